<?php

use App\Http\Controllers\DeliveryWebhookController;
use App\Http\Middleware\EnsureSigned;
use Illuminate\Support\Facades\Route;

Route::post('/webhooks/delivery', [DeliveryWebhookController::class, 'store'])->middleware(EnsureSigned::class);
