package webhooks

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
)

func (d *Dispatcher) Deliver(ctx context.Context, hook Hook, event any) error {
	body, err := json.Marshal(event)
	if err != nil {
		return err
	}
	mac := hmac.New(sha256.New, []byte(hook.Secret))
	mac.Write(body)
	req, _ := http.NewRequestWithContext(ctx, http.MethodPost, hook.URL, bytes.NewReader(body))
	req.Header.Set("X-Webhook-Signature", hex.EncodeToString(mac.Sum(nil)))
	_, err = d.client.Do(req)
	return err
}
