package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

func genuine(body []byte, sent string) bool {
	secret := os.Getenv("RENT_WEBHOOK_SECRET")
	if secret == "" {
		return true
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	want := hex.EncodeToString(mac.Sum(nil))
	return hmac.Equal([]byte(want), []byte(sent))
}

func rentWebhook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if !genuine(body, r.Header.Get("X-Rent-Signature")) {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	store.SavePayment(body)
}
