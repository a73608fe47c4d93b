import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const hubspot: Vendor = {
  id: 'hubspot',
  name: 'HubSpot',
  keys: [],
  revocation: renewedSecret(
    'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation',
  ),
  api: { hosts: ['api.hubapi.com', 'api.hubspot.com'], modules: [] },
};
