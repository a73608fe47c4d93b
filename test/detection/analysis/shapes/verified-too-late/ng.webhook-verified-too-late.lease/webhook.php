<?php

function isSigned(string $body, string $signature): bool
{
    $secret = getenv('LEASE_WEBHOOK_SECRET');
    return hash_equals(hash_hmac('sha256', $body, $secret), $signature);
}

$body = file_get_contents('php://input');
$signature = $_SERVER['HTTP_X_LEASE_SIGNATURE'] ?? '';
$pdo->prepare('INSERT INTO events (body) VALUES (?)')->execute([$body]);
if (!isSigned($body, $signature)) {
    http_response_code(401);
    exit;
}
$event = json_decode($body, true);
http_response_code(204);
