package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"time"
)

var jobs = make(chan []byte, 100)

func HandleWebhook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	sum := time.Unix(int64(len(body)), 0).Add(time.Hour)
	mac := hmac.New(sha256.New, []byte(config.JobsSecret))
	mac.Write(body)
	if !hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(r.Header.Get("X-Signature"))) {
		http.Error(w, "refused at "+sum.String(), http.StatusUnauthorized)
		return
	}
	jobs <- body
}
