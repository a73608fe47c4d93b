package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/google/go-github/v57/github"
)

func Webhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	event, err := github.ParseWebHook(github.WebHookType(r), body)
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	push, ok := event.(*github.PushEvent)
	if !ok || push.GetRepo().GetFullName() == "" {
		return
	}
	if err := github.ValidateSignature(r.Header.Get("X-Hub-Signature-256"), body, []byte(os.Getenv("GITHUB_WEBHOOK_SECRET"))); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	startBuild(push.GetRepo().GetFullName(), push.GetAfter())
}
