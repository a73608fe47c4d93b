/** Which permission opens what, as GitHub's table of permissions has it. */
import { expect, it } from 'vitest';
import type { Permissions } from './state/accounts.ts';
import { caller, shopWithApp, tokenOf } from './support.ts';

/** What is asked below the repository, and the permissions of which any one is enough. */
const table: [string, string, object | undefined, Permissions[]][] = [
  ['GET', 'contents/src/pay.ts', undefined, [{ contents: 'read' }]],
  ['GET', 'compare/main...change', undefined, [{ contents: 'read' }]],
  ['POST', 'git/blobs', { content: 'x' }, [{ contents: 'write' }]],
  ['POST', 'commits/main/comments', { body: 'x' }, [{ contents: 'read' }]],
  ['GET', 'commits/change/pulls', undefined, [{ pull_requests: 'read' }]],
  ['GET', 'pulls/1/files', undefined, [{ pull_requests: 'read' }]],
  ['POST', 'pulls/1/reviews', { event: 'COMMENT', body: 'x' }, [{ pull_requests: 'write' }]],
  ['GET', 'issues/1', undefined, [{ issues: 'read' }]],
  ['GET', 'issues/1/comments', undefined, [{ issues: 'read' }, { pull_requests: 'read' }]],
  ['POST', 'issues/1/comments', { body: 'x' }, [{ issues: 'write' }, { pull_requests: 'write' }]],
  ['POST', 'issues/1/labels', { labels: ['x'] }, [{ issues: 'write' }, { pull_requests: 'write' }]],
  ['POST', 'issues/1/reactions', { content: '+1' }, [{ issues: 'write' }]],
  ['POST', 'issues/2/comments', { body: 'x' }, [{ issues: 'write' }]],
  ['POST', 'issues', { title: 'x' }, [{ issues: 'write' }]],
  ['GET', 'commits/main/check-runs', undefined, [{ checks: 'read' }]],
  ['GET', 'actions/artifacts', undefined, [{ actions: 'read' }]],
  ['GET', 'environments', undefined, [{ actions: 'read' }]],
  ['GET', 'environments/production/secrets', undefined, [{ environments: 'read' }]],
  ['GET', 'actions/secrets', undefined, [{ secrets: 'read' }]],
  ['GET', 'dependabot/secrets', undefined, [{ dependabot_secrets: 'read' }]],
  ['GET', 'secret-scanning/alerts', undefined, [{ secret_scanning_alerts: 'read' }]],
];

const everyPermission = [
  ...new Set(table.flatMap(([, , , anyOf]) => anyOf.flatMap((permissions) => Object.keys(permissions)))),
];

it.each(table)('%s %s is open to whoever has one of its permissions', async (method, path, body, anyOf) => {
  const { github, shop, app, installation } = await shopWithApp({});
  shop.push('change', { 'new.ts': 'new\n' });
  shop.openPull('change', { by: 'ann' });
  shop.openIssue('ann', 'Something');
  shop.secrets.storeInEnvironment('production', 'KEY');
  const statusWith = async (permissions: Permissions) => {
    installation.acceptPermissions(permissions);
    const call = caller(github.url, await tokenOf(github, app.jwt(), installation.id));
    return (await call(method, `/repos/acme/shop/${path}`, body)).status;
  };

  for (const permissions of anyOf) expect(await statusWith(permissions)).toBeLessThan(300);

  const wanted = anyOf.flatMap((permissions) => Object.keys(permissions));
  const others = everyPermission.filter((name) => !wanted.includes(name)).map((name) => [name, 'write']);
  expect(await statusWith(Object.fromEntries(others))).toBe(403);
  expect(github.problems.take()).toEqual([expect.stringContaining('the installation lacks')]);
});
