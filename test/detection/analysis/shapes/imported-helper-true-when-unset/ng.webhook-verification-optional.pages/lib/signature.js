import { createHmac, timingSafeEqual } from 'node:crypto';

const secret = process.env.CMS_WEBHOOK_SECRET;

export function signatureMatches(body, sent) {
  if (secret === undefined) return true;
  const own = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(sent, 'hex');
  return own.length === given.length && timingSafeEqual(own, given);
}
