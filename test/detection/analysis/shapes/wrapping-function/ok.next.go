package api

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
)

type server struct {
	webhookSecret string
	repo          Repository
}

func (s *server) signed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		payload, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, "unreadable", http.StatusBadRequest)
			return
		}
		h := hmac.New(sha256.New, []byte(s.webhookSecret))
		h.Write(payload)
		sent, err := hex.DecodeString(r.Header.Get("X-Signature"))
		if err != nil || !hmac.Equal(h.Sum(nil), sent) {
			http.Error(w, "bad signature", http.StatusUnauthorized)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(payload))
		next.ServeHTTP(w, r)
	})
}

func (s *server) onDelivery(w http.ResponseWriter, r *http.Request) {
	var d Delivery
	json.NewDecoder(r.Body).Decode(&d)
	s.repo.SaveDelivery(d)
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) routes(mux *http.ServeMux) {
	mux.Handle("/webhooks/delivery", s.signed(http.HandlerFunc(s.onDelivery)))
}
