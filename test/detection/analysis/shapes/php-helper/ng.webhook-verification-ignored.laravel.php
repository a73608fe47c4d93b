<?php

namespace App\Http\Controllers;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;

class StockWebhookController extends Controller
{
    public function __invoke(Request $request)
    {
        $this->verify($request);
        Inventory::where('sku', $request->input('sku'))->update(['stock' => $request->input('stock')]);
        return response()->noContent();
    }

    private function verify(Request $request): void
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.stock.secret'));
        if (!hash_equals($expected, $request->header('X-Stock-Signature', ''))) {
            Log::warning('signature');
        }
    }
}
