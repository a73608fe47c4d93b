package billing

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v76"
	"github.com/stripe/stripe-go/v76/webhook"
)

func readEvent(r *http.Request) (stripe.Event, error) {
	payload, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, 65536))
	if err != nil {
		return stripe.Event{}, err
	}
	return webhook.ConstructEvent(payload, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
}

func Webhook(w http.ResponseWriter, r *http.Request) {
	event, err := readEvent(r)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	ledger.Record(event.ID, event.Data.Raw)
}
