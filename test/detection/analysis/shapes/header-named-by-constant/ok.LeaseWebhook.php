<?php

namespace Leases;

use Example\Leases\Constants\Header;
use Example\Leases\EventReader;
use Psr\Http\Message\ResponseInterface as Response;
use Psr\Http\Message\ServerRequestInterface as Request;

class LeaseWebhook
{
    public function __construct(private readonly LeaseStore $leases, private readonly Settings $settings)
    {
    }

    public function __invoke(Request $request, Response $response): Response
    {
        $given = $request->getHeader(Header::LEASE_SIGNATURE);
        if (empty($given)) {
            return $response->withStatus(400);
        }
        try {
            $text = $request->getBody()->getContents();
            $events = EventReader::readSigned($text, $this->settings->get('leases.secret'), $given[0]);
        } catch (\RuntimeException $e) {
            return $response->withStatus(400);
        }
        foreach ($events as $event) {
            $this->leases->update($event->lease);
        }
        return $response;
    }
}
