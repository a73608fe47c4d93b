import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { inFile } from './support.ts';

describe('PHP: handlers', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'Laravel: a controller',
      `
        <?php

        namespace App\\Http\\Controllers;

        use Illuminate\\Http\\Request;
        use Stripe\\Exception\\SignatureVerificationException;
        use Stripe\\Webhook;

        class StripeController extends Controller
        {
            public function __construct(private OrderService $orders)
            {
                $this->middleware('stripe.signature')->only('handle');
            }

            public function handle(Request $request)
            {
                try {
                    $event = Webhook::constructEvent(
                        $request->getContent(),
                        $request->header('Stripe-Signature'),
                        config('services.stripe.webhook_secret')
                    );
                } catch (\\UnexpectedValueException | SignatureVerificationException $e) {
                    return response()->json(['error' => 'invalid'], 400);
                }

                match ($event->type) {
                    'invoice.paid' => $this->orders->markPaid($event->data->object),
                    default => null,
                };

                return response()->noContent();
            }
        }
      `,
      `
        import Request from "Illuminate\\\\Http"
        import SignatureVerificationException from "Stripe\\\\Exception"
        import Webhook from "Stripe"
        class StripeController < Controller {
          field orders: OrderService
          fn __construct(orders: OrderService) {
            this.orders = orders
            this.middleware("stripe.signature").only("handle")
          }
          fn handle(request: Request) {
            try {
              event = Webhook.constructEvent(request.getContent(), request.header("Stripe-Signature"), config("services.stripe.webhook_secret"))
            } catch UnexpectedValueException|SignatureVerificationException e {
              return response().json({error: "invalid"}, 400)
            }
            switch event.type {
              "invoice.paid":
                this.orders.markPaid(event.data.object)
              default:
                null
            }
            return response().noContent()
          }
        }
      `,
    ],
    [
      'Laravel: routes and middleware',
      `
        <?php

        use App\\Http\\Controllers\\HookController;
        use Illuminate\\Support\\Facades\\Route;

        Route::post('/webhooks/github', [HookController::class, 'github'])->withoutMiddleware([VerifyCsrfToken::class]);
        Route::middleware('signed')->group(function () {
            Route::post('/webhooks/{vendor}', HookController::class);
        });

        class VerifyCsrfToken extends Middleware
        {
            protected $except = ['webhooks/*'];
        }

        class VerifySignature
        {
            public function handle(Request $request, Closure $next): Response
            {
                $expected = 'sha256=' . hash_hmac('sha256', $request->getContent(), env('WEBHOOK_SECRET', ''));
                abort_unless(hash_equals($expected, (string) $request->header('X-Signature')), 403);

                return $next($request);
            }
        }
      `,
      `
        import HookController from "App\\\\Http\\\\Controllers"
        import Route from "Illuminate\\\\Support\\\\Facades"
        Route.post("/webhooks/github", [HookController.class, "github"]).withoutMiddleware([VerifyCsrfToken.class])
        Route.middleware("signed").group(fn () { Route.post("/webhooks/{vendor}", HookController.class) })
        class VerifyCsrfToken < Middleware {
          field except = ["webhooks/*"]
        }
        class VerifySignature {
          fn handle(request: Request, next: Closure): Response {
            expected = template("sha256=", hash_hmac("sha256", request.getContent(), env("WEBHOOK_SECRET", "")))
            abort_unless(hash_equals(expected, string(request.header("X-Signature"))), 403)
            return next(request)
          }
        }
      `,
    ],
    [
      'Symfony',
      `
        <?php

        namespace App\\Controller;

        final class WebhookController extends AbstractController
        {
            public function __construct(
                #[Autowire('%env(WEBHOOK_SECRET)%')] private string $secret,
            ) {
            }

            #[Route('/webhook', name: 'webhook', methods: ['POST'])]
            public function receive(Request $request, MessageBusInterface $bus): Response
            {
                $payload = json_decode($request->getContent(), true, 512, JSON_THROW_ON_ERROR);
                if ($request->headers->get('X-Signature') !== $this->sign($request->getContent())) {
                    throw $this->createAccessDeniedException();
                }
                $bus->dispatch(new OrderPaid($payload['id'] ?? throw new BadRequestHttpException()));

                return new Response(status: 204);
            }

            private function sign(string $body): string
            {
                return hash_hmac('sha256', $body, $this->secret);
            }
        }
      `,
      `
        class WebhookController < AbstractController {
          @Autowire("%env(WEBHOOK_SECRET)%") field secret: string
          fn __construct(@Autowire("%env(WEBHOOK_SECRET)%") secret: string) {
            this.secret = secret
          }
          @Route("/webhook", name="webhook", methods=["POST"])
          fn receive(request: Request, bus: MessageBusInterface): Response {
            payload = json_decode(request.getContent(), true, 512, JSON_THROW_ON_ERROR)
            if (request.headers.get("X-Signature") != this.sign(request.getContent())) {
              throw this.createAccessDeniedException()
            }
            if (payload["id"] == null) {
              throw new BadRequestHttpException()
            }
            bus.dispatch(new OrderPaid(payload["id"]))
            return new Response(status=204)
          }
          private fn sign(body: string): string {
            return hash_hmac("sha256", body, this.secret)
          }
        }
      `,
    ],
    [
      'Slim',
      `
        <?php

        $app = AppFactory::create();
        $app->post('/webhook', function (Request $request, Response $response) use ($secret): Response {
            $body = (string) $request->getBody();
            if (!verify($body, $request->getHeaderLine('X-Signature'), $secret)) {
                return $response->withStatus(401);
            }
            $response->getBody()->write('ok');
            return $response;
        })->add(new RateLimit());
        $app->run();
      `,
      `
        app = AppFactory.create()
        app.post("/webhook", fn (request: Request, response: Response): Response { body = string(request.getBody()) if !verify(body, request.getHeaderLine("X-Signature"), secret) { return response.withStatus(401) } response.getBody().write("ok") return response }).add(new RateLimit())
        app.run()
      `,
    ],
    [
      'WordPress',
      `
        <?php
        /*
         * Plugin Name: Hooks
         */
        if (!defined('ABSPATH')) exit;

        add_action('rest_api_init', function () {
            register_rest_route('shop/v1', '/hook', [
                'methods' => WP_REST_Server::CREATABLE,
                'callback' => 'shop_hook',
                'permission_callback' => '__return_true',
            ]);
        });

        function shop_hook(WP_REST_Request $request) {
            $token = get_option('shop_token');
            if ($token && $request->get_header('x-token') != $token) {
                return new WP_Error('forbidden', 'No', ['status' => 403]);
            }
            update_post_meta($request['order_id'], 'status', sanitize_text_field($request->get_param('status')));
            wp_send_json_success();
        }
      `,
      `
        if !defined("ABSPATH") {
          exit
        }
        add_action("rest_api_init", fn () { register_rest_route("shop/v1", "/hook", {methods: WP_REST_Server.CREATABLE, callback: "shop_hook", permission_callback: "__return_true"}) })
        fn shop_hook(request: WP_REST_Request) {
          token = get_option("shop_token")
          if (token and (request.get_header("x-token") != token)) {
            return new WP_Error("forbidden", "No", {status: 403})
          }
          update_post_meta(request["order_id"], "status", sanitize_text_field(request.get_param("status")))
          wp_send_json_success()
        }
      `,
    ],
    [
      'plain PHP',
      `
        <?php
        require __DIR__ . '/config.php';

        if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
            http_response_code(405);
            exit;
        }
        $body = file_get_contents('php://input');
        list($algorithm, $signature) = explode('=', $_SERVER['HTTP_X_HUB_SIGNATURE_256'] ?? '', 2) + ['', ''];
        hash_equals(hash_hmac($algorithm, $body, SECRET), $signature) or die('bad signature');
        $event = json_decode($body);
        foreach ($event->items as $item) {
            $db->query("UPDATE orders SET paid = 1 WHERE id = {$item->id}");
        }
        echo json_encode(['ok' => true]);
        ?>
      `,
      `
        require(template(__DIR__, "/config.php"))
        if (_SERVER["REQUEST_METHOD"] != "POST") {
          http_response_code(405)
          exit
        }
        body = file_get_contents("php://input")
        {0: algorithm, 1: signature} = (explode("=", (_SERVER["HTTP_X_HUB_SIGNATURE_256"] coalesce ""), 2) + ["", ""])
        if !hash_equals(hash_hmac(algorithm, body, SECRET), signature) {
          exit "bad signature"
        }
        event = json_decode(body)
        loop item of event.items {
          db.query(template("UPDATE orders SET paid = 1 WHERE id = ", item.id))
        }
        echo(json_encode({ok: true}))
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await inFile(dedent(source))).toBe(dedent(expected));
  });
});
