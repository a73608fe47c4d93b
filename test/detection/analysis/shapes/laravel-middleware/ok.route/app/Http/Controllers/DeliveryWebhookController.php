<?php

namespace App\Http\Controllers;

use App\Models\Delivery;
use Illuminate\Http\Request;

class DeliveryWebhookController extends Controller
{
    public function store(Request $request)
    {
        Delivery::where('code', $request->input('code'))->update(['state' => $request->input('state')]);

        return response()->noContent();
    }
}
