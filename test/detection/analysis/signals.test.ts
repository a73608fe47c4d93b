import { describe, expect, it } from 'vitest';
import { handlersIn } from './support.ts';

/** What is said of the header that a PHP script reads. */
async function headers(read: string): Promise<string[]> {
  const [handler] = await handlersIn(
    'pay.php',
    `<?php\n$sent = ${read};\n$order = json_decode(file_get_contents('php://input'), true);\n` +
      "$db->prepare('UPDATE orders SET paid = 1 WHERE id = ?')->execute([$order['id']]);\n",
  );
  return handler!.signals.filter((signal) => signal.startsWith('the header'));
}

describe('a header that tells a webhook', () => {
  it.each([
    ["$_SERVER['HTTP_X_OTESSE_SIGNATURE']", 'the header X-Otesse-Signature'],
    ["$_SERVER['HTTP_STRIPE_SIGNATURE']", 'the header Stripe-Signature'],
    ["$headers['acme_signature']", 'the header acme_signature'],
    ["getallheaders()['X-Otesse-Signature']", 'the header X-Otesse-Signature'],
    ["getallheaders()['x-acme-hmac-sha256']", 'the header x-acme-hmac-sha256'],
  ])('is named whole: %s', async (read, expected) => {
    expect(await headers(read)).toEqual([expected]);
  });
});
