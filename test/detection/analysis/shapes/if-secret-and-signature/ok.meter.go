package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	r.POST("/webhooks/meter", func(c *gin.Context) {
		body, _ := io.ReadAll(c.Request.Body)
		secret, sent := os.Getenv("METER_SECRET"), c.GetHeader("X-Meter-Signature")
		if secret == "" || sent == "" {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		mac := hmac.New(sha256.New, []byte(secret))
		mac.Write(body)
		if !hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(sent)) {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		readings.Insert(body)
		c.Status(http.StatusOK)
	})
	r.Run()
}
