import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { liveKey } from '../../detection/support.ts';
import { Repository } from '../../support/repository.ts';
import { range, staged, tree } from '../support.ts';

const off = 'export const agent = new Agent({ rejectUnauthorized: false });\n';
const on = 'export const agent = new Agent({ keepAlive: true });\n';
const told = ({ findings }: Report): string[] =>
  findings.map(({ rule, path, line }) => `${rule} ${path}:${line}`);

describe('rules that look at one file', () => {
  it('speak of code and of settings in a tree', async () => {
    const repository = new Repository();
    repository.commit({ 'src/agent.js': off, Dockerfile: 'FROM node\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n' });
    expect(told(await tree(repository.root))).toEqual([
      'tls-verification-disabled Dockerfile:2',
      'tls-verification-disabled src/agent.js:1',
    ]);
  });

  it('speak of what is staged', async () => {
    const repository = new Repository();
    repository.commit({ 'agent.js': on });
    repository.write({ 'agent.js': off });
    repository.git('add', 'agent.js');
    repository.write({ 'agent.js': on });
    expect(told(await staged(repository.root))).toEqual(['tls-verification-disabled agent.js:1']);
  });

  it('blame a range for what it brings, not for what was there', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'old.js': off, 'new.js': on });
    const head = repository.commit({ 'old.js': `// a note\n${off}`, 'new.js': off });
    expect(told(await range(repository.root, base, head))).toEqual(['tls-verification-disabled new.js:1']);
    const more = repository.commit({ 'new.js': off + off.replace('agent', 'other') });
    expect(told(await range(repository.root, head, more))).toEqual(['tls-verification-disabled new.js:2']);
  });

  it('obey allow comments', async () => {
    const repository = new Repository();
    repository.commit({ 'a.js': `// otesse-guard:allow tls-verification-disabled -- a lab machine\n${off}` });
    const report = await tree(repository.root);
    expect(told(report)).toEqual([]);
    expect(report.suppressed).toHaveLength(1);
  });

  it('show no key that stands beside', async () => {
    const key = liveKey(1);
    const repository = new Repository();
    repository.commit({ 'a.js': `const key = '${key}';\n${off}` });
    const report = await tree(repository.root);
    expect(told(report)).toContain('tls-verification-disabled a.js:2');
    expect(JSON.stringify(report)).not.toContain(key.slice(15, 23));
  });
});
