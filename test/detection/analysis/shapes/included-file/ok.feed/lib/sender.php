<?php

function is_from_feed(string $body, string $given): bool
{
    return hash_equals(hash_hmac('sha256', $body, getenv('FEED_SECRET')), $given);
}
