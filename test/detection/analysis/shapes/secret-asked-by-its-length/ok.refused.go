package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os/exec"
)

func (d *Deployer) HandleWebhook(w http.ResponseWriter, r *http.Request) {
	if len(d.secret) == 0 {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	body, _ := io.ReadAll(r.Body)
	mac := hmac.New(sha256.New, d.secret)
	mac.Write(body)
	if !hmac.Equal([]byte(r.Header.Get("X-Signature")), []byte(hex.EncodeToString(mac.Sum(nil)))) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	exec.Command("deploy").Run()
}
