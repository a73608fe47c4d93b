package hooks

import (
	"encoding/json"
	"net/http"

	"github.com/example/robot/util"
	"github.com/google/go-github/v57/github"
)

func IssueWebhook(w http.ResponseWriter, r *http.Request) {
	var event github.IssuesEvent
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	if event.GetAction() != "opened" {
		return
	}
	util.SetIssueLabel(event.GetRepo().GetFullName(), event.GetIssue().GetNumber(), "new")
}
