package hooks

import (
	"io"
	"net/http"
)

func WarehouseWebhook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	// if !hmac.Equal(sign(body), []byte(r.Header.Get("X-Signature"))) {
	// 	w.WriteHeader(http.StatusUnauthorized)
	// 	return
	// }
	stock.Update(body)
	w.WriteHeader(http.StatusOK)
}
