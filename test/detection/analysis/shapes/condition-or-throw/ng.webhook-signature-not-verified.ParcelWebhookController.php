<?php

namespace App\Http\Controllers;

use App\Models\Parcel;
use Illuminate\Http\Request;

class ParcelWebhookController extends Controller
{
    public function handle(Request $request)
    {
        abort_unless($request->isMethod('post'), 405);
        abort_if($request->json('parcel') === null, 422);

        Parcel::where('code', $request->json('parcel'))->update(['state' => $request->json('state')]);

        return response()->noContent();
    }
}
