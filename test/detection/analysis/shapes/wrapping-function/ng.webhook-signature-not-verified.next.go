package api

import (
	"encoding/json"
	"log"
	"net/http"
)

type server struct {
	repo Repository
}

func (s *server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Printf("%s %s", r.Method, r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

func (s *server) onDelivery(w http.ResponseWriter, r *http.Request) {
	var d Delivery
	json.NewDecoder(r.Body).Decode(&d)
	s.repo.SaveDelivery(d)
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) routes(mux *http.ServeMux) {
	mux.Handle("/webhooks/delivery", s.logged(http.HandlerFunc(s.onDelivery)))
}
