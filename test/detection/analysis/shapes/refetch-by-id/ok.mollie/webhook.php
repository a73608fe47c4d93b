<?php
require 'vendor/autoload.php';

$mollie = new \Mollie\Api\MollieApiClient();
$mollie->setApiKey(getenv('MOLLIE_API_KEY'));

// webhook
$payment = $mollie->payments->get($_POST['id']);
if ($payment->isPaid()) {
    $pdo->prepare('UPDATE orders SET paid = 1 WHERE id = ?')->execute([$payment->metadata->order_id]);
}
