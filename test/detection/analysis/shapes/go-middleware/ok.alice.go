package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
)

var secret = []byte(os.Getenv("WEBHOOK_SECRET"))

var errBad = errors.New("bad signature")

func valid(raw []byte, sig string) bool {
	mac := hmac.New(sha256.New, secret)
	mac.Write(raw)
	got, err := hex.DecodeString(sig)
	if err != nil {
		return false
	}
	return hmac.Equal(mac.Sum(nil), got)
}

func verify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw, _ := io.ReadAll(r.Body)
		if !valid(raw, r.Header.Get("X-Signature")) {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(raw))
		next.ServeHTTP(w, r)
	})
}

func webhook(w http.ResponseWriter, r *http.Request) {
	var o Order
	json.NewDecoder(r.Body).Decode(&o)
	shipOrder(o)
}

func main() {
	chain := alice.New(logging, verify)
	http.Handle("/webhook", chain.ThenFunc(webhook))
	http.ListenAndServe(":80", nil)
}
