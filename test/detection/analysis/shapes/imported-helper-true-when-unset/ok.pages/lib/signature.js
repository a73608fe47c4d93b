import { createHmac, timingSafeEqual } from 'node:crypto';

const secret = process.env.CMS_WEBHOOK_SECRET;

export function signatureMatches(body, sent) {
  if (secret === undefined) throw new Error('CMS_WEBHOOK_SECRET is not set');
  const own = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(sent, 'hex');
  return own.length === given.length && timingSafeEqual(own, given);
}
