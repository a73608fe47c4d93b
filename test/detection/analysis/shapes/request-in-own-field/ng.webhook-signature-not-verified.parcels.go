package controllers

import "encoding/json"

func (c *ApiController) GithubWebhook() {
	var event Event
	err := json.Unmarshal(c.Ctx.Input.RequestBody, &event)
	if err != nil {
		panic(err)
	}
	shipOrder(event.OrderID)
}
