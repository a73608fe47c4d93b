<?php

namespace App\Http\Controllers;

use App\Models\Alarm;
use App\Models\Site;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;

class AlarmWebhookController extends Controller
{
    public function store(Request $request, string $token)
    {
        $site = Site::query()->where('webhook_token', $token)->first();
        if ($site === null) {
            Log::warning('An alarm of an unknown site.');
        }
        Alarm::create(['text' => $request->input('text')]);

        return response()->noContent();
    }
}
