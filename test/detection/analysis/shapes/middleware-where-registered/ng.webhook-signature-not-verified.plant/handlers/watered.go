package handlers

import (
	"net/http"

	"example.com/plants/beds"
	"github.com/gin-gonic/gin"
)

type Handler struct{ Beds *beds.Beds }

func (h *Handler) WateredWebhook(c *gin.Context) {
	var watered struct{ Bed string }
	if err := c.ShouldBindJSON(&watered); err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	h.Beds.MarkWatered(watered.Bed)
	c.Status(http.StatusNoContent)
}
