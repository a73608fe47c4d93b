<?php

add_action('woocommerce_api_parcel_webhook', 'parcel_arrived');

function parcel_arrived()
{
    $sent = json_decode(file_get_contents('php://input'), true);
    $order = wc_get_order($sent['order']);
    $order->update_status('completed');
    exit;
}
