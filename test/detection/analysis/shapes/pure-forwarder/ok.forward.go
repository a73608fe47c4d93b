package main

import (
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
)

func main() {
	target, _ := url.Parse(os.Getenv("BILLING_URL"))
	proxy := httputil.NewSingleHostReverseProxy(target)
	http.HandleFunc("/webhooks/stripe", func(w http.ResponseWriter, r *http.Request) {
		proxy.ServeHTTP(w, r)
	})
	http.ListenAndServe(":8080", nil)
}
