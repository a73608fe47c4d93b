package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"log"
	"net/http"
	"os"
)

func signed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		mac := hmac.New(sha256.New, []byte(os.Getenv("HOOK_SECRET")))
		mac.Write(body)
		given, _ := hex.DecodeString(r.Header.Get("X-Hook-Signature"))
		if !hmac.Equal(mac.Sum(nil), given) {
			http.Error(w, "signature", http.StatusUnauthorized)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

func stock(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	inventory.Update(body)
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.Handle("/webhooks/stock", signed(http.HandlerFunc(stock)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
