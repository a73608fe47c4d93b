<?php

use App\Http\Controllers\RefundWebhookController;
use Illuminate\Support\Facades\Route;

Route::group(['middleware' => ['refund.sender'], 'prefix' => 'partners'], function () {
    Route::post('/webhooks/refunds', [RefundWebhookController::class, 'store']);
});
