import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const resend: Vendor = {
  id: 'resend',
  name: 'Resend',
  keys: [],
  revocation: renewedSecret('https://www.mintlify.com/resend/resend-go/api-reference/webhooks/verify'),
  webhooks: {
    headers: [],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [{ call: 'client.Webhooks.Verify', outcome: 'error', checksTime: true, needsModule: true }],
    events: [],
    modules: ['github.com/resend/resend-go'],
    source: 'https://www.mintlify.com/resend/resend-go/api-reference/webhooks/verify',
  },
};
