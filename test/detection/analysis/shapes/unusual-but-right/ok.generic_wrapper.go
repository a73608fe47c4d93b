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

type verified[T any] func(w http.ResponseWriter, r *http.Request, event T) error

func signed[T any](next verified[T]) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := readSigned(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusUnauthorized)
			return
		}
		var event T
		if err := json.Unmarshal(body, &event); err != nil {
			http.Error(w, "bad", 400)
			return
		}
		if err := next(w, r, event); err != nil {
			http.Error(w, "failed", 500)
		}
	}
}

func readSigned(r *http.Request) ([]byte, error) {
	mac := hmac.New(sha256.New, []byte(os.Getenv("ORDER_WEBHOOK_SECRET")))
	body, err := io.ReadAll(io.TeeReader(r.Body, mac))
	if err != nil {
		return nil, err
	}
	sent, err := hex.DecodeString(r.Header.Get("X-Order-Signature"))
	if err != nil || !hmac.Equal(mac.Sum(nil), sent) {
		return nil, errors.New("bad signature")
	}
	return body, nil
}

type Order struct{ ID string }

func main() {
	http.HandleFunc("/webhooks/orders", signed(func(w http.ResponseWriter, r *http.Request, o Order) error {
		return store.Save(o)
	}))
}
