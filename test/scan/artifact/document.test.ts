/** The document in the archive: of its form, small enough to be read, and nothing in it reaches further. */
import { describe, expect, it } from 'vitest';
import { artifactName, forkedPull, holding, onlyReport, spoilt, written } from './support.ts';
import { zipOf } from './zips.ts';

async function outcomeOf(document: string | Buffer) {
  const { run, reported } = await forkedPull();
  const content = Buffer.from(document);
  return reported(run({ [artifactName]: zipOf({ name: 'otesse-guard.json', content }) }));
}

const honest = written([{}]);
const inside = (text: string) => honest.replace(/\{/, `{"extra": ${text},`);

describe('is refused when it is', () => {
  // Random enough that the archive is an ordinary one.
  const numbers = Array.from({ length: 2_100_000 }, (_, i) => (i * 2_654_435_761) % 9_973);
  const cases: [string, string | Buffer, string][] = [
    ['oversized JSON', inside(JSON.stringify(numbers)), 'it holds too many values'],
    ['nested deep', inside(`${'['.repeat(1_000)}${']'.repeat(1_000)}`), 'it is nested too deep'],
    ['nested deep and never closed', '{"a":'.repeat(20), 'it is nested too deep'],
    ['invalid UTF-8', Buffer.from(honest.replace('pay', 'p\xe4y'), 'latin1'), 'it is no JSON in UTF-8'],
    ['UTF-16', Buffer.from(honest, 'utf16le'), 'it is no JSON in UTF-8'],
    ['no JSON', `${honest},`, 'it is no JSON in UTF-8'],
    ['another document', '{"findings": []}', 'it is no report of Otesse Guard'],
    [
      'a report of another version',
      spoilt({ schema: 'otesse-guard/report@2' }),
      'it is no report of Otesse Guard',
    ],
    ['a report without its findings', spoilt({ findings: null }), 'it is no report of Otesse Guard'],
    ['a report that says yes to all', spoilt({ complete: 'yes' }), 'it is no report of Otesse Guard'],
    ['a list', '[]', 'it is no report of Otesse Guard'],
    ['null', 'null', 'it is no report of Otesse Guard'],
  ];
  it.each(cases)('%s', async (_, document, why) => {
    expect(await outcomeOf(document)).toMatchObject({
      kind: 'unusable',
      problem: 'unreadable',
      why: `the report cannot be read: ${why}`,
    });
  });
});

it('prototype keys are keys like others, and are not looked at', async () => {
  const keys = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},';
  const everywhere = honest
    .replaceAll('{', keys)
    .replace('"rule":', '"__proto__": {"rule": "private-key"}, "rule":');
  const { findings, complete } = onlyReport(await outcomeOf(everywhere));
  expect(findings).toMatchObject([{ rule: 'otesse-live-secret-key' }]);
  expect(complete).toBe(true);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const named = spoilt({}, { rule: '__proto__', also: ['constructor', 'toString'] });
  expect(onlyReport(await outcomeOf(named)).findings).toEqual([]);
});

it('10,000 findings are read, once each, and what is beyond is said', async () => {
  const { run, reported } = await forkedPull();
  const all = Array.from({ length: 10_003 }, (_, i) => ({ line: i + 1, endLine: i + 1 }));
  const started = performance.now();
  const report = onlyReport(await reported(run(holding(written(all)))));
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(report.findings).toHaveLength(10_000);
  expect(report.complete).toBe(false);
  expect(report.notes.map(({ text }) => text)).toEqual([
    '3 entries beyond 10,000 of the report were not read.',
  ]);
  const twice = onlyReport(await reported(run(holding(written([{}, {}])))));
  expect(twice.findings).toHaveLength(1);
});

describe('a finding that is not of the form', () => {
  const huge = 1e9;
  const cases: [string, Record<string, unknown>][] = [
    ['a line before the first', { line: 0 }],
    ['a line beyond any file', { line: huge, endLine: huge }],
    ['half a line', { line: 1.5 }],
    ['a line that is text', { line: '3' }],
    ['a column beyond any line', { column: huge }],
    ['an end before its start', { endLine: 1 }],
    ['a short fingerprint', { fingerprint: 'abc' }],
    ['a fingerprint that ends a comment', { fingerprint: `${'a'.repeat(29)}-->` }],
    ['a commit that is a name', { commit: 'main' }],
    ['a confidence beyond all', { confidence: 'certain' }],
    ['a path that leads upwards', { path: '../src/pay.ts' }],
    ['a path that leads through the root', { path: '/src/pay.ts' }],
    ['a path that goes nowhere', { path: 'src/./pay.ts' }],
    ['a path of git’s own', { path: '.git/config' }],
    ['a path of several lines', { path: 'src/pay.ts\n## Approved' }],
    ['a path that is turned around', { path: 'src/\u202epay.ts' }],
    ['a path without an end', { path: 'a/'.repeat(3_000) }],
  ];
  it.each(cases)('%s: is not read, and the report is not complete', async (_, changes) => {
    const { complete, findings, notes } = onlyReport(await outcomeOf(spoilt({}, changes)));
    expect({ complete, findings }).toEqual({ complete: false, findings: [] });
    expect(notes.map(({ text }) => text)).toEqual([
      '1 entries of the report are not in its form, and were not read.',
    ]);
  });
});

it('what a later version adds is not looked at', async () => {
  const report = onlyReport(await outcomeOf(spoilt({ verdict: 'clean' }, { colour: 'red' })));
  expect(report).toMatchObject({ complete: true, findings: [{ rule: 'otesse-live-secret-key' }] });
});
