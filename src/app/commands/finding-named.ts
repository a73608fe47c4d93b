import type { Refusal } from '../../reports/conversation/index.ts';
import { judgementOf } from '../judge/index.ts';
import type { Asked } from './asked.ts';

interface Named {
  id: string;
  rule: string;
}

/**
 * The finding that a command means: by the beginning of its fingerprint, or as the one that the thread is about. Not all
 * have comments of their own: then the pull request is looked at again.
 */
export async function findingNamed(said: string | null, asked: Asked): Promise<Named | Refusal> {
  const { written, read, job, api, tools } = asked;
  const { findings } = read.standing;
  if (said === null) {
    const thread = findings.find(({ comment }) => comment === written.remark.inReplyTo);
    return thread ?? { why: 'no-fingerprint' };
  }
  const standing = matching(said, findings);
  if (standing.length > 0) return only(said, standing);
  const ends = { base: read.pull.base.oid, head: read.pull.head.oid };
  const about = { ...job, pull: written.number };
  const { report } = await judgementOf(api, about, ends, tools);
  const all = (report?.findings ?? []).map(({ fingerprint: id, rule }) => ({ id, rule }));
  return only(said, matching(said, all));
}

function matching(said: string, findings: readonly Named[]): Named[] {
  return [...new Map(findings.filter(({ id }) => id.startsWith(said)).map((one) => [one.id, one])).values()];
}

function only(said: string, found: readonly Named[]): Named | Refusal {
  const [one, ...others] = found;
  if (!one) return { why: 'no-such-finding', said };
  if (others.length > 0) return { why: 'several-findings', said, matching: found.map(({ id }) => id) };
  return one;
}
