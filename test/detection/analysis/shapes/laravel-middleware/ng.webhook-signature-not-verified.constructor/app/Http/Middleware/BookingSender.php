<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;

class BookingSender
{
    public function handle(Request $request, Closure $next)
    {
        $own = hash_hmac('sha256', $request->getContent(), config('services.bookings.secret'));
        abort_unless(hash_equals($own, (string) $request->header('X-Booking-Signature')), 401);

        return $next($request);
    }
}
