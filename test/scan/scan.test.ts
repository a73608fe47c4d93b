import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { encodings } from '../detection/decoders/encodings.ts';
import { liveKey } from '../detection/support.ts';
import { Repository } from './sources/repository.ts';
import { history, places, range, staged, tree } from './support.ts';

const shared = 'key-shared-across-environments';
const line = (seed = 1): string => `OTESSE_SECRET_KEY=${liveKey(seed)}\n`;

describe('a secret that stands in several files', () => {
  const alsoOf = async (files: Record<string, string>): Promise<Record<string, boolean>> => {
    const { findings } = await tree(new Repository().write(files).root);
    return Object.fromEntries(findings.map(({ path, also }) => [path, also.includes(shared)]));
  };

  it.each([
    ['.env files', '.env.production', '.env.staging'],
    ['folders of environments', 'config/prod/app.yaml', 'config/staging/app.yaml'],
    ['Helm values', 'values-prod.yaml', 'values-uat.yaml'],
    ['Terraform variables', 'live.tfvars', 'envs/dev/terraform.tfvars'],
    ['Compose files', 'compose.prod.yml', 'compose.override.yml'],
    ['Spring profiles', 'application-production.properties', 'application-dev.properties'],
    ['ASP.NET settings', 'appsettings.Production.json', 'appsettings.Development.json'],
  ])('of two environments is told so in both: %s', async (_, one, other) => {
    expect(await alsoOf({ [one]: line(), [other]: line(), 'src/pay.ts': line() })).toEqual({
      [one]: true,
      [other]: true,
      'src/pay.ts': false,
    });
  });

  it.each([
    ['two tests', 'test/a.test.ts', 'src/b.spec.ts'],
    ['modules whose folders are called so', 'src/dev/x.ts', 'src/live/y.ts'],
    ['files of one environment', '.env.production', 'config/prod.yaml'],
    ['a file of no environment', '.env', '.env.production'],
    ['a test and a setting', 'test/pay.test.ts', '.env.production'],
  ])('of %s is not', async (_, one, other) => {
    expect(await alsoOf({ [one]: line(), [other]: line() })).toEqual({ [one]: false, [other]: false });
  });

  it('is not confused with another secret', async () => {
    expect(await alsoOf({ '.env.production': line(1), '.env.staging': line(2) })).toEqual({
      '.env.production': false,
      '.env.staging': false,
    });
  });

  it('is named at its first place, with the others', async () => {
    const { findings } = await tree(
      new Repository().write({ 'a.ts': line(), 'b.ts': `\n${line()}`, 'c.ts': line(2) }).root,
    );
    expect(
      findings.map(({ path, places: others }) => [
        path,
        others.map((other) => `${other.path}:${other.line}`),
      ]),
    ).toEqual([
      ['a.ts', ['b.ts:2']],
      ['b.ts', []],
      ['c.ts', []],
    ]);
  });
});

describe('a report', () => {
  it('is the same for the same tree, whatever the threads did', async () => {
    const { root } = new Repository().write(
      Object.fromEntries(
        Array.from({ length: 900 }, (_, i) => [`d${i % 13}/f${i}.ts`, i % 5 === 0 ? line(i + 1) : 'clean\n']),
      ),
    );
    const [one, two] = [await tree(root), await tree(root)];
    const named = ({ findings }: typeof one): unknown[] =>
      findings.map(({ path, line: at, fingerprint, evidence }) => [path, at, fingerprint, evidence]);
    expect(named(one)).toEqual(named(two));
    expect(one.findings).toHaveLength(180);
  });

  it('shows no secret that a file is named by', async () => {
    const name = `keys/${liveKey(5)}.env`;
    const { findings } = await tree(new Repository().write({ [name]: line() }).root);
    expect(findings).toMatchObject([{ path: `keys/otesse_live_sk_…${liveKey(5).slice(-4)}.env`, line: 1 }]);
  });
});

interface Plan {
  path: string;
  encoding: string | null;
  commit: number;
  padding: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  path: fc.constantFrom('a.ts', 'src/b.py', 'config/c.yaml', 'd e/é.json', 'deep/er/f', '-x.sh', '漢.txt'),
  encoding: fc.option(fc.constantFrom(...Object.keys(encodings)), { nil: null }),
  commit: fc.nat({ max: 3 }),
  padding: fc.nat({ max: 200 }),
});

const noise = fc.record({
  path: fc.constantFrom('noise.bin', 'noise.txt', 'src/noise', 'link'),
  content: fc.uint8Array({ maxLength: 500 }),
  commit: fc.nat({ max: 3 }),
});

test('of random repositories, every source finds exactly what was planted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(plan, { maxLength: 8 }),
      fc.array(noise, { maxLength: 4 }),
      async (plans, others) => {
        const repository = new Repository();
        const base = repository.commit({ 'README.md': 'clean\n' });
        const files = new Map<string, string>();
        const expected = (at: number): string[] =>
          plans.flatMap(({ commit }, i) => (commit <= at ? [liveKey(1_000 + i).slice(-4)] : [])).sort();
        for (let commit = 0; commit <= 3; commit++) {
          plans.forEach(({ path, encoding, commit: when, padding }, i) => {
            if (when !== commit) return;
            const secret = encoding === null ? liveKey(1_000 + i) : encodings[encoding]!(liveKey(1_000 + i));
            files.set(path, `${files.get(path) ?? ''}${'# filler\n'.repeat(padding)}v = "${secret}"\n`);
          });
          repository.write(Object.fromEntries(files));
          for (const other of others)
            if (other.commit === commit) repository.write({ [other.path]: other.content });
          repository.git('add', '--all');
          if (commit === 3) {
            const inIndex = await staged(repository.root);
            const before = new Set(expected(2));
            expect(inIndex.findings.map(tail).sort()).toEqual(expected(3).filter((end) => !before.has(end)));
          }
          repository.commit();
        }
        const reports = [
          await tree(repository.root),
          await range(repository.root, base, repository.head),
          await history(repository.root),
        ];
        for (const report of reports) {
          expect(report.findings.map(tail).sort()).toEqual(expected(3));
          expect(report.complete).toBe(true);
        }
        for (const { path } of places(reports[0]!).map((place) => ({ path: place.replace(/:\d+$/, '') }))) {
          expect(files.has(path)).toBe(true);
        }
      },
    ),
    { numRuns: 8, interruptAfterTimeLimit: 15_000, endOnFailure: true },
  );
}, 60_000);

function tail({ preview }: { preview: string }): string {
  return preview.slice(-4);
}
