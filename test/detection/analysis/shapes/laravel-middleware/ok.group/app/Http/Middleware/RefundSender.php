<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;

class RefundSender
{
    public function handle(Request $request, Closure $next)
    {
        $own = hash_hmac('sha256', $request->getContent(), config('services.refunds.secret'));
        if (! hash_equals($own, (string) $request->header('X-Refund-Signature'))) {
            return response()->json(['message' => 'Unknown sender.'], 403);
        }

        return $next($request);
    }
}
