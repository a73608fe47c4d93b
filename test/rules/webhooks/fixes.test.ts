import { describe, expect, it } from 'vitest';
import { Lines } from '../../../src/detection/code/index.ts';
import { type Finding, type HandlerFacts, withEdits } from '../../../src/model/index.ts';
import { handlerRules } from '../../../src/rules/index.ts';
import { allShapes } from '../../detection/analysis/shapes-support.ts';
import { analysed } from '../../detection/analysis/support.ts';
import { lowered } from '../../detection/languages/support.ts';

type Sources = Record<string, string>;
interface Fixture {
  name: string;
  sources: Sources;
  findings: Finding[];
  finding: Finding;
}

/** The wrong examples of every rule, and every wrong shape. */
const wrongs: { name: string; sources: Sources }[] = [
  ...handlerRules.flatMap(({ id, examples }) =>
    Object.entries(examples).map(([language, { path, bad }]) => ({
      name: `${id} in ${language}`,
      sources: { [path]: bad },
    })),
  ),
  ...allShapes()
    .filter(({ expected }) => expected.length > 0)
    .map(({ path, sources }) => ({ name: path, sources })),
];

const fixtures: Fixture[] = [];
for (const { name, sources } of wrongs) {
  const { findings } = await analysed(sources);
  for (const finding of findings) if (finding.fix) fixtures.push({ name, sources, findings, finding });
}

function applied(sources: Sources, { path, fix }: Finding): Sources {
  const text = sources[path]!;
  const lines = new Lines({ path, text });
  const edits = fix!.edits.map((edit) => ({ span: lines.span(edit), text: edit.text }));
  return { ...sources, [path]: withEdits(text, edits) };
}

const errorsIn = async (path: string, text: string): Promise<number> =>
  (await lowered(path, text)).errors.length;

const counts = (findings: readonly Finding[]): Record<string, number> =>
  Object.fromEntries(handlerRules.map(({ id }) => [id, findings.filter(({ rule }) => rule === id).length]));

const actsOnWhatIsVerified = (handlers: readonly HandlerFacts[]): boolean =>
  handlers.some(({ effects }) => effects.some(({ ways }) => ways.some(({ proof }) => proof !== null)));

describe('a fix', () => {
  it.each(fixtures)(
    'parses, satisfies its rule and breaks no other: $finding.rule of $name',
    async (fixture) => {
      const { sources, findings, finding } = fixture;
      const { path, rule } = finding;
      const after = applied(sources, finding);
      expect(await errorsIn(path, after[path]!)).toBeLessThanOrEqual(await errorsIn(path, sources[path]!));
      const left = await analysed(after);
      const before = counts(findings);
      expect(counts(left.findings), after[path]).toEqual({ ...before, [rule]: before[rule]! - 1 });
      // What is verified is still acted on: refusing everyone satisfies every rule.
      expect(actsOnWhatIsVerified(left.handlers), after[path]).toBe(true);
    },
  );

  const languagesOf = (id: string): string[] =>
    fixtures
      .filter(({ name, finding }) => finding.rule === id && name.startsWith(`${id} in `))
      .map(({ name }) => name.slice(`${id} in `.length))
      .sort();
  const all = ['csharp', 'go', 'java', 'javascript', 'php', 'python', 'ruby', 'typescript'];

  it.each([
    ['webhook-signature-timing-unsafe', all],
    ['webhook-secret-fallback', all],
    ['webhook-secret-hardcoded', all],
    ['webhook-verification-optional', all],
    ['webhook-verification-ignored', all.filter((language) => language !== 'ruby')],
    ['webhook-signature-over-parsed-body', ['javascript', 'php', 'python', 'ruby', 'typescript']],
  ])('is known for the examples of %s', (id, languages) => {
    expect(languagesOf(id)).toEqual(languages);
  });
});
