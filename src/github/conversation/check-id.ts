import { createHash } from 'node:crypto';
import type { WantedCheck } from './wanted.ts';

/** What a check run is told by: whose it is, what it annotates, and all that it says. */
export interface CheckId {
  annotations: string;
  all: string;
}

/** For a run that says nothing yet. */
const nothing: CheckId = { annotations: '-', all: '-' };

export function checkIdOf(check: WantedCheck): CheckId {
  return { annotations: digest(check.annotations), all: digest(check) };
}

/** `otesse-guard pull 7 0123456789abcdef 0123456789abcdef` */
export function externalId(pull: number, { annotations, all } = nothing): string {
  return `otesse-guard pull ${pull} ${annotations} ${all}`;
}

/** One commit may be the head of several pull requests. */
export function belongsTo(id: string | null, pull: number): boolean {
  return id?.startsWith(`otesse-guard pull ${pull} `) ?? false;
}

export function readCheckId(id: string): CheckId {
  const [annotations = '-', all = '-'] = id.split(' ').slice(3);
  return { annotations, all };
}

function digest(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);
}
