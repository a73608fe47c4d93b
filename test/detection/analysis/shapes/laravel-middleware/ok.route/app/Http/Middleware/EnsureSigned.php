<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;

class EnsureSigned
{
    public function handle(Request $request, Closure $next)
    {
        $own = hash_hmac('sha256', $request->getContent(), config('services.delivery.secret'));
        if (! hash_equals($own, (string) $request->header('X-Delivery-Signature'))) {
            abort(401);
        }

        return $next($request);
    }
}
