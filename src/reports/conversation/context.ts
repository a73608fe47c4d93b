import type { Diff, Ignore, Pull } from '../../github/conversation/index.ts';
import type { Threshold } from '../../model/index.ts';
import type { RuleOptions } from '../wording/index.ts';

/** A leaked key that nobody has yet said to be revoked. */
export interface OpenIncident {
  /** The fingerprint of its finding. */
  finding: string;
  /** `Otesse live secret key` and its preview, say; without the secret. */
  name: string;
  /** Where it is followed up, where that can be seen from here. */
  url: string | null;
}

export interface Revocation {
  by: string;
  /** ISO 8601. */
  at: string;
}

/** What the texts need besides the report. */
export interface ConversationContext extends RuleOptions {
  pull: Pick<Pull, 'number' | 'url' | 'head'> & { repository: Pick<Pull['repository'], 'url'> };
  diff: Diff;
  failOn: Threshold;
  onPartial: 'failure' | 'neutral';
  ignores: readonly Ignore[];
  /** Revocations on record, by the finding's fingerprint. */
  revocations: ReadonlyMap<string, Revocation>;
  incidents: readonly OpenIncident[];
  /** `ignores`, sealed. */
  state: string | null;
}
