import { Injectable, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import * as crypto from 'crypto';

@Injectable()
export class SignatureService {
  constructor(private readonly config: ConfigService) {}

  assertValid(payload: Buffer, signature: string): void {
    const secret = this.config.getOrThrow<string>('PLAN_WEBHOOK_SECRET');
    const own = crypto.createHmac('sha256', secret).update(payload).digest();
    const sent = Buffer.from(signature ?? '', 'hex');
    if (sent.length !== own.length || !crypto.timingSafeEqual(sent, own)) {
      throw new UnauthorizedException('bad signature');
    }
  }
}
