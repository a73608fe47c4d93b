<?php

namespace App\Http\Controllers;

use App\Models\Card;
use Illuminate\Http\Request;

class LoyaltyWebhookController extends Controller
{
    public function handle(Request $request)
    {
        if (! $this->isSigned($request)) {
            abort(403);
        }
        Card::where('number', $request->input('card'))->increment('points', $request->input('points'));

        return response()->noContent();
    }

    private function isSigned(Request $request): bool
    {
        $secret = config('services.loyalty.webhook_secret');
        if (empty($secret)) {
            return false;
        }

        return hash_equals(hash_hmac('sha256', $request->getContent(), $secret), $request->header('X-Loyalty-Signature', ''));
    }
}
