import { Controller, Headers, Post, RawBodyRequest, Req } from '@nestjs/common';
import { Request } from 'express';
import { SignatureService } from './signature.service';
import { PlansService } from './plans.service';

@Controller('webhook')
export class WebhookController {
  constructor(
    private readonly signatures: SignatureService,
    private readonly plans: PlansService,
  ) {}

  @Post()
  async receive(@Req() req: RawBodyRequest<Request>, @Headers('x-plan-signature') signature: string) {
    this.signatures.assertValid(req.rawBody, signature);
    await this.plans.upgrade(req.body.account, req.body.plan);
    return { ok: true };
  }
}
