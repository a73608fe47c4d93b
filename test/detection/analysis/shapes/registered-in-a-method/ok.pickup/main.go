package main

import (
	"net/http"

	"example.com/vans/pickup"
	"example.com/vans/signing"
)

func main() {
	desk := pickup.NewDesk()
	mux := http.NewServeMux()
	mux.Handle("POST /webhooks/pickup", signing.RequireSignature(http.HandlerFunc(desk.Arrived)))
	http.ListenAndServe(":8080", mux)
}
