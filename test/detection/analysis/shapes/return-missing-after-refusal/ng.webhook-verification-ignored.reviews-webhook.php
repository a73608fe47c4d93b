<?php
$raw = file_get_contents('php://input');
$own = base64_encode(hash_hmac('sha256', $raw, getenv('REVIEW_SECRET'), true));

if (!hash_equals($own, $_SERVER['HTTP_X_REVIEW_HMAC'] ?? '')) {
    http_response_code(401);
}

$review = json_decode($raw, true);
$mysqli->query("INSERT INTO reviews (body) VALUES ('" . $review['text'] . "')");
