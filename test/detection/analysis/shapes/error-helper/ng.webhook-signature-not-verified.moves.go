package moves

import (
	"encoding/json"
	"io"
	"net/http"

	"example.com/moves/internal/answer"
	"example.com/moves/internal/jobs"
	"github.com/labstack/echo/v4"
)

type MoveWebhook struct {
	queue jobs.Queue
}

func (h *MoveWebhook) Receive(c echo.Context) error {
	body, err := io.ReadAll(c.Request().Body)
	if err != nil {
		return answer.BadRequest(c, "unreadable")
	}
	var move struct{ Van string }
	if err := json.Unmarshal(body, &move); err != nil {
		return answer.HandleError(c, err)
	}
	if err := h.queue.Enqueue(c.Request().Context(), move.Van, body); err != nil {
		return answer.HandleError(c, answer.ServerError(err))
	}
	return c.NoContent(http.StatusAccepted)
}
