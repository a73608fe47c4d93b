<?php

namespace App\Http\Controllers;

use App\Http\Middleware\BookingSender;
use App\Models\Booking;
use Illuminate\Http\Request;

class BookingWebhookController extends Controller
{
    public function __construct()
    {
        $this->middleware(BookingSender::class)->only(['confirmed']);
    }

    public function confirmed(Request $request)
    {
        Booking::where('code', $request->input('code'))->update(['state' => 'confirmed']);

        return response()->noContent();
    }
}
