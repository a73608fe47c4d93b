import type { Incident, Life, Sighting } from './incident.ts';

type Seen = Pick<Incident, 'id' | 'finding' | 'rule' | 'vendor' | 'environment' | 'preview'>;

const mostSightings = 100;

/**
 * What is known of a secret once it has been seen (again). One incident a secret; what has ended stays ended, unless the
 * secret is shown to be alive after all.
 */
export function sight(
  known: Incident | null,
  secret: Seen,
  sighting: Sighting,
  life: Life = 'unknown',
): Incident {
  if (known === null || (known.end?.as === 'revoked' && life === 'alive'))
    return {
      ...secret,
      openedOn: sighting.on,
      sightings: [sighting],
      end: null,
      spokeOn: sighting.on,
      pings: 0,
    };
  const isKnown = known.sightings.some(
    ({ repository, at }) => repository === sighting.repository && at === sighting.at,
  );
  if (isKnown || known.sightings.length >= mostSightings) return known;
  return { ...known, sightings: [...known.sightings, sighting] };
}
