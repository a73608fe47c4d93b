import type { GuidanceItem } from './item.ts';

export const access: readonly GuidanceItem[] = [
  {
    id: 'customer-data-guarded',
    section: 'access',
    title: 'Customer data behind authorisation',
    rules: ['customer-data-unguarded'],
    material: 'handling',
    silenceShows: false,
    remedy: 'Ask on every way to the records who is asking, and whether they may.',
    check: 'Ask for another customer’s record, and see it refused.',
  },
  {
    id: 'data-access-audited',
    section: 'access',
    title: 'Access to customer data audited',
    rules: ['data-access-not-audited'],
    material: 'handling',
    silenceShows: false,
    remedy: 'Record who reads which record, when.',
    check: 'Read a record, and find the entry that says so.',
  },
];
