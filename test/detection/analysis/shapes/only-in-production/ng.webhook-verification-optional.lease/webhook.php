<?php

function isSigned(string $body, string $signature): bool
{
    $secret = getenv('LEASE_WEBHOOK_SECRET');
    return hash_equals(hash_hmac('sha256', $body, $secret), $signature);
}

$body = file_get_contents('php://input');
$signature = $_SERVER['HTTP_X_LEASE_SIGNATURE'] ?? '';
if (getenv('APP_ENV') === 'production' && !isSigned($body, $signature)) {
    http_response_code(401);
    exit;
}
$event = json_decode($body, true);
$pdo->prepare('UPDATE leases SET state = ? WHERE id = ?')->execute([$event['state'], $event['id']]);
http_response_code(204);
