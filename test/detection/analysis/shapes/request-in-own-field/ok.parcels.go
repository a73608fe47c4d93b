package controllers

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"

	"github.com/beego/beego/v2/server/web"
)

type WebhookController struct {
	web.Controller
}

func (c *WebhookController) Post() {
	mac := hmac.New(sha256.New, []byte(os.Getenv("WEBHOOK_SECRET")))
	mac.Write(c.Ctx.Input.RequestBody)
	if !hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(c.Ctx.Input.Header("X-Signature"))) {
		c.CustomAbort(401, "no")
		return
	}
	var event Event
	if err := json.Unmarshal(c.Ctx.Input.RequestBody, &event); err != nil {
		c.Abort("400")
		return
	}
	shipOrder(event.OrderID)
}
