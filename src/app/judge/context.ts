import { type Diff, type Ignore, type SealedFor, sealIgnores } from '../../github/conversation/index.ts';
import { type Incident, showDay } from '../../keys/index.ts';
import type { ConversationContext, Revocation } from '../../reports/conversation/index.ts';
import type { RuleLookup } from '../../reports/index.ts';
import { ruleById } from '../../rules/index.ts';
import type { Settings } from '../../scan/index.ts';

interface About {
  pull: ConversationContext['pull'];
  diff: Diff;
  settings: Settings;
  isFromAction: boolean;
  ignores: readonly Ignore[];
  incidents: readonly Incident[];
  sealedFor: SealedFor;
}

/** What the texts of a conversation need besides the report. */
export function contextOf({
  pull,
  diff,
  settings,
  isFromAction,
  ignores,
  incidents,
  sealedFor,
}: About): ConversationContext {
  const { config, teamRules } = settings;
  const own = new Map(teamRules.map((rule) => [rule.id, rule]));
  const ruleOf = (id: string) => ruleById(id) ?? own.get(id);
  return {
    pull,
    diff,
    failOn: config['fail-on'],
    onPartial: config['on-partial'],
    ruleOf,
    ignores,
    revocations: new Map(incidents.flatMap(revocationOf)),
    incidents: incidents
      .filter(({ end }) => end === null)
      .map((incident) => ({ finding: incident.finding, name: nameOf(incident, ruleOf), url: null })),
    ...(isFromAction && { run: { takesCommands: true } }),
    state: ignores.length === 0 ? null : sealIgnores(ignores, sealedFor),
  };
}

function revocationOf({ finding, end }: Incident): [string, Revocation][] {
  if (end?.as !== 'revoked') return [];
  return [[finding, { by: end.by ?? 'the App', at: `${showDay(end.on)}T00:00:00Z` }]];
}

/** As people call it, without the secret. */
export function nameOf({ rule, preview }: Incident, ruleOf: RuleLookup): string {
  const title = ruleOf(rule)?.title ?? rule;
  return `${title.charAt(0).toUpperCase()}${title.slice(1)} ${preview}`;
}
