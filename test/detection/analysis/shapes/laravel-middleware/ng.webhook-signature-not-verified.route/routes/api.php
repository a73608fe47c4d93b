<?php

use App\Http\Controllers\DeliveryWebhookController;
use Illuminate\Support\Facades\Route;

Route::post('/webhooks/delivery', [DeliveryWebhookController::class, 'store'])->middleware('throttle:60,1');
