<?php
$fields = $_POST;
$given = $fields['signature'] ?? '';
unset($fields['signature']);
ksort($fields);
$own = hash_hmac('sha256', implode('|', $fields), getenv('GATEWAY_WEBHOOK_SECRET'));

if (!hash_equals($own, $given)) {
    http_response_code(403);
    exit;
}

$pdo->prepare('UPDATE orders SET paid = 1 WHERE id = ?')->execute([$fields['order_id']]);
echo 'OK';
