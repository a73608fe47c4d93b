<?php

use App\Http\Controllers\RefundWebhookController;
use Illuminate\Support\Facades\Route;

Route::middleware(['throttle:120,1', 'refund.sender'])->prefix('partners')->group(function () {
    Route::post('/webhooks/refunds', [RefundWebhookController::class, 'store'])->name('refunds');
});
