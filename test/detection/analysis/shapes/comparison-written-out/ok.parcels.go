package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"os"
)

func ParcelWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	mac := hmac.New(sha256.New, []byte(os.Getenv("PARCEL_WEBHOOK_SECRET")))
	mac.Write(body)
	own := mac.Sum(nil)
	sent, _ := hex.DecodeString(r.Header.Get("X-Parcel-Signature"))
	if len(own) != len(sent) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var difference byte
	for i := range own {
		difference |= own[i] ^ sent[i]
	}
	if difference != 0 {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var parcel Parcel
	json.Unmarshal(body, &parcel)
	parcels.Update(parcel)
}
