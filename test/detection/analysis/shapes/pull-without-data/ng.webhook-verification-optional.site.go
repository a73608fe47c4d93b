package site

import (
	"io"
	"net/http"

	"example.com/site/config"
	"example.com/site/repository"
	"example.com/signing"
)

func PushWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	webhookSecret := config.Get().WebhookSecret
	if webhookSecret != "" {
		if err := signing.VerifySignature(body, r.Header.Get("X-Push-Signature"), webhookSecret); err != nil {
			http.Error(w, "unsigned", http.StatusUnauthorized)
			return
		}
	}
	go func() {
		repository.Open().Pull("main")
	}()
	w.WriteHeader(http.StatusAccepted)
}
