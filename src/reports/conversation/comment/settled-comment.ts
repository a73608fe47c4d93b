import {
  type Ignore,
  type Settled,
  type StandingFinding,
  withoutMarker,
} from '../../../github/conversation/index.ts';
import type { Suppressed } from '../../../model/index.ts';
import { ruleById } from '../../../rules/index.ts';
import { markdownCode, markdownText, shortened } from '../../escape/index.ts';
import { adviceOn, suppressedBy } from '../../wording/index.ts';
import type { ConversationContext } from '../context.ts';
import { cutText } from '../limit.ts';
import { day } from './day.ts';
import { folded } from './folded.ts';
import { shortFingerprint } from './footer.ts';
import { revocationLink } from './revocation.ts';
import { findsKeysBy } from './subject.ts';

/** Hard-coded credentials: gone from the code, such a value is still known. */
const credentials = 798;

/** How a comment reads once its finding is gone: with what was said folded away. */
export function goneComment({ rule, id, body }: StandingFinding, context: ConversationContext): Settled {
  const { title, cwe } = adviceOn(rule, context);
  const head = markdownCode(context.pull.head.oid.slice(0, 7));
  const what = `~~${markdownText(title)}~~`;
  const revoked = context.revocations.get(id);
  const isKey = findsKeysBy(rule);
  const text = isKey
    ? revoked
      ? [
          `**Gone since ${head}, and revoked**, says ${markdownText(revoked.by)} (${day(revoked.at)}). ${what}`,
        ]
      : keyIsGone({ rule, id, what, head }, context)
    : [
        `**Fixed in ${head}.** ${what}`,
        ...(cwe.includes(credentials)
          ? ['The value that stood here has been read, and may have been kept: make a new one.']
          : []),
      ];
  return { state: 'settled', body: withOld(text, body) };
}

function keyIsGone(
  { rule, id, what, head }: { rule: string; id: string; what: string; head: string },
  context: ConversationContext,
): string[] {
  const vendor = ruleById(rule)?.vendor ?? null;
  return [
    `**Gone from the branch since ${head}, but not safe until it is revoked.** ${what}`,
    `Whoever has read it may keep a copy, and GitHub keeps commits that no branch has any more. Say ${markdownCode(`/guard revoked ${shortFingerprint(id)}`)} once it is out of use.`,
    ...revocationLink(rule, vendor, context),
  ];
}

/** How it reads once somebody has taken the finding upon them. */
export function ignoredComment(
  { rule, body }: StandingFinding,
  { by, at, why }: Ignore,
  context: ConversationContext,
): Settled {
  const { title } = adviceOn(rule, context);
  const reason = shortened(why, 300).replace(/\.$/, '');
  const text = `**Ignored** by ${markdownText(by)} on ${day(at)}: ${markdownText(reason)}. ~~${markdownText(title)}~~`;
  return { state: 'silenced', body: withOld([text], body) };
}

/** How it reads once the team's settings or a comment in the code silence it. */
export function silencedComment(
  { rule, body }: StandingFinding,
  silencer: Suppressed,
  context: ConversationContext,
): Settled {
  const { title } = adviceOn(rule, context);
  const reason = silencer.reason === null ? '' : `: ${markdownText(shortened(silencer.reason, 300))}`;
  const text = `**Silenced** by ${suppressedBy(silencer)}${reason}. ~~${markdownText(title)}~~`;
  return { state: 'silenced', body: withOld([text], body) };
}

/** The old text stays to be read; it offers nothing to be taken over, and no commands. */
function withOld(text: readonly string[], body: string): string {
  const old = withoutMarker(body)
    .replace(/\r\n/g, '\n')
    .replace(/^(`{3,})suggestion$/gm, '$1text')
    .replace(/^> \[!CAUTION\]\n/gm, '')
    .replace(/\n*<sub>.*<\/sub>\s*$/, '');
  return cutText([...text, folded('What was said here', [old])]);
}
