<?php

namespace App\Http\Controllers;

use App\Models\Alarm;
use App\Models\Site;
use Illuminate\Http\Request;

class AlarmWebhookController extends Controller
{
    public function store(Request $request, string $token)
    {
        $site = Site::query()->where('webhook_token', $token)->first();
        if ($site === null) {
            return response()->json(['message' => 'Unknown site.'], 404);
        }
        Alarm::create(['site_id' => $site->id, 'text' => $request->input('text')]);

        return response()->noContent();
    }
}
