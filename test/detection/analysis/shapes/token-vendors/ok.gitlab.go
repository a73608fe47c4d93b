package ci

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"os"
)

func GitLabWebhook(w http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Gitlab-Token")), []byte(os.Getenv("GITLAB_TOKEN"))) != 1 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var push Push
	json.NewDecoder(r.Body).Decode(&push)
	queue.Enqueue(push)
}
