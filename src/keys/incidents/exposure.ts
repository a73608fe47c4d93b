import type { Incident } from './incident.ts';

/** In whose hands it may be by now, worst first. */
export function exposureOf({ sightings }: Incident): Exposure[] {
  const found = new Set<Exposure>();
  for (const { kind, isPublic } of sightings) {
    if (isPublic) found.add('everybody');
    found.add(kind === 'text' ? 'mails' : kind === 'pull-request' ? 'readers' : 'clones');
  }
  return order.filter((one) => found.has(one));
}

/**
 * `everybody`: a public place, which programs read within minutes. `clones`: the history of a branch that people have.
 * `readers`: whoever may read the repository, and its forks. `mails`: whoever was notified of the text.
 */
export type Exposure = (typeof order)[number];
const order = ['everybody', 'clones', 'readers', 'mails'] as const;
