<?php

namespace App\Http\Controllers;

use App\Models\Lead;
use Illuminate\Http\Request;

class FormsWebhookController extends Controller
{
    public function __invoke(Request $request)
    {
        $own = hash_hmac('sha256', json_encode($request->all()), config('services.forms.secret'));
        abort_unless(hash_equals($own, (string) $request->header('X-Forms-Signature')), 401);
        Lead::create($request->input('lead'));

        return response('', 204);
    }
}
