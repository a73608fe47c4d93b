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
  /** Number 0 stands for commits that come without one: by a push, or put together by the merge queue. */
  pull: Pick<Pull, 'number' | 'url' | 'head'> & { repository: Pick<Pull['repository'], 'url'> };
  diff: Diff;
  failOn: Threshold;
  onPartial: 'failure' | 'neutral';
  ignores: readonly Ignore[];
  /** Revocations on record, by the finding's fingerprint. */
  revocations: ReadonlyMap<string, Revocation>;
  incidents: readonly OpenIncident[];
  /**
   * Where a run of the Action has read the code and not we. Its author may have made it say anything, so that it can add to
   * the conversation and take nothing back, and is never a reason for a check to pass.
   */
  run?: {
    /** Whether somebody reads what is written to us: the App does, a workflow does not. */
    takesCommands: boolean;
  };
  /** `ignores`, sealed. */
  state: string | null;
}

/** Whether it is about a pull request, which has a diff; else about commits alone. */
export function isPull({ pull }: Pick<ConversationContext, 'pull'>): boolean {
  return pull.number !== 0;
}
