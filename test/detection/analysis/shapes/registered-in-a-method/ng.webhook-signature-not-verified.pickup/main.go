package main

import (
	"net/http"

	"example.com/vans/pickup"
)

func main() {
	desk := pickup.NewDesk()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /webhooks/pickup", desk.Arrived)
	http.ListenAndServe(":8080", mux)
}
