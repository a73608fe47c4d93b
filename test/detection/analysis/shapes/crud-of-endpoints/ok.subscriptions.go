package controllers

import (
	"encoding/json"
	"net/http"
)

type Webhooks struct {
	db *DB
}

type subscriber struct {
	Events string `json:"events"`
	URL    string `json:"url"`
}

func (h *Webhooks) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodPost:
		h.subscribe(w, r)
	case http.MethodGet:
		h.list(w, r)
	}
}

func (h *Webhooks) subscribe(w http.ResponseWriter, r *http.Request) {
	account := r.Context().Value(accountKey).(Account)
	var wanted subscriber
	if err := json.NewDecoder(r.Body).Decode(&wanted); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	h.db.Webhooks.Add(account.ID, wanted.Events, wanted.URL)
}

func (h *Webhooks) list(w http.ResponseWriter, r *http.Request) {
	account := r.Context().Value(accountKey).(Account)
	json.NewEncoder(w).Encode(h.db.Webhooks.List(account.ID))
}
