import { Body, CanActivate, Controller, ExecutionContext, Injectable, Post, UnauthorizedException, UseGuards } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'crypto';

@Injectable()
export class SignatureGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const secret = process.env.HOOK_SIGNING_SECRET;
    if (!secret) {
      return false;
    }
    const req = context.switchToHttp().getRequest();
    const mac = createHmac('sha256', secret).update(req.rawBody).digest();
    const sent = Buffer.from(String(req.headers['x-signature']), 'hex');
    if (sent.length !== mac.length || !timingSafeEqual(mac, sent)) {
      throw new UnauthorizedException();
    }
    return true;
  }
}

@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @Post('billing')
  @UseGuards(SignatureGuard)
  async billing(@Body() body: any) {
    await this.subscriptions.activate(body.customer);
  }
}
