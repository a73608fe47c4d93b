/** What is believed of a report in the right form: rules and places. All else is ours. */
import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../../src/model/index.ts';
import { renderJson, renderMarkdown } from '../../../src/reports/index.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { fill } from '../../support/samples.ts';
import { forkedPull, holding, onlyReport, spoilt, type World, written } from './support.ts';

async function believed(document: string, world: World = {}): Promise<Report> {
  const { run, reported } = await forkedPull(world);
  return onlyReport(await reported(run(holding(document))));
}

const texts = ({ notes }: Report) => notes.map(({ text }) => text);
const contents = { contents: 'read' } as const;
const readMe = 'src/gone.ts';
const comment = { by: 'inline', reason: null, addedHere: true } as const;

describe('severity and confidence', () => {
  it('are the rule’s: a key is as bad as it is', async () => {
    const { findings } = await believed(
      spoilt({}, { severity: 'low', confidence: 'low', category: 'handling', vendor: 'acme' }),
    );
    expect(findings).toMatchObject([
      { severity: 'critical', confidence: 'high', category: 'keys', vendor: 'otesse' },
    ]);
  });

  it('are the team’s, where its settings say so', async () => {
    const settings = 'rules:\n  otesse-live-secret-key: { severity: medium }\n';
    expect((await believed(written([{}]), { settings })).findings).toMatchObject([{ severity: 'medium' }]);
  });

  it('of code is the run’s doubt, which wins it no more than silence would', async () => {
    const rule = { rule: 'webhook-signature-not-verified', category: 'webhooks', vendor: null } as const;
    const { findings } = await believed(written([{ ...rule, severity: 'low', confidence: 'low' }]));
    expect(findings).toMatchObject([{ severity: ruleById(rule.rule)!.severity, confidence: 'low' }]);
  });
});

describe('texts', () => {
  const hostile =
    '<img src=x onerror=alert(1)> @acme/admins [click](https://evil.example) #1 ```\n## Approved';

  it('of the run are not repeated: Markdown and mention injection', async () => {
    const everywhere = spoilt(
      { notes: [{ path: null, line: null, text: hostile }], stats: { files: hostile } },
      {
        message: hostile,
        preview: hostile,
        why: hostile,
        evidence: [hostile],
        vendor: hostile,
        also: [hostile],
      },
    );
    const report = await believed(everywhere);
    expect(report.findings).toHaveLength(1);
    expect(JSON.stringify(report)).not.toMatch(/evil|acme\/admins|onerror|Approved/);
    expect(report.findings[0]).toMatchObject({
      message: 'Otesse live secret key.',
      preview: '',
      also: [],
      evidence: [],
    });
  });

  it('of a fix are not repeated', async () => {
    const fix = {
      description: hostile,
      edits: [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: hostile }],
    };
    expect((await believed(spoilt({}, { fix }))).findings[0]).not.toHaveProperty('fix');
  });

  it('that must be said, a file’s name, stay text', async () => {
    const { fork, run, reported } = await forkedPull();
    const path = '`<b>@acme-admins` [x](www.evil.example) #1.ts';
    fork.push('change', { [path]: '1\n' });
    const report = onlyReport(await reported(run(holding(written([{ path }])))));
    expect(report.findings).toMatchObject([{ path }]);
    const markdown = renderMarkdown(report, { ruleOf: ruleById, failOn: 'high', scanned: 'it' });
    expect(markdown).not.toMatch(/<b>|@acme-admins|\]\(www/);
  });

  it('hold no secret, also where a file is named by one', async () => {
    const { fork, run, reported } = await forkedPull();
    const key = fill('otesse_live_sk_{{alnum:32}}');
    fork.push('change', { [`src/${key}.ts`]: '1\n' });
    const report = onlyReport(await reported(run(holding(written([{ path: `src/${key}.ts` }])))));
    expect(report.findings).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain(key.slice(-12));
  });
});

describe('a rule', () => {
  it('that is not known is counted, and its name is not said', async () => {
    const report = await believed(written([{ rule: 'Approved-by-acme' }, {}]));
    expect(report.findings).toHaveLength(1);
    expect(report.complete).toBe(false);
    expect(texts(report)).toEqual(['1 findings are of rules that are not known here, and are not shown.']);
    expect(JSON.stringify(report)).not.toContain('Approved');
  });

  it('of the team is known by the settings of its default branch alone', async () => {
    const settings = 'custom-rules:\n  - { id: acme-token, title: Acme token, pattern: "acme_[a-z]{20}" }\n';
    const report = await believed(written([{ rule: 'acme-token', message: 'theirs' }]), { settings });
    expect(report.findings).toMatchObject([{ rule: 'acme-token', message: 'Acme token.' }]);
    expect(texts(await believed(written([{ rule: 'acme-token' }])))).toHaveLength(1);
  });
});

