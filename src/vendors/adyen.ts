import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const adyen: Vendor = {
  id: 'adyen',
  name: 'Adyen',
  keys: [],
  revocation: renewedSecret(
    'https://docs.adyen.com/classic-platforms/configure-notifications/signing-notifications-with-hmac',
  ),
  webhooks: {
    headers: [],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: false,
    verifiers: [
      { call: 'validateHMAC', outcome: 'boolean', checksTime: false, needsModule: true },
      { call: 'validateHMACSignature', outcome: 'boolean', checksTime: false, needsModule: true },
      { call: 'isValidHmacNotification', outcome: 'boolean', checksTime: false },
      { call: 'validNotificationHmac', outcome: 'boolean', checksTime: false },
    ],
    events: [],
    modules: ['@adyen/api-library', 'Adyen'],
    source:
      'https://docs.adyen.com/classic-platforms/configure-notifications/signing-notifications-with-hmac',
  },
  api: { hosts: ['adyen.com', 'adyenpayments.com'], modules: [], takesPayments: true },
};
