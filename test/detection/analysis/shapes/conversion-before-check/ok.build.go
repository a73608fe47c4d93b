package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
)

var secret = []byte(os.Getenv("WEBHOOK_SECRET"))

var errBad = errors.New("bad signature")

func valid(raw []byte, sig string) bool {
	mac := hmac.New(sha256.New, secret)
	mac.Write(raw)
	got, err := hex.DecodeString(sig)
	if err != nil {
		return false
	}
	return hmac.Equal(mac.Sum(nil), got)
}

func handler(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	if err := verify(req.Headers["X-Hub-Signature-256"], []byte(req.Body)); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: 401}, nil
	}
	return events.APIGatewayProxyResponse{StatusCode: 200}, startBuild(req.Body)
}

func verify(sig string, body []byte) error {
	if !valid(body, strings.TrimPrefix(sig, "sha256=")) {
		return fmt.Errorf("webhook: bad signature")
	}
	return nil
}

func main() { lambda.Start(handler) }
