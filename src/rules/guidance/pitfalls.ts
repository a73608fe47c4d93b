import type { GuidanceItem } from './item.ts';

export const pitfalls: readonly GuidanceItem[] = [
  {
    id: 'upstream-errors-hidden',
    section: 'pitfalls',
    title: 'Errors of the API not shown to users',
    rules: ['upstream-error-exposed'],
    material: 'handling',
    silenceShows: true,
    remedy: 'Answer with a message and an id of your own, and log the API’s.',
    check: 'Make the API refuse a call, and look at what users see.',
  },
  {
    id: 'oauth-tokens-refreshed',
    section: 'pitfalls',
    title: 'OAuth tokens refreshed before they expire',
    rules: ['oauth-token-not-refreshed'],
    material: 'handling',
    silenceShows: false,
    remedy: 'Keep the token’s expiry, and fetch a new one before it.',
    check: 'Let a token expire, and see the next call succeed.',
  },
  {
    id: 'rate-limits-handled',
    section: 'pitfalls',
    title: 'Rate limits (429) answered with backoff',
    rules: ['rate-limit-not-handled'],
    material: 'handling',
    silenceShows: false,
    remedy: 'Wait as long as Retry-After says, then try again, a few times.',
    check: 'Answer a call with 429, and see it tried again later.',
  },
  {
    id: 'tls-verified',
    section: 'pitfalls',
    title: 'TLS certificates verified',
    rules: ['tls-verification-disabled'],
    material: 'handling',
    silenceShows: true,
    remedy: 'Leave the verification of certificates on, and trust your own authority by name.',
    check: 'Look for settings that switch the verification of certificates off.',
  },
];
