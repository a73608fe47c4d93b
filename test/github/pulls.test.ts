/** Pull requests: what is listed of them, from branches and from forks. */
import { expect, it } from 'vitest';
import { shopWithApp } from './support.ts';

const permissions = { pull_requests: 'read', contents: 'read' } as const;

it('a pull request has its commits, files and patches', async () => {
  const { shop, call } = await shopWithApp(permissions);
  shop.push('change', {
    'src/pay.ts': 'one\nTWO\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n',
    'new.ts': 'new\n',
  });
  shop.push('change', { 'logo.png': Buffer.from([0, 1, 2]) }, { message: 'A picture' });
  shop.openPull('change', { by: 'ann', title: 'Two' });

  const { body: pull } = await call('GET', '/repos/acme/shop/pulls/1');
  expect(pull).toMatchObject({
    title: 'Two',
    commits: 2,
    additions: 2,
    deletions: 1,
    changed_files: 3,
    mergeable: true,
  });
  expect(pull.head).toMatchObject({ label: 'acme:change', sha: shop.head('change') });

  const { body: files } = await call('GET', '/repos/acme/shop/pulls/1/files');
  expect(files.map((file: { filename: string; status: string }) => [file.filename, file.status])).toEqual([
    ['logo.png', 'added'],
    ['new.ts', 'added'],
    ['src/pay.ts', 'modified'],
  ]);
  expect(files[0]).not.toHaveProperty('patch');
  expect(files[2].patch).toBe('@@ -1,5 +1,5 @@\n one\n-two\n+TWO\n three\n four\n five');

  const { body: commits } = await call('GET', '/repos/acme/shop/pulls/1/commits');
  expect(commits.map((each: { commit: { message: string } }) => each.commit.message)).toEqual([
    'Change',
    'A picture',
  ]);
});
