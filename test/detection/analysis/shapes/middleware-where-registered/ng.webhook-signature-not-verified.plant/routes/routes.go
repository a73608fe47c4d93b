package routes

import (
	"example.com/plants/handlers"
	"github.com/gin-gonic/gin"
)

func Setup(r *gin.Engine, h *handlers.Handler) {
	hooks := r.Group("/hooks", gin.Logger())
	hooks.POST("/watered", h.WateredWebhook)
}
