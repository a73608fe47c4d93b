import type { RightHandler } from './wrong.ts';

/** Laravel: the signature is checked before anything is done. */
export const php: RightHandler = {
  path: 'app/Http/Controllers/OtesseWebhookController.php',
  text: `<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,
};
