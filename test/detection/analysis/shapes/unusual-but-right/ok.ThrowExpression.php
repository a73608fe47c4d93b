<?php
namespace App\Controller;
use Symfony\Component\HttpFoundation\{Request, Response};
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;

final class WebhookController
{
    public function __construct(#[Autowire('%env(HOOK_SECRET)%')] private string $secret, private Ledger $ledger) {}

    #[Route('/webhooks/bank', methods: ['POST'])]
    public function __invoke(Request $request): Response
    {
        $event = $this->open($request) ?? throw new AccessDeniedHttpException();
        $this->ledger->book($event['amount'], $event['account']);
        return new Response(status: 204);
    }

    private function open(Request $request): ?array
    {
        $mac = hash_hmac('sha256', $request->getContent(), $this->secret);
        return hash_equals($mac, $request->headers->get('x-bank-signature', ''))
            ? json_decode($request->getContent(), true)
            : null;
    }
}
