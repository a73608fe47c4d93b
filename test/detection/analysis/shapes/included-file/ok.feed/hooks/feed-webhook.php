<?php

require_once __DIR__ . '/../lib/sender.php';

$body = file_get_contents('php://input');
if (!is_from_feed($body, $_SERVER['HTTP_X_FEED_SIGNATURE'] ?? '')) {
    http_response_code(403);
    exit;
}
$item = json_decode($body, true);
$db->prepare('INSERT INTO items (title) VALUES (?)')->execute([$item['title']]);
