package pickup

import (
	"encoding/json"
	"net/http"
)

type Desk struct{ vans Vans }

func NewDesk() *Desk { return &Desk{} }

func (d *Desk) Arrived(w http.ResponseWriter, r *http.Request) {
	var van struct{ Plate string }
	if err := json.NewDecoder(r.Body).Decode(&van); err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	d.vans.MarkArrived(van.Plate)
	w.WriteHeader(http.StatusNoContent)
}
