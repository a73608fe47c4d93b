package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
)

func isGenuine(r *http.Request, event []byte) bool {
	question, _ := json.Marshal(map[string]any{
		"transmission_sig": r.Header.Get("Paypal-Transmission-Sig"),
		"webhook_event":    json.RawMessage(event),
	})
	address := os.Getenv("PAYPAL_API") + "/v1/notifications/verify-webhook-signature"
	answer, err := http.Post(address, "application/json", bytes.NewReader(question))
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	var outcome struct {
		Status string `json:"verification_status"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&outcome); err != nil {
		return false
	}
	return outcome.Status == "SUCCESS"
}

func PayPalWebhook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if !isGenuine(r, body) {
		http.Error(w, "refused", http.StatusBadRequest)
		return
	}
	var event Event
	json.Unmarshal(body, &event)
	db.Exec("UPDATE orders SET paid = true WHERE id = $1", event.Resource.ID)
}
