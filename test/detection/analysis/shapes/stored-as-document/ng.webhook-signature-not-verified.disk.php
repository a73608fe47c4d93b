<?php

class ArchiveWebhookController extends Controller
{
    public function handle(Request $request)
    {
        Storage::disk('local')->put('orders/' . $request->input('id') . '.json', json_encode($request->all()));

        return response()->noContent();
    }
}
