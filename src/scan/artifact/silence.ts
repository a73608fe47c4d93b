import type { Finding, Suppressed } from '../../model/index.ts';
import type { Settings } from '../settings/index.ts';
import { type Suppression, suppress } from '../suppression/index.ts';
import type { Doubts } from './doubts.ts';
import type { Hushed } from './finding-reader.ts';

const critical =
  '{} critical findings are said to be silenced by a comment, which silences none: they are shown.';

/** What the team has silenced, by its own settings: whatever the run says of them, they are asked again. */
export function silence(
  { told, inline, bySettings }: Hushed & { told: readonly Finding[] },
  { config, baselines, ignoreFiles }: Settings,
  doubts: Doubts,
): Pick<Suppression, 'findings' | 'suppressed'> {
  const asked = (findings: readonly Finding[]) =>
    suppress(findings, { config, baselines, ignoreFiles, comments: new Map(), changeUnderJudgement: true });
  const open = asked([...told, ...bySettings]);
  const commented = asked(inline);
  const [refused, allowed] = parted(commented.findings, ({ severity }) => severity === 'critical');
  doubts.add(critical, refused.length);
  return {
    findings: [...open.findings, ...refused],
    suppressed: [...open.suppressed, ...commented.suppressed, ...allowed.map(byComment)],
  };
}

/** Its reason is the author's text: it stands in the code. */
function byComment(finding: Finding): Suppressed {
  return { finding, by: 'inline', reason: null, addedHere: true };
}

function parted<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const { true: yes = [], false: no = [] } = Object.groupBy(items, (item) => `${belongs(item)}` as const);
  return [yes, no];
}
