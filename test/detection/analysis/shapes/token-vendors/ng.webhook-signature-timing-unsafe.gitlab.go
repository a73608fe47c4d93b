package ci

import (
	"encoding/json"
	"net/http"
	"os"
)

func GitLabWebhook(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Gitlab-Token") != os.Getenv("GITLAB_TOKEN") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var push Push
	json.NewDecoder(r.Body).Decode(&push)
	queue.Enqueue(push)
}
