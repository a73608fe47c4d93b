/** A conversation for tests: of acme/shop#7, whose diff shows lines 1 to 20 of two files. */
import { Diff, type StandingFinding, type WantedFinding } from '../../../src/github/conversation/index.ts';
import { marked as withMarker } from '../../../src/github/conversation/marker.ts';
import type { ConversationContext } from '../../../src/reports/conversation/index.ts';
import { ruleById } from '../../../src/rules/index.ts';

const head = 'abc1234abc1234abc1234abc1234abc1234abc12';

const diff = new Diff(
  ['src/pay.ts', 'app.py'].map((filename) => ({ filename, patch: '@@ -1,20 +1,20 @@\n' })),
  true,
);

export function context(changes: Partial<ConversationContext> = {}): ConversationContext {
  const url = 'https://github.com/acme/shop';
  return {
    ruleOf: ruleById,
    pull: {
      number: 7,
      url: `${url}/pull/7`,
      head: { name: 'pay', oid: head, repository: 'acme/shop' },
      repository: { url },
    },
    diff,
    failOn: 'high',
    onPartial: 'failure',
    ignores: [],
    revocations: new Map(),
    incidents: [],
    state: null,
    ...changes,
  };
}

/** The comment as it stands once it was made. */
export function standing({ id, rule, version, body }: WantedFinding): StandingFinding {
  return {
    ...{ id, rule, version, state: 'open', comment: 11, path: 'src/pay.ts', line: 3, startLine: null },
    body: withMarker({ kind: 'finding', id, state: 'open', rule, version }, body),
    ...{ thread: 'T11', isResolved: false, hasReplies: false },
  };
}
