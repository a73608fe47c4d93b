<?php

$secret = getenv('NEWS_WEBHOOK_SECRET') ?: throw new RuntimeException('NEWS_WEBHOOK_SECRET is not set');
$raw = file_get_contents('php://input');

if (!hash_equals(hash_hmac('sha256', $raw, $secret), $_SERVER['HTTP_X_NEWS_SIGNATURE'] ?? '')) {
    http_response_code(401);
    exit('no');
}

$article = json_decode($raw, true);
$pdo->prepare('INSERT INTO articles (title) VALUES (?)')->execute([$article['title']]);
