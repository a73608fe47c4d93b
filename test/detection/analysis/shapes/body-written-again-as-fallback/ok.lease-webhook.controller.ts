import { BadRequestException, Body, Controller, Headers, Post, Req } from '@nestjs/common';
import { Leases } from './leases';
import { LeaseSigner } from '@example/lease-signer';

@Controller('webhooks')
export class LeaseWebhookController {
  constructor(private readonly signer: LeaseSigner, private readonly leases: Leases) {}

  @Post('leases')
  async receive(@Body() body: any, @Headers('x-lease-signature') signature: string, @Req() req: any) {
    const sent = req.rawBody?.toString();
    if (!sent) console.warn('no raw body');
    const text = sent || JSON.stringify(body);
    if (!signature || !this.signer.verifyLeaseSignature(text, signature)) throw new BadRequestException();
    await this.leases.save(body.lease);
    return { received: true };
  }
}
