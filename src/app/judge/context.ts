import { type Diff, type Ignore, type SealedFor, sealIgnores } from '../../github/conversation/index.ts';
import type { ConversationContext } from '../../reports/conversation/index.ts';
import { ruleById } from '../../rules/index.ts';
import type { Settings } from '../../scan/index.ts';

interface About {
  pull: ConversationContext['pull'];
  diff: Diff;
  settings: Settings;
  isFromAction: boolean;
  ignores: readonly Ignore[];
  sealedFor: SealedFor;
}

/** What the texts of a conversation need besides the report. */
export function contextOf({
  pull,
  diff,
  settings,
  isFromAction,
  ignores,
  sealedFor,
}: About): ConversationContext {
  const { config, teamRules } = settings;
  const own = new Map(teamRules.map((rule) => [rule.id, rule]));
  return {
    pull,
    diff,
    failOn: config['fail-on'],
    onPartial: config['on-partial'],
    ruleOf: (id) => ruleById(id) ?? own.get(id),
    ignores,
    revocations: new Map(),
    incidents: [],
    ...(isFromAction && { run: { takesCommands: true } }),
    state: ignores.length === 0 ? null : sealIgnores(ignores, sealedFor),
  };
}
