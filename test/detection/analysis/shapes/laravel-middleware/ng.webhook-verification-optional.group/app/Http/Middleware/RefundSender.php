<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;

class RefundSender
{
    public function handle(Request $request, Closure $next)
    {
        $secret = config('services.refunds.secret');
        if ($secret === null) {
            return $next($request);
        }
        if (! hash_equals(hash_hmac('sha256', $request->getContent(), $secret), (string) $request->header('X-Refund-Signature'))) {
            return response()->json(['message' => 'Unknown sender.'], 403);
        }

        return $next($request);
    }
}
