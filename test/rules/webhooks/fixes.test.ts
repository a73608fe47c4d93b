import { describe, expect, it } from 'vitest';
import { Lines } from '../../../src/detection/code/index.ts';
import { type Finding, withEdits } from '../../../src/model/index.ts';
import { handlerRules } from '../../../src/rules/index.ts';
import { allShapes } from '../../detection/analysis/shapes-support.ts';
import { allFindings } from '../../detection/analysis/support.ts';
import { lowered } from '../../detection/languages/support.ts';

type Sources = Record<string, string>;

const fixtures: { name: string; sources: Sources }[] = [
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

function applied(sources: Sources, { path, fix }: Finding): Sources {
  const text = sources[path]!;
  const lines = new Lines({ path, text });
  const edits = fix!.edits.map((edit) => ({ span: lines.span(edit), text: edit.text }));
  return { ...sources, [path]: withEdits(text, edits) };
}

const errorsIn = async (path: string, text: string): Promise<number> =>
  (await lowered(path, text)).errors.length;
const count = (findings: readonly Finding[], rule: string): number =>
  findings.filter((finding) => finding.rule === rule).length;

describe('the fix of every finding in', () => {
  it.each(fixtures)(
    '$name leaves code that parses, that its rule accepts and that breaks no other',
    async ({ name, sources }) => {
      const before = await allFindings(sources);
      const fixable = before.filter(({ fix }) => fix);
      if (process.env.SHOW && !fixable.length)
        console.log(`NONE ${name}: ${before.map((f) => f.rule + ' ' + f.confidence).join()}`);
      for (const finding of fixable) {
        const { rule, path } = finding;
        const after = applied(sources, finding);
        if (process.env.SHOW)
          console.log(
            `== ${name}\n${finding.fix!.hunks.map((h) => [...h.before.map((l) => `-${l}`), ...h.after.map((l) => `+${l}`)].join('\n')).join('\n...\n')}`,
          );
        expect(after[path]).not.toBe(sources[path]);
        expect(await errorsIn(path, after[path]!)).toBeLessThanOrEqual(await errorsIn(path, sources[path]!));
        const left = await allFindings(after);
        expect(count(left, rule), after[path]).toBe(count(before, rule) - 1);
        for (const other of handlerRules)
          if (other.id !== rule)
            expect(count(left, other.id), `${other.id}\n${after[path]}`).toBeLessThanOrEqual(
              count(before, other.id),
            );
      }
    },
  );
});
