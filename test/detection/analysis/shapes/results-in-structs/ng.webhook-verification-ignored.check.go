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

type result struct {
	OK     bool
	Reason string
}

func check(r *http.Request, raw []byte) result {
	sig := r.Header.Get("X-Signature")
	if sig == "" {
		return result{OK: false, Reason: "missing"}
	}
	if !valid(raw, sig) {
		return result{Reason: "bad"}
	}
	return result{OK: true}
}

func webhook(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	if res := check(r, raw); res.Reason == "missing" {
		http.Error(w, res.Reason, 401)
		return
	}
	shipOrder(raw)
}
