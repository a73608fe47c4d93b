import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Frontend } from '../../../src/detection/languages/index.ts';
import { Veil } from '../../../src/detection/veil.ts';
import { isShortfall, type Skip } from '../../../src/model/index.ts';
import { codeRules, fileRules, handlerRules } from '../../../src/rules/index.ts';
import { CodeScanner } from '../../../src/scan/code/code-scanner.ts';
import { FileScanner } from '../../../src/scan/code/file-scanner.ts';
import { grammarFiles } from '../../../src/scan/code/grammars.ts';
import { defaultConfig } from '../../../src/scan/config/defaults.ts';
import { Inspector } from '../../../src/scan/inspection/index.ts';
import type { CodeBase } from '../../../src/scan/sources/code-base.ts';

/** Where one of our own steps breaks down, as a bug in it would have it. */
const broken = vi.hoisted(() => ({ facts: '', handlers: '' }));
vi.mock(import('../../../src/detection/flow/index.ts'), async (original) => {
  const { codeFacts, ...rest } = await original();
  return {
    ...rest,
    codeFacts: (file, ...more) => {
      if (file.path === broken.facts) throw new TypeError('facts are not to be had');
      return codeFacts(file, ...more);
    },
  };
});
vi.mock(import('../../../src/detection/analysis/index.ts'), async (original) => {
  const { handlersOf, ...rest } = await original();
  return {
    ...rest,
    handlersOf: (file, ...more) => {
      if (file.path === broken.handlers) throw new TypeError('handlers are not to be had');
      return handlersOf(file, ...more);
    },
  };
});

const insecure = `
import express from 'express';
import https from 'node:https';
const agent = new https.Agent({ rejectUnauthorized: false });
const app = express();
app.post('/webhooks/otesse', express.raw({ type: '*/*' }), async (req, res) => {
  console.log(process.env.OTESSE_SECRET_KEY);
  await orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
const paths = ['a.js', 'b.js', 'c.js'];
const base: CodeBase = {
  paths: new Set(paths),
  read: async (wanted) => new Map(wanted.map((path) => [path, Buffer.from(insecure)])),
};

/** Findings by file and rule, and what was not looked at. */
async function looked(what: 'code' | 'files'): Promise<{ found: Set<string>; skips: Skip[] }> {
  const inspector = await Inspector.create({
    idKey: randomBytes(32),
    seeksCode: true,
    config: null,
    gitleaks: null,
  });
  const frontend = new Frontend(grammarFiles);
  const told = { coverage: {}, skips: [] as Skip[], veil: new Veil() };
  const scanner =
    what === 'code'
      ? new CodeScanner(defaultConfig, inspector, frontend)
      : new FileScanner(inspector, frontend);
  const inspections = await scanner.inspect(base, paths, told);
  const found = inspections.flatMap(({ findings }) => findings.map(({ path, rule }) => `${path} ${rule}`));
  return { found: new Set(found), skips: told.skips };
}

/** The same, but for `b.js`. */
const breaking =
  <F extends { path: string }, R>(judge: (facts: F) => R) =>
  (facts: F): R => {
    if (facts.path === 'b.js') throw new Error('no');
    return judge(facts);
  };

const logs = codeRules.find(({ id }) => id === 'secret-logged')!;
const signatures = handlerRules.find(({ id }) => id === 'webhook-signature-not-verified')!;
const judgesData = breaking(logs.judge.bind(logs));
const judgesHandlers = breaking(signatures.judge.bind(signatures));

describe('a file on which our own code throws', () => {
  afterEach(() => {
    broken.facts = broken.handlers = '';
    vi.restoreAllMocks();
  });

  const steps: [step: string, lost: string, breakIt: () => void][] = [
    ['the facts of data', logs.id, () => (broken.facts = 'b.js')],
    ['the handlers', signatures.id, () => (broken.handlers = 'b.js')],
    ['a rule on data', logs.id, () => vi.spyOn(logs, 'judge').mockImplementation(judgesData)],
    [
      'a rule on handlers',
      signatures.id,
      () => vi.spyOn(signatures, 'judge').mockImplementation(judgesHandlers),
    ],
  ];
  it.each(steps)('is a shortfall, and all else is judged: %s', async (_, lost, breakIt) => {
    const whole = await looked('code');
    expect(whole.skips).toEqual([]);
    expect(whole.found).toContain(`b.js ${lost}`);
    breakIt();
    const { found, skips } = await looked('code');
    const missing = [...whole.found].filter((one) => !found.has(one));
    expect(missing).toContain(`b.js ${lost}`);
    expect(missing.filter((one) => !one.startsWith('b.js '))).toEqual([]);
    expect(skips.map(({ path, reason }) => `${path} ${reason}`)).toEqual(['b.js unparsed']);
    expect(skips.every(isShortfall)).toBe(true);
  });

  it('is a shortfall of the rules on single files too, and what the error quotes is cut', async () => {
    const rule = fileRules.find(({ id }) => id === 'tls-verification-disabled')!;
    const code = rule.code!.bind(rule);
    vi.spyOn(rule, 'code').mockImplementation((file) => {
      if (file.path === 'b.js') throw new SyntaxError(`Invalid: ${'x'.repeat(5_000)}`);
      return code(file);
    });
    const { found, skips } = await looked('files');
    expect([...found].filter((one) => one.endsWith(rule.id))).toEqual([`a.js ${rule.id}`, `c.js ${rule.id}`]);
    expect(skips).toMatchObject([{ path: 'b.js', reason: 'unparsed' }]);
    expect(skips[0]!.detail!.length).toBeLessThanOrEqual(200);
  });
});
