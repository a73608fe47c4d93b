package calls

import (
	"net/http"
	"os"

	"github.com/twilio/twilio-go/client"

	"example.com/calls/book"
)

func CallWebhook(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	requestValidator := client.NewRequestValidator(os.Getenv("TWILIO_AUTH_TOKEN"))
	params := map[string]string{"CallSid": r.PostForm.Get("CallSid")}
	if !requestValidator.Validate("https://calls.example.com/hook", params, r.Header.Get("X-Twilio-Signature")) {
		http.Error(w, "who are you", http.StatusForbidden)
		return
	}
	book.SaveCall(r.PostForm.Get("CallSid"))
	w.WriteHeader(http.StatusNoContent)
}
