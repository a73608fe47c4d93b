package hooks

import (
	"encoding/json"
	"net/http"
)

func HandleGitHubWebhook(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Hub-Signature-256") == "" {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var push PushEvent
	if err := json.NewDecoder(r.Body).Decode(&push); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	builds.Enqueue(push.Repository, push.After)
	w.WriteHeader(http.StatusAccepted)
}
