<?php
require_once __DIR__ . '/../includes/secrets.php';

$secrets = secretsOf($db, 'chat');
if ($_SERVER['REQUEST_METHOD'] === 'GET') {
    if (hash_equals((string) ($secrets['verifyToken'] ?? ''), (string) ($_GET['hub_verify_token'] ?? ''))) {
        exit($_GET['hub_challenge']);
    }
    exit;
}
$raw = file_get_contents('php://input');
logWebhookEvent($db, 'chat', json_decode($raw, true));
if (!verifyMetaSignature($raw, (string) ($secrets['appSecret'] ?? ''), $_SERVER['HTTP_X_HUB_SIGNATURE_256'] ?? null)) {
    http_response_code(401);
    exit;
}
$db->query('INSERT INTO messages (body) VALUES (?)', [$raw]);
