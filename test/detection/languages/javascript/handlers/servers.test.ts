import { describe } from 'vitest';
import { lowersTo } from '../table.ts';

describe('Fastify', () => {
  lowersTo('src/hooks.ts', [
    [
      `
      export default async function hooks(fastify: FastifyInstance, opts: Options) {
        fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (req, body, done) => done(null, body));
        fastify.post<{ Body: Buffer }>('/hooks', { preHandler: [checkOrigin] }, async (request, reply) => {
          if (!verify(request.body, request.headers['x-signature'] as string)) {
            return reply.code(401).send();
          }
          await save(JSON.parse(request.body.toString()));
          return { ok: true };
        });
      }
    `,
      `
      async fn hooks(fastify: FastifyInstance, opts: Options) {
        fastify.addContentTypeParser("application/json", {parseAs: "buffer"}, fn (req, body, done) { return done(null, body) })
        fastify.post("/hooks", {preHandler: [checkOrigin]}, async fn (request, reply) { if !verify(request.body, request.headers["x-signature"]) { return reply.code(401).send() } await save(JSON.parse(request.body.toString())) return {ok: true} })
      }
      export default = hooks
    `,
    ],
  ]);
});

describe('Koa', () => {
  lowersTo('app.js', [
    [
      `
      const Koa = require('koa'), Router = require('@koa/router');
      const app = new Koa();
      const router = new Router({ prefix: '/hooks' });

      router.post('/github', async (ctx, next) => {
        const { 'x-hub-signature-256': signature } = ctx.request.headers;
        ctx.assert(verify(ctx.request.rawBody, signature), 401);
        ctx.status = 204;
        await next();
      });

      app.use(router.routes()).use(router.allowedMethods());
    `,
      `
      import * as Koa from "koa"
      import * as Router from "@koa/router"
      let app = new Koa()
      let router = new Router({prefix: "/hooks"})
      router.post("/github", async fn (ctx, next) { let {x-hub-signature-256: signature} = ctx.request.headers ctx.assert(verify(ctx.request.rawBody, signature), 401) ctx.status = 204 await next() })
      app.use(router.routes()).use(router.allowedMethods())
    `,
    ],
  ]);
});

describe('Hono', () => {
  lowersTo('src/index.ts', [
    [
      `
      const app = new Hono<{ Bindings: Env }>();

      app.post('/webhook', async (c) => {
        const body = await c.req.text();
        const valid = await verify(body, c.req.header('x-signature'), c.env.SECRET);
        if (!valid) throw new HTTPException(401, { message: 'bad signature' });
        await c.env.QUEUE.send(JSON.parse(body));
        return c.json({ ok: true });
      });

      export default app;
    `,
      `
      let app = new Hono()
      app.post("/webhook", async fn (c) { let body = await c.req.text() let valid = await verify(body, c.req.header("x-signature"), c.env.SECRET) if !valid { throw new HTTPException(401, {message: "bad signature"}) } await c.env.QUEUE.send(JSON.parse(body)) return c.json({ok: true}) })
      export default = app
    `,
    ],
  ]);
});

describe('NestJS', () => {
  lowersTo('src/hooks.controller.ts', [
    [
      `
      @Controller('hooks')
      export class HooksController {
        constructor(
          private readonly verifier: SignatureService,
          @InjectQueue('events') private readonly queue: Queue,
        ) {}

        @Post()
        @HttpCode(204)
        async receive(@Req() req: RawBodyRequest<Request>, @Headers('x-signature') signature?: string): Promise<void> {
          if (!this.verifier.isValid(req.rawBody!, signature)) throw new UnauthorizedException();
          await this.queue.add('event', req.body);
        }
      }
    `,
      `
      @Controller("hooks")
      class HooksController {
        field verifier: SignatureService
        field queue: Queue
        fn constructor(verifier: SignatureService, @InjectQueue("events") queue: Queue) {
          this.verifier = verifier
          this.queue = queue
        }
        @Post()
        @HttpCode(204)
        async fn receive(@Req() req: RawBodyRequest<Request>, @Headers("x-signature") signature: string): Promise<void> {
          if !this.verifier.isValid(req.rawBody, signature) {
            throw new UnauthorizedException()
          }
          await this.queue.add("event", req.body)
        }
      }
      export HooksController = HooksController
    `,
    ],
    [
      `
      @Injectable()
      export class SignatureGuard implements CanActivate {
        constructor(private config: ConfigService) {}

        canActivate(context: ExecutionContext): boolean {
          const request = context.switchToHttp().getRequest<Request>();
          const secret = this.config.get<string>('SECRET');
          if (!secret) return true;
          return timingSafeEqual(Buffer.from(sign(request.rawBody, secret)), Buffer.from(request.headers['x-signature']));
        }
      }
    `,
      `
      @Injectable()
      class SignatureGuard < CanActivate {
        field config: ConfigService
        fn constructor(config: ConfigService) {
          this.config = config
        }
        fn canActivate(context: ExecutionContext): boolean {
          let request = context.switchToHttp().getRequest()
          let secret = this.config.get("SECRET")
          if !secret {
            return true
          }
          return timingSafeEqual(Buffer.from(sign(request.rawBody, secret)), Buffer.from(request.headers["x-signature"]))
        }
      }
      export SignatureGuard = SignatureGuard
    `,
    ],
  ]);
});
