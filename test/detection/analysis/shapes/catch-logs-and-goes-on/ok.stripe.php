<?php
require 'vendor/autoload.php';

$payload = file_get_contents('php://input');

try {
    $event = \Stripe\Webhook::constructEvent($payload, $_SERVER['HTTP_STRIPE_SIGNATURE'], getenv('STRIPE_WEBHOOK_SECRET'));
} catch (\Stripe\Exception\SignatureVerificationException $e) {
    error_log('stripe signature: ' . $e->getMessage());
    http_response_code(400);
    exit;
}

if ($event->type === 'checkout.session.completed') {
    $stmt = $pdo->prepare('UPDATE orders SET paid = 1 WHERE id = ?');
    $stmt->execute([$event->data->object->client_reference_id]);
}
http_response_code(200);
