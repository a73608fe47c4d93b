package billing

import (
	"encoding/json"
	"io"
	"net/http"

	"github.com/stripe/stripe-go/v76"
)

func readEvent(r *http.Request) (stripe.Event, error) {
	var event stripe.Event
	payload, err := io.ReadAll(r.Body)
	if err != nil {
		return event, err
	}
	err = json.Unmarshal(payload, &event)
	return event, err
}

func Webhook(w http.ResponseWriter, r *http.Request) {
	event, err := readEvent(r)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	ledger.Record(event.ID, event.Data.Raw)
}
