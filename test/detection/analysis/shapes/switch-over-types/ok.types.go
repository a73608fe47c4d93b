package billing

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v78/webhook"
)

func StripeWebhook(w http.ResponseWriter, req *http.Request) {
	payload, err := io.ReadAll(req.Body)
	if err != nil {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	event, err := webhook.ConstructEvent(payload, req.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	switch event.Type {
	case "customer.subscription.created", "customer.subscription.updated":
		plans.Upsert(event.Data.Raw)
	case "customer.subscription.deleted":
		plans.Delete(event.Data.Raw)
	}
	w.WriteHeader(http.StatusOK)
}
