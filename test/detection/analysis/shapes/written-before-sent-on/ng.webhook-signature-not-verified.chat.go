package chat

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

type Message struct {
	Room string `json:"room"`
	Text string `json:"text"`
}

func ChatWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	var message Message
	if err := json.Unmarshal(body, &message); err != nil {
		http.Error(w, "not JSON", http.StatusBadRequest)
		return
	}
	answer(message.Room, "You said "+message.Text)
	w.WriteHeader(http.StatusOK)
}

func answer(room string, text string) {
	written, _ := json.Marshal(map[string]string{"room": room, "text": text})
	request, _ := http.NewRequest("POST", "https://chat.example.com/messages", bytes.NewBuffer(written))
	client := &http.Client{}
	client.Do(request)
}
