<?php

class PaypalWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $answer = Http::withToken($this->access())->post(config('paypal.api') . '/v1/notifications/verify-webhook-signature', [
            'transmission_sig' => $request->header('PAYPAL-TRANSMISSION-SIG'),
            'webhook_id' => config('paypal.webhook_id'),
            'webhook_event' => $request->all(),
        ]);
        if ($answer->json('verification_status') !== 'SUCCESS') {
            return response()->json(['error' => 'refused'], 400);
        }
        Order::where('paypal_id', $request->input('resource.id'))->update(['paid' => true]);

        return response()->noContent();
    }
}
