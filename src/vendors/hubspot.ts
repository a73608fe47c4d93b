import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const hubspot: Vendor = {
  id: 'hubspot',
  name: 'HubSpot',
  keys: [],
  revocation: renewedSecret(
    'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation',
  ),
  webhooks: {
    headers: ['x-hubspot-signature-v3', 'x-hubspot-request-timestamp', 'x-hubspot-signature'],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: true,
    verifiers: [],
    events: [],
    modules: ['@hubspot/api-client'],
    source:
      'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation',
  },
  api: { hosts: ['api.hubapi.com', 'api.hubspot.com'], modules: [] },
};