describe('a place', () => {
  it('is in a file that the pull request changes', async () => {
    const report = await believed(written([{ path: 'src/another.ts' }]));
    expect(report).toMatchObject({ complete: false, findings: [] });
    expect(texts(report)).toEqual([
      'Otesse live secret key: 1 findings in files that this pull request is not known to touch are not shown.',
    ]);
  });

  it('is in a file that the head has, where contents may be read', async () => {
    const { shop, fork, run, reported } = await forkedPull(contents);
    shop.push('main', { 'src/later.ts': '1\n' });
    fork.push('change', { 'src/kept.ts': '1\n' });
    const paths = ['src/kept.ts', 'src/later.ts'].map((path) => ({ path }));
    const report = onlyReport(await reported(run(holding(written(paths)))));
    // The base has moved on: what it got since is not in the head.
    expect(report.findings.map(({ path }) => path)).toEqual(['src/kept.ts']);
    expect(report.complete).toBe(false);
  });

  it('was in a file that a later commit has removed, where contents may be read', async () => {
    const { first, run, reported } = await forkedPull(contents);
    const document = written([{ path: readMe, commit: first }]);
    const report = onlyReport(await reported(run(holding(document))));
    expect(report.complete).toBe(true);
    expect(report.findings).toMatchObject([
      { path: readMe, commit: first, evidence: ['removed by a later commit; it stays in the history'] },
    ]);
  });

  it('that cannot be looked up is not passed over: its commit and rule are said', async () => {
    const { first, run, reported } = await forkedPull();
    const report = onlyReport(await reported(run(holding(written([{ path: readMe, commit: first }])))));
    expect(report).toMatchObject({ complete: false, findings: [] });
    expect(texts(report)[0]).toMatch(`Otesse live secret key in commit ${first.slice(0, 10)}: 1 findings`);
  });

  it('in a commit’s message takes a commit of the pull request', async () => {
    const { head, run, reported } = await forkedPull();
    const path = 'commit message';
    const findings = [head, 'd'.repeat(40), null].map((commit, i) => ({
      path,
      commit,
      line: i + 1,
      endLine: i + 1,
    }));
    const report = onlyReport(await reported(run(holding(written(findings)))));
    expect(report.findings).toMatchObject([{ path, commit: head }]);
    expect(report.complete).toBe(false);
  });

  it('loses a commit that is another repository’s', async () => {
    const { findings } = await believed(written([{ commit: 'd'.repeat(40) }]));
    expect(findings).toMatchObject([{ path: 'src/pay.ts', commit: null }]);
  });

  it('of the same secret is another one of the pull request', async () => {
    const at = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    const places = ['src/pay.ts', 'src/another.ts'].map((path) => ({ path, ...at }));
    expect((await believed(written([{ places }]))).findings[0]!.places).toEqual([
      { path: 'src/pay.ts', ...at },
    ]);
  });
});

describe('what the run says is silenced', () => {
  const silenced = (finding: Partial<Finding>, by: object = comment): string => {
    const document = JSON.parse(written([finding]));
    const { rule, path, line, fingerprint } = document.findings[0];
    const entry = { rule, path, line, fingerprint, reason: 'Approved', addedHere: false, ...by };
    return JSON.stringify({ ...document, findings: [], suppressed: [entry] });
  };
  const high = { rule: 'otesse-test-secret-key' };

  it('by a comment stays critical where it is', async () => {
    const report = await believed(silenced({}, { ...comment, addedHere: false }));
    expect(report.findings).toMatchObject([{ rule: 'otesse-live-secret-key', severity: 'critical' }]);
    expect(report).toMatchObject({ complete: false, suppressed: [] });
  });

  it('by a comment is listed as the change’s own, without its reason', async () => {
    const report = await believed(silenced(high, { ...comment, reason: 'Approved', addedHere: false }));
    expect(report).toMatchObject({
      complete: true,
      findings: [],
      suppressed: [{ ...comment, finding: high }],
    });
  });

  it('by settings is silenced when they are the team’s', async () => {
    const off = { by: 'config' };
    const settings = 'rules:\n  otesse-live-secret-key: off\n';
    expect((await believed(silenced({}, off))).findings).toHaveLength(1);
    expect(await believed(silenced({}, off), { settings })).toMatchObject({
      findings: [],
      suppressed: [{ by: 'config' }],
    });
  });

  it('by a baseline is silenced when the team has it', async () => {
    expect((await believed(silenced(high, { by: 'baseline' }))).findings).toHaveLength(1);
  });
});

it('what was not read is not complete, and a file that nobody knows is not named', async () => {
  const skipped = [
    { path: 'src/pay.ts', reason: 'timeout' as const, detail: 'Approved' },
    { path: 'Approved', reason: 'unreadable' as const },
    { path: 'logo.png', reason: 'binary' as const },
  ];
  const report = await believed(written([], { complete: true, skipped }));
  expect(report).toMatchObject({ complete: false, skipped: [{ path: 'src/pay.ts', reason: 'timeout' }] });
  expect(texts(report)).toEqual([
    '1 files that could not be read are none that this pull request is known to touch.',
  ]);
  expect(JSON.stringify(report)).not.toContain('Approved');
});

it('what our own reports say is read as it was written', async () => {
  const { run, reported, first } = await forkedPull(contents);
  const findings = [
    {},
    { ...{ rule: 'secret-logged', category: 'handling' as const, vendor: null }, line: 1, endLine: 1 },
  ];
  const document = written(findings.map((one) => ({ ...one, commit: first })));
  const report = onlyReport(await reported(run(holding(document))));
  const place = ({ rule, path, line, column, endLine, endColumn, commit, fingerprint }: Finding) => ({
    ...{ rule, path, line, column, endLine, endColumn, commit, fingerprint },
  });
  const again = JSON.parse(renderJson(report, { ruleOf: ruleById }));
  const sorted = JSON.parse(document).findings.sort((a: Finding, b: Finding) => a.line - b.line);
  expect(again.findings.map(place)).toEqual(sorted.map(place));
});
