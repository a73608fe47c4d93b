import { createHash } from 'node:crypto';
import type { CheckId } from './standing.ts';
import type { WantedCheck } from './wanted.ts';

/** Of a run that says nothing yet. */
export const beginning: CheckId = { annotations: '-', all: '-', written: 0 };

/** Of a run that is complete. */
export function checkIdOf(check: WantedCheck): CheckId {
  const written = check.annotations.length;
  return { annotations: digest(check.annotations), all: digest(check), written };
}

/** The run's `external_id`: `otesse-guard pull 7 0123456789abcdef 0123456789abcdef 50`. */
export function externalId(pull: number, { annotations, all, written }: CheckId): string {
  return `otesse-guard pull ${pull} ${annotations} ${all} ${written}`;
}

/** One commit may be the head of several pull requests: null where it is another's run. */
export function readCheckId(id: string | null, pull: number): CheckId | null {
  const [name, kind, number, annotations, all, written] = id?.split(' ') ?? [];
  if (name !== 'otesse-guard' || kind !== 'pull' || number !== String(pull)) return null;
  return annotations && all ? { annotations, all, written: Number(written) || 0 } : null;
}

function digest(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);
}
