import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import * as crypto from 'crypto';

@Injectable()
export class SignatureService {
  constructor(private readonly config: ConfigService) {}

  isValid(payload: Buffer, signature: string): boolean {
    const secret = this.config.getOrThrow<string>('PLAN_WEBHOOK_SECRET');
    const own = crypto.createHmac('sha256', secret).update(payload).digest();
    const sent = Buffer.from(signature ?? '', 'hex');
    return sent.length === own.length && crypto.timingSafeEqual(sent, own);
  }
}
