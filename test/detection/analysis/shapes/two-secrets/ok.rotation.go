package sync

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

func fits(secret string, body []byte, sent string) bool {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	return hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(sent))
}

func Webhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", 400)
		return
	}
	sent := r.Header.Get("X-Sync-Signature")
	if !fits(os.Getenv("SYNC_SECRET"), body, sent) && !fits(os.Getenv("SYNC_SECRET_PREVIOUS"), body, sent) {
		http.Error(w, "bad signature", 401)
		return
	}
	records.Save(body)
}
