package main

import (
	"encoding/json"
	"net/http"
)

var jobs = make(chan Job, 100)

func HandleWebhook(w http.ResponseWriter, r *http.Request) {
	var job Job
	if err := json.NewDecoder(r.Body).Decode(&job); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return
	}
	jobs <- job
	w.WriteHeader(http.StatusAccepted)
}
