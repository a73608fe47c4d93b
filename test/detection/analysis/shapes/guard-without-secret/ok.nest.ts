import { Body, CanActivate, Controller, ExecutionContext, Injectable, Post, UnauthorizedException, UseGuards } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';

@Injectable()
export class SignatureGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    const secret = process.env.WEBHOOK_SECRET;
    if (!secret) throw new UnauthorizedException();
    const expected = createHmac('sha256', secret).update(request.rawBody).digest('hex');
    const given = String(request.headers['x-signature']);
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(given))) throw new UnauthorizedException();
    return true;
  }
}

@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly orders: OrdersService) {}

  @Post('orders')
  @UseGuards(SignatureGuard)
  async receive(@Body() body: { order: string }): Promise<void> {
    await this.orders.markPaid(body.order);
  }
}
