package routes

import (
	"example.com/plants/handlers"
	"example.com/plants/sensors"
	"github.com/gin-gonic/gin"
)

func Setup(r *gin.Engine, h *handlers.Handler) {
	hooks := r.Group("/hooks", sensors.VerifySignature())
	hooks.POST("/watered", h.WateredWebhook)
}
