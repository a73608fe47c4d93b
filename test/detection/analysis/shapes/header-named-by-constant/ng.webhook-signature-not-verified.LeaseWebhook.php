<?php

namespace Leases;

use Example\Leases\Constants\Header;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;

class LeaseWebhook
{
    public function __construct(private readonly LeaseStore $leases)
    {
    }

    public function __invoke(Request $request, Response $response): Response
    {
        $given = $request->getHeader(Header::LEASE_SIGNATURE);
        if (empty($given)) {
            return $response->withStatus(400);
        }
        $events = json_decode($request->getBody()->getContents());
        foreach ($events as $event) {
            $this->leases->update($event->lease);
        }
        return $response;
    }
}
