<?php

use App\Http\Middleware\RefundSender;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Middleware;

return Application::configure(basePath: dirname(__DIR__))
    ->withMiddleware(function (Middleware $middleware) {
        $middleware->alias(['refund.sender' => RefundSender::class]);
    })
    ->create();
