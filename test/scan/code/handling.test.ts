import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { liveKey } from '../../detection/support.ts';
import { Repository } from '../../support/repository.ts';
import { range, staged, tree } from '../support.ts';

const told = ({ findings }: Report): string[] =>
  findings.filter(({ category }) => category === 'handling').map(({ rule, line }) => `${rule} ${line}`);
const reads = 'const key = process.env.OTESSE_SECRET_KEY;\n';

describe('how a tree handles its data', () => {
  it('is told for files that use an API, and for no others', async () => {
    const repository = new Repository();
    repository.commit({
      'otesse.js': `${reads}console.log(key);\n`,
      'other.js': 'const key = load();\nconsole.log(key);\n',
      'test/otesse.js': `${reads}console.log(key);\n`,
    });
    const report = await tree(repository.root);
    expect(report.findings.map(({ rule, path, line }) => `${rule} ${path}:${line}`)).toEqual([
      'secret-logged otesse.js:2',
    ]);
    expect(report.findings[0]!.evidence).toEqual([
      'otesse.js:1 reads OTESSE_SECRET_KEY',
      'otesse.js:2 console.log logs it',
    ]);
  });

  it('is told of a key that stands in the code, which is never shown', async () => {
    const repository = new Repository();
    const key = liveKey();
    repository.commit({ 'a.js': `import Stripe from 'stripe';\nconst key = '${key}';\nconsole.log(key);\n` });
    const report = await tree(repository.root);
    expect(told(report)).toEqual(['secret-logged 3']);
    expect(JSON.stringify(report)).not.toContain(key);
  });
});

describe('how a change handles its data', () => {
  it('is told where it is new', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.js': `${reads}console.log(key);\n` });
    const head = repository.commit({ 'a.js': `${reads}console.log(key);\nlogger.info({ key });\n` });
    expect(told(await range(repository.root, base, head))).toEqual(['secret-logged 3']);
  });

  it('is told where a protection has been taken away', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.js': `${reads}console.log(mask(key));\n` });
    const head = repository.commit({ 'a.js': `${reads}console.log(key);\n` });
    expect(told(await range(repository.root, base, head))).toEqual(['secret-logged 2']);
  });

  it('is judged as it is staged', async () => {
    const repository = new Repository();
    repository.commit({ 'a.js': reads });
    repository.write({ 'a.js': `${reads}console.log(key);\n` });
    repository.git('add', 'a.js');
    repository.write({ 'a.js': reads });
    expect(told(await staged(repository.root))).toEqual(['secret-logged 2']);
  });

  it('may silence a finding by an allow comment', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'a.js': reads });
    const comment = '// otesse-guard:allow secret-logged -- a sandbox key';
    const head = repository.commit({ 'a.js': `${reads}${comment}\nconsole.log(key);\n` });
    const report = await range(repository.root, base, head);
    expect(told(report)).toEqual([]);
    expect(report.suppressed).toHaveLength(1);
  });
});
