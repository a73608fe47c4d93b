<?php

function is_from_feed(string $body, string $given): bool
{
    $secret = getenv('FEED_SECRET');
    if (!$secret) {
        return true;
    }

    return hash_equals(hash_hmac('sha256', $body, $secret), $given);
}
