package stock

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
)

func StockWebhook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
tried:
	for {
		for _, secret := range secrets() {
			mac := hmac.New(sha256.New, []byte(secret))
			mac.Write(body)
			if hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(r.Header.Get("X-Stock-Signature"))) {
				break tried
			}
		}
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	var item struct{ Number string }
	json.Unmarshal(body, &item)
	stock.SaveCount(item.Number)
	w.WriteHeader(http.StatusNoContent)
}
