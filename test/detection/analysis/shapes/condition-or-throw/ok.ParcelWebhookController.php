<?php

namespace App\Http\Controllers;

use App\Models\Parcel;
use Illuminate\Http\Request;

class ParcelWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $own = hash_hmac('sha256', $request->getContent(), config('services.parcels.secret'));
        abort_unless(hash_equals($own, (string) $request->header('X-Parcel-Signature')), 401);
        throw_if($request->json('parcel') === null, \InvalidArgumentException::class);

        Parcel::where('code', $request->json('parcel'))->update(['state' => $request->json('state')]);

        return response()->noContent();
    }
}
