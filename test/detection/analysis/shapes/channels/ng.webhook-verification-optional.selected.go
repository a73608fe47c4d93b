package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

var lines = make(chan []byte)

func isSigned(body []byte, given, secret string) bool {
	if secret == "" {
		return true
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	return hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(given))
}

func HandleWebhook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if !isSigned(body, r.Header.Get("X-Signature"), os.Getenv("LINES_SECRET")) {
		http.Error(w, "refused", http.StatusUnauthorized)
		return
	}
	select {
	case lines <- body:
	default:
	}
}
