<?php

use App\TicketClock;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;
use Slim\Factory\AppFactory;

$app = AppFactory::create();

$app->post('/webhooks/tickets', function (Request $request, Response $response) use ($tickets) {
    $tickets->insert($request->getParsedBody());

    return $response->withStatus(204);
})->add(new TicketClock());

$app->run();
