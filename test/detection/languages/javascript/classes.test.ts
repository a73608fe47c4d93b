import { describe } from 'vitest';
import { lowersTo } from './table.ts';

describe('classes', () => {
  lowersTo('a.js', [
    [
      `
      class A extends b.C {
        static #key = f();
        d = 1;
        e;
        handle = async (req) => { g(req) };
        static { h() }
        constructor(a) { super(a); this.d = a }
        get x() { return this.#key }
        set x(v) { this.e = v }
        #private() {}
        static async create() {}
        *items() {}
        async *[Symbol.asyncIterator]() {}
        'quoted name'() {}
        42() {}
      }
    `,
      `
      class A < b.C {
        static field #key = f()
        field d = 1
        field e
        field handle = async fn (req) { g(req) }
        block {
          h()
        }
        fn constructor(a) {
          super(a)
          this.d = a
        }
        get fn x() {
          return this.#key
        }
        set fn x(v) {
          this.e = v
        }
        private fn #private() {}
        static async fn create() {}
        fn items() {}
        async fn [Symbol.asyncIterator]() {}
        fn quoted name() {}
        fn 42() {}
      }
    `,
    ],
    [
      'class A extends mixin(B) {}',
      `
      class A < mixin(B) {

      }
    `,
    ],
  ]);
});

describe('classes with types', () => {
  lowersTo('a.ts', [
    [
      `
      export abstract class A<T> extends B<T> implements C, d.E<T> {
        private readonly a: string = f();
        declare b?: number;
        protected static c = 1;
        constructor(private readonly stripe: Stripe, @Inject('X') public d = 1, e?: string) {
          super();
          this.a = e!;
        }
        abstract verify(body: Buffer): boolean;
        abstract get name(): string;
        load(a: string): void;
        load(a: any) { return a }
        protected async check(): Promise<void> {}
        private get secret(): string { return this.a }
        [key: string]: any;
      }
    `,
      `
      class A < B, C, d.E {
        field a: string = f()
        field b: number
        static field c = 1
        field stripe: Stripe
        field d
        fn constructor(stripe: Stripe, @Inject("X") d = 1, e: string) {
          super()
          this.stripe = stripe
          this.d = d
          this.a = e
        }
        abstract fn verify(body: Buffer): boolean {}
        abstract get fn name(): string {}
        fn load(a: any) {
          return a
        }
        private async fn check(): Promise<void> {}
        private get fn secret(): string {
          return this.a
        }
      }
      export A = A
    `,
    ],
    [
      'class A { constructor(private a: A, readonly b: B) { f() } }',
      `
      class A {
        field a: A
        field b: B
        fn constructor(a: A, b: B) {
          this.a = a
          this.b = b
          f()
        }
      }
    `,
    ],
    [
      `
      interface Env extends Base<string>, x.Y {
        SECRET: string;
        OPTIONAL?: string;
        verify(body: string): boolean;
        (a: string): void;
      }
    `,
      `
      class Env < Base, x.Y {
        field SECRET: string
        field OPTIONAL: string
        abstract fn verify(body: string): boolean {}
      }
    `,
    ],
  ]);
});

describe('decorators', () => {
  lowersTo('a.ts', [
    [
      `
      @Controller('hooks')
      @UseGuards(Guard)
      export class A {
        @InjectRepository(Event) private readonly events: Repository<Event>;

        @Public()
        @Post('stripe')
        async handle(@Body() body: Event, @Headers('stripe-signature') signature: string, @Req() req: RawBodyRequest<Request>) {}
      }
    `,
      `
      @Controller("hooks")
      @UseGuards(Guard)
      class A {
        @InjectRepository(Event) field events: Repository<Event>
        @Public()
        @Post("stripe")
        async fn handle(@Body() body: Event, @Headers("stripe-signature") signature: string, @Req() req: RawBodyRequest<Request>) {}
      }
      export A = A
    `,
    ],
    [
      '@a.b export default class A {}',
      `
      @a.b
      class A {

      }
      export default = A
    `,
    ],
    [
      'export default @a class {}',
      `
      @a
      class default {

      }
      export default = default
    `,
    ],
    [
      'export @a class A {}',
      `
      @a
      class A {

      }
      export A = A
    `,
    ],
  ]);
});

describe('decorators without types', () => {
  lowersTo('a.js', [
    [
      '@a class A { @b() m() {} @c d = 1 }',
      `
      @a
      class A {
        @c field d = 1
        @b()
        fn m() {}
      }
    `,
    ],
  ]);
});
