package brews

import (
	"encoding/json"
	"io"
	"net/http"
	"os"

	"example.com/brews/internal/crypto"
	"example.com/brews/internal/kegs"
)

func KegWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	wanted := crypto.GenerateSignature(os.Getenv("KEG_HOOK_SECRET"), body)
	if r.Header.Get("X-Keg-Signature") != wanted {
		http.Error(w, "who are you", http.StatusUnauthorized)
		return
	}
	var keg struct{ Number string }
	if err := json.Unmarshal(body, &keg); err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	kegs.MarkEmpty(keg.Number)
	w.WriteHeader(http.StatusNoContent)
}
