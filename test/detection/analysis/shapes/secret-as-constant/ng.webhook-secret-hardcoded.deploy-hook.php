<?php

define('DEPLOY_SECRET', 'pumpkin-lantern-42');

$body = file_get_contents('php://input');
if (!comesFromThem($body)) {
    http_response_code(403);
    exit;
}
shell_exec('./deploy.sh');

function comesFromThem($body)
{
    return hash_equals('sha256=' . hash_hmac('sha256', $body, DEPLOY_SECRET), $_SERVER['HTTP_X_HUB_SIGNATURE_256']);
}
