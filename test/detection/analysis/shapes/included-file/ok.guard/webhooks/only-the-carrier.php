<?php

$own = hash_hmac('sha256', file_get_contents('php://input'), getenv('CARRIER_SECRET'));
if (!hash_equals($own, $_SERVER['HTTP_X_CARRIER_SIGNATURE'] ?? '')) {
    http_response_code(401);
    die('unknown sender');
}
