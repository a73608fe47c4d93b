import * as z from 'zod';
import { type SealedFor, seal, unseal } from './seal.ts';
import type { Standing } from './standing.ts';

const ignoreSchema = z.strictObject({
  /** The fingerprint of a finding. */
  finding: z.string().max(64),
  /** A login. */
  by: z.string().max(100),
  /** ISO 8601, UTC. */
  at: z.string().max(30),
  why: z.string().max(500),
});

/** A finding that somebody with the right to has taken upon them. */
export type Ignore = z.infer<typeof ignoreSchema>;

/** Bytes of a summary that its ignores may take. */
const most = 16_000;
const line = /^<!-- otesse-guard:state ([\w.-]+) -->$/m;

/** For `Wanted.state`. Where there are too many for a comment, the oldest are left out: what is forgotten fails again. */
export function sealIgnores(ignores: readonly Ignore[], where: SealedFor): string | null {
  for (let first = 0; first < ignores.length; first++) {
    const sealed = seal(ignores.slice(first), where);
    if (sealed.length <= most) return sealed;
  }
  return null;
}

/** Those that our summary carries under our seal for just this pull request; none where it was tampered with. */
export function readIgnores({ summaries }: Pick<Standing, 'summaries'>, where: SealedFor): Ignore[] {
  for (const { body } of summaries) {
    const sealed = line.exec(body)?.[1];
    if (sealed === undefined) continue;
    const read = z.array(ignoreSchema).safeParse(unseal(sealed, where));
    if (read.success) return read.data;
  }
  return [];
}

export function withState(state: string | null, text: string): string {
  return state === null ? text : `<!-- otesse-guard:state ${state} -->\n${text}`;
}
