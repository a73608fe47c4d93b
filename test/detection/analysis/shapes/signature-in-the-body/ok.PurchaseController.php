<?php

namespace App\Http\Controllers;

use App\Models\Purchase;
use Illuminate\Http\Request;

class PurchaseController extends Controller
{
    public function told(Request $request)
    {
        $sent = json_decode($request->getContent(), true);
        $own = hash('sha512', $sent['purchase'] . $sent['state'] . $sent['total'] . env('PURCHASES_SERVER_KEY'));
        if (!hash_equals($own, $sent['signature_key'])) {
            abort(403);
        }
        Purchase::where('number', $sent['purchase'])->update(['state' => $sent['state']]);
    }
}
