import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const coinbase: Vendor = {
  id: 'coinbase',
  name: 'Coinbase Commerce',
  keys: [],
  revocation: renewedSecret('https://docs.cdp.coinbase.com/commerce/api-arcitecture/webhooks-security'),
  webhooks: {
    headers: ['x-cc-webhook-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: false,
    verifiers: [],
    events: [],
    modules: ['coinbase-commerce'],
    source: 'https://docs.cdp.coinbase.com/commerce/api-arcitecture/webhooks-security',
  },
};
