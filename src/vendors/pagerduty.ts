import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const pagerduty: Vendor = {
  id: 'pagerduty',
  name: 'PagerDuty',
  keys: [],
  revocation: renewedSecret('https://docs.pagerduty.com/developer/verifying-webhook-signatures'),
  webhooks: {
    headers: ['x-pagerduty-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: false,
    verifiers: [],
    events: [],
    modules: [],
    source: 'https://docs.pagerduty.com/developer/verifying-webhook-signatures',
  },
};
