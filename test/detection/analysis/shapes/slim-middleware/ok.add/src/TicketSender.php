<?php

namespace App;

use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Server\MiddlewareInterface;
use Psr\Http\Server\RequestHandlerInterface;
use Slim\Psr7\Response;

class TicketSender implements MiddlewareInterface
{
    public function __construct(private string $secret)
    {
    }

    public function process(ServerRequestInterface $request, RequestHandlerInterface $handler): ResponseInterface
    {
        $own = hash_hmac('sha256', (string) $request->getBody(), $this->secret);
        if (!hash_equals($own, $request->getHeaderLine('X-Ticket-Signature'))) {
            return (new Response())->withStatus(401);
        }

        return $handler->handle($request);
    }
}
