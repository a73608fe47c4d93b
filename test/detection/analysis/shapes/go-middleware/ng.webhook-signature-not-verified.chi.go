package web

import (
	"io"
	"net/http"

	"github.com/go-chi/chi/v5"
)

func NoCache(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

func Routes(fleet *Fleet) http.Handler {
	r := chi.NewRouter()
	r.Use(NoCache)
	r.Post("/webhooks/fleet", func(w http.ResponseWriter, req *http.Request) {
		body, _ := io.ReadAll(req.Body)
		fleet.SavePosition(body)
	})
	return r
}
