import { Injectable, NestMiddleware, Module, MiddlewareConsumer, Controller, Post, Body, UnauthorizedException } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'crypto';
@Injectable()
export class SignatureMiddleware implements NestMiddleware {
  use(req: any, res: any, next: () => void) {
    const want = createHmac('sha256', process.env.WEBHOOK_SECRET!).update(req.rawBody).digest();
    if (!timingSafeEqual(want, Buffer.from(req.headers['x-signature'], 'hex'))) throw new UnauthorizedException();
    next();
  }
}
@Controller('webhook')
export class WebhookController {
  constructor(private readonly orders: OrderService) {}
  @Post()
  async handle(@Body() body: any) { await this.orders.apply(body); }
}
@Module({ controllers: [WebhookController] })
export class WebhookModule {
  configure(consumer: MiddlewareConsumer) { consumer.apply(SignatureMiddleware).forRoutes(WebhookController); }
}
