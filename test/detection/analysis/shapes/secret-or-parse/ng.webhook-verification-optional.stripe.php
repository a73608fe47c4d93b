<?php
$secret = getenv('STRIPE_WEBHOOK_SECRET');
$payload = file_get_contents('php://input');

$event = $secret
    ? \Stripe\Webhook::constructEvent($payload, $_SERVER['HTTP_STRIPE_SIGNATURE'], $secret)
    : \Stripe\Event::constructFrom(json_decode($payload, true));

$db->query("UPDATE invoices SET state = 'paid' WHERE ref = '" . $event->data->object->id . "'");
