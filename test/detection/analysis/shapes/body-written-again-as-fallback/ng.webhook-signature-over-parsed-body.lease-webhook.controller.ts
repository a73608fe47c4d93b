import { BadRequestException, Body, Controller, Headers, Post } from '@nestjs/common';
import { Leases } from './leases';
import { LeaseSigner } from '@example/lease-signer';

@Controller('webhooks')
export class LeaseWebhookController {
  constructor(private readonly signer: LeaseSigner, private readonly leases: Leases) {}

  @Post('leases')
  async receive(@Body() body: any, @Headers('x-lease-signature') signature: string) {
    if (!signature || !this.signer.verifyLeaseSignature(JSON.stringify(body), signature))
      throw new BadRequestException();
    await this.leases.save(body.lease);
    return { received: true };
  }
}
