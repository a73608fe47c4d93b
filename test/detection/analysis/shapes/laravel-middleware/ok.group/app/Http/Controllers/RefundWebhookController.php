<?php

namespace App\Http\Controllers;

use App\Models\Refund;
use Illuminate\Http\Request;

class RefundWebhookController extends Controller
{
    public function store(Request $request)
    {
        Refund::create($request->only(['order', 'amount']));

        return response()->noContent();
    }
}
