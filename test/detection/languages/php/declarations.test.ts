import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { afterTag } from './support.ts';

describe('PHP: declarations', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'namespaces and use',
      `
        namespace App\\Http;
        use Illuminate\\Http\\Request;
        use Stripe\\Webhook as StripeWebhook;
        use App\\{Models\\Order, Jobs\\Pay as PayJob, function helper};
        use function App\\verify;
        use const App\\LIMIT;
        use \\Foo;
        namespace Other { f(); }
      `,
      `
        import Request from "Illuminate\\\\Http"
        import Webhook as StripeWebhook from "Stripe"
        import Order from "App\\\\Models"
        import Pay as PayJob from "App\\\\Jobs"
        import helper from "App"
        import verify from "App"
        import LIMIT from "App"
        import Foo from ""
        f()
      `,
    ],
    [
      'a function',
      `
        #[Pure]
        function verify(string $body, ?string $signature = null, int|array &$count, Event ...$events): ?bool {
          return true;
        }
      `,
      `
        @Pure
        fn verify(body: string, signature: ?string = null, count: int|array, ...events: Event): ?bool {
          return true
        }
      `,
    ],
    [
      'a class',
      `
        #[AsController, Route('/hooks', methods: ['POST'])]
        final class Hooks extends Controller implements HasMiddleware, \\Countable {
          use Verifies, Logs { Verifies::check insteadof Logs; }
          const VERSION = 1;
          private const string SECRET = 'x';
          public $a, $b = 2;
          protected static ?int $count = 1;
          private readonly Store $store;
          public function handle(Request $request) { return $request; }
          protected function check() {}
          private static function make(): static { return new static(); }
          abstract public function later();
        }
      `,
      `
        @AsController
        @Route("/hooks", methods=["POST"])
        class Hooks < Controller, HasMiddleware, Countable, Verifies, Logs {
          static field VERSION = 1
          static field SECRET: string = "x"
          field a
          field b = 2
          static field count: ?int = 1
          field store: Store
          fn handle(request: Request) {
            return request
          }
          private fn check() {}
          private static fn make(): static {
            return new static()
          }
          abstract fn later() {}
        }
      `,
    ],
    [
      'constructor parameters that are fields',
      `
        class A {
          public function __construct(
            private readonly Store $store,
            #[SensitiveParameter] protected string $secret = '',
            int $limit = 10,
          ) {
            f($limit);
          }
        }
      `,
      `
        class A {
          field store: Store
          @SensitiveParameter field secret: string
          fn __construct(store: Store, @SensitiveParameter secret: string = "", limit: int = 10) {
            this.store = store
            this.secret = secret
            f(limit)
          }
        }
      `,
    ],
    [
      'fields with functions',
      `
        class A {
          public string $name {
            get => $this->first;
            set(string $value) { $this->first = $value; }
          }
        }
      `,
      `
        class A {
          field name: string
          get fn name() {
            return this.first
          }
          set fn name(value: string) {
            this.first = value
          }
        }
      `,
    ],
    [
      'interfaces, traits, enumerations',
      `
        interface Verifier extends A, B {
          const X = 1;
          public function verify(string $body): bool;
        }
        trait Logs {
          private $log;
          function log() {}
        }
        enum Status: string implements HasLabel {
          case Paid = 'paid';
          case Open;
          const DEFAULT = self::Open;
          public function label(): string { return $this->name; }
        }
      `,
      `
        class Verifier < A, B {
          static field X = 1
          abstract fn verify(body: string): bool {}
        }
        class Logs {
          field log
          fn log() {}
        }
        class Status < HasLabel {
          static field Paid = "paid"
          static field Open
          static field DEFAULT = this.Open
          fn label(): string {
            return this.name
          }
        }
      `,
    ],
    [
      'attributes on fields and parameters',
      `
        class A {
          #[ORM\\Column(length: 9)] private $id;
          function f(#[MapRequestPayload] Order $order) {}
        }
      `,
      `
        class A {
          @ORM.Column(length=9) field id
          fn f(@MapRequestPayload order: Order) {}
        }
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await afterTag(dedent(source))).toBe(dedent(expected));
  });
});
