import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';

@Injectable()
export class CallSignatureGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    const own = createHmac('sha256', process.env.CALL_SECRET!).update(request.rawBody).digest('hex');
    const sent = request.headers['x-call-signature'] ?? '';
    return own.length === sent.length && timingSafeEqual(Buffer.from(own), Buffer.from(sent));
  }
}
