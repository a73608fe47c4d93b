import type { Revocation } from './vendor.ts';

/** How the secret of a webhook is renewed where the vendor has no key formats here; `url` is its page on verifying. */
export function renewedSecret(url: string): Revocation {
  return {
    url,
    steps: [
      'Get a new signing secret where the endpoint is managed; if it cannot be renewed, register the endpoint anew.',
      'Store it where the old one is used, and see an event succeed with it.',
      'Take the old secret, or the old endpoint, out of use, and look through the events received since it leaked.',
    ],
  };
}
