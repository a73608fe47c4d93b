import { expect, test } from 'vitest';
import { Project } from '../../src/detection/analysis/index.ts';
import { judgeCode } from '../../src/detection/code/index.ts';
import { judgeFile } from '../../src/detection/files/index.ts';
import { codeFacts } from '../../src/detection/flow/index.ts';
import { sourceLanguageOf } from '../../src/detection/languages/index.ts';
import { Veil } from '../../src/detection/veil.ts';
import { codeRules, fileRules } from '../../src/rules/index.ts';
import { analysed } from './analysis/support.ts';
import { hostile } from './hostile.ts';
import { frontend, lowered } from './languages/support.ts';

/** All that is done to a file but the search for keys. */
async function look(path: string, text: string): Promise<void> {
  await judgeFile({ path, text, secrets: () => [], veil: new Veil() }, fileRules, frontend);
  if (sourceLanguageOf(path) === null) return;
  const file = await lowered(path, text);
  const files = new Map([[path, file]]);
  const facts = codeFacts(file, new Project(files, new Set([path])), () => []);
  const context = { files, secretsIn: () => [], veil: new Veil() };
  judgeCode({ handlers: [], files: [facts] }, { ofHandlers: [], ofCode: codeRules }, context);
  await analysed({ [path]: text });
}

/** Processor time in microseconds that looking at a text takes; the least of three, for compiler and collector use some too. */
async function timeOf(path: string, text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const before = process.cpuUsage();
    await look(path, text);
    least = Math.min(least, process.cpuUsage(before).user);
  }
  return least;
}

/** What takes less says nothing of how it grows. In microseconds. */
const little = 20_000;

test.each(Object.entries(hostile))(
  '%s: three times as many take about three times as long',
  async (_, { path, text }) => {
    const few = await timeOf(path, text(50_000));
    const many = await timeOf(path, text(150_000));
    // What grows with the square takes nine times as long.
    expect(many / Math.max(few, little)).toBeLessThan(6);
  },
);
