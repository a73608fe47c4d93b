import type { GuidanceItem } from './item.ts';

/** What no code shows: somebody has to say it. */
export const compliance: readonly GuidanceItem[] = [
  {
    id: 'gdpr-deletion',
    section: 'compliance',
    title: 'Customers’ data deleted on request (GDPR)',
    rules: [],
    material: null,
    silenceShows: false,
    remedy: 'Build a way to delete a customer’s data everywhere.',
    check: 'Delete a test customer, and look in every store for what is left.',
  },
  {
    id: 'ccpa-access',
    section: 'compliance',
    title: 'Customers’ data handed out on request (CCPA)',
    rules: [],
    material: null,
    silenceShows: false,
    remedy: 'Build a way to hand out all that is held of a customer.',
    check: 'Ask for a test customer’s data, and compare it with what is stored.',
  },
];
