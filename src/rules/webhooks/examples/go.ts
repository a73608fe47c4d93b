import type { RightHandler } from './wrong.ts';

/** net/http: the signature is checked before anything is done. */
export const go: RightHandler = {
  path: 'hooks/otesse_webhook.go',
  text: `package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

func OtesseWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature"))) {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	orders.MarkPaid(body)
	w.WriteHeader(http.StatusNoContent)
}
`,
};
