/** Every operation is asked once, and what it answers is what GitHub's description says. */
import { expect, it } from 'vitest';
import { operationIds } from './contract/used.ts';
import type { Permissions } from './state/accounts.ts';
import { caller, shopWithApp } from './support.ts';

const permissions: Permissions = {
  actions: 'read',
  checks: 'write',
  contents: 'write',
  dependabot_secrets: 'read',
  environments: 'read',
  issues: 'write',
  organization_dependabot_secrets: 'read',
  organization_secrets: 'read',
  pull_requests: 'write',
  secret_scanning_alerts: 'read',
  secrets: 'read',
};

it('answers every operation as its description says', async () => {
  const { github, shop, app, installation, call } = await shopWithApp(permissions);
  const asApp = caller(github.url, app.jwt());
  app.state.hook = { url: null, secret: 'It is a test' };
  app.state.events.push('issues');
  const id = async (method: string, path: string, body?: unknown) => (await answered(method, path, body)).id;
  const repo = '/repos/acme/shop';

  /** Asks, and is given what a client would get: any error is a failure here. */
  async function answered(method: string, path: string, body?: unknown, as = call) {
    const answer = await as(method, path.startsWith('/') ? path : `${repo}/${path}`, body);
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(400);
    return answer.body;
  }
  const all = async (method: string, paths: string[], as = call) => {
    for (const path of paths) await answered(method, path, undefined, as);
  };

  // What people did before.
  const head = shop.push('change', { 'src/pay.ts': 'one\nTWO\nthree\nfour\n' });
  const pull = shop.openPull('change', { by: 'ann' });
  const run = shop.workflows.run({ branch: 'change', artifacts: { report: { 'report.json': '{}' } } });
  shop.workflows.alert('a_kind', 'not one', { path: 'src/pay.ts', line: 1, commit: head });
  for (const kind of ['actions', 'dependabot'] as const) {
    shop.secrets.store('API_KEY', kind);
    shop.secrets.storeInOrganization('SHARED_KEY', 'selected', kind);
  }
  shop.secrets.storeInEnvironment('production', 'API_KEY');

  // The App itself.
  await all('GET', ['/app', '/app/installations', '/orgs/acme/installation', 'installation'], asApp);
  await all(
    'GET',
    [`/app/installations/${installation.id}`, '/app/hook/config', '/app/hook/deliveries'],
    asApp,
  );
  await answered('PATCH', '/app/hook/config', { secret: 'another' }, asApp);
  shop.openIssue('bob', 'Something');
  const [delivery] = await answered('GET', '/app/hook/deliveries', undefined, asApp);
  await answered('GET', `/app/hook/deliveries/${delivery.id}`, undefined, asApp);
  await answered('POST', `/app/hook/deliveries/${delivery.id}/attempts`, undefined, asApp);
  await all('GET', ['/installation/repositories', '/rate_limit', repo]);
  const code = github.acceptManifest('acme', { name: 'Ours', url: 'http://localhost' });
  await answered('POST', `/app-manifests/${code}/conversions`, undefined, caller(github.url));

  // Git.
  await all('GET', [
    'contents/src/pay.ts',
    'contents/src',
    'contents/',
    'branches',
    'branches/main',
    'commits',
  ]);
  await all('GET', [`commits/${head}`, 'commits/change', 'compare/main...change', `commits/${head}/pulls`]);
  await all('GET', [
    `git/commits/${head}`,
    'git/ref/heads/main',
    'git/matching-refs/heads/',
    'git/trees/main?recursive=1',
  ]);
  const blob = (await answered('POST', 'git/blobs', { content: 'new' })).sha;
  await answered('GET', `git/blobs/${blob}`);
  const entry = { path: 'new.ts', mode: '100644', type: 'blob', sha: blob };
  const base_tree = (await answered('GET', 'git/trees/main')).sha;
  const tree = (await answered('POST', 'git/trees', { base_tree, tree: [entry] })).sha;
  const commit = await answered('POST', 'git/commits', { message: 'New', tree, parents: [shop.head()] });
  await answered('POST', 'git/refs', { ref: 'refs/heads/new', sha: shop.head() });
  await answered('PATCH', 'git/refs/heads/new', { sha: commit.sha });
  await answered('DELETE', 'git/refs/heads/new');
  const said = await id('POST', `commits/${head}/comments`, { body: 'Of a commit' });
  await all('GET', [`commits/${head}/comments`, `comments/${said}`]);
  await answered('PATCH', `comments/${said}`, { body: 'Edited' });

  // The pull request.
  await all('GET', [
    'pulls',
    'pulls/1',
    'pulls/1/files',
    'pulls/1/commits',
    'pulls/1/reviews',
    'pulls/1/comments',
  ]);
  await answered('PATCH', 'pulls/1', { title: 'Another title' });
  const at = { path: 'src/pay.ts', line: 2, body: 'Here' };
  const review = await id('POST', 'pulls/1/reviews', { event: 'COMMENT', body: 'All', comments: [at] });
  await all('GET', [`pulls/1/reviews/${review}`, `pulls/1/reviews/${review}/comments`, 'pulls/comments']);
  await answered('PUT', `pulls/1/reviews/${review}`, { body: 'Edited' });
  const approval = pull.review('bob', 'Good', 'APPROVED');
  await answered('PUT', `pulls/1/reviews/${approval}/dismissals`, { message: 'Not yet' });
  const file = { path: 'src/pay.ts', commit_id: head, subject_type: 'file', body: 'The whole file' };
  const comment = await id('POST', 'pulls/1/comments', file);
  await answered('POST', `pulls/1/comments/${comment}/replies`, { body: 'And more' });
  await all('GET', [`pulls/comments/${comment}`, 'pulls/1/comments']);
  await answered('PATCH', `pulls/comments/${comment}`, { body: 'Edited' });

  shop.push('later', { 'later.ts': 'later\n' });
  const { number } = await answered('POST', 'pulls', { title: 'Later', head: 'later', base: 'main' });
  await answered('PUT', `pulls/${number}/merge`, { merge_method: 'squash' });

  // Issues.
  const issue = (await answered('POST', 'issues', { title: 'Rotate', body: 'It is time', labels: ['keys'] }))
    .number;
  await all('GET', [
    'issues',
    `issues/${issue}`,
    'issues/1',
    'labels',
    `issues/${issue}/labels`,
    'labels/keys',
  ]);
  await answered('PATCH', `issues/${issue}`, { state: 'closed', state_reason: 'completed' });
  await answered('POST', 'labels', { name: 'urgent', color: 'ff0000' });
  await answered('POST', `issues/${issue}/labels`, { labels: ['urgent'] });
  await answered('DELETE', `issues/${issue}/labels/urgent`);
  const below = await id('POST', `issues/${issue}/comments`, { body: 'Done' });
  await all('GET', [`issues/${issue}/comments`, `issues/comments/${below}`, 'issues/comments']);
  await answered('PATCH', `issues/comments/${below}`, { body: 'Done indeed' });
  for (const of of [
    `issues/${issue}`,
    `issues/comments/${below}`,
    `pulls/comments/${comment}`,
    `comments/${said}`,
  ]) {
    await answered('POST', `${of}/reactions`, { content: '+1' });
    await answered('GET', `${of}/reactions`);
  }
  await answered('DELETE', `issues/comments/${below}`);
  await answered('DELETE', `pulls/comments/${comment}`);

  // Checks.
  const suite = await id('POST', 'check-suites', { head_sha: shop.head() });
  const check = await id('POST', 'check-runs', { name: 'guard', head_sha: head, status: 'in_progress' });
  const annotation = {
    path: 'src/pay.ts',
    start_line: 2,
    end_line: 2,
    annotation_level: 'failure',
    message: 'Here',
  };
  const output = { title: 'One', summary: 'One finding', annotations: [annotation] };
  await answered('PATCH', `check-runs/${check}`, { conclusion: 'failure', output });
  await all('GET', [`check-runs/${check}`, `check-runs/${check}/annotations`, `commits/${head}/check-runs`]);
  await all('GET', [
    `check-suites/${suite}`,
    `check-suites/${suite}/check-runs`,
    `commits/${head}/check-suites`,
  ]);

  // Workflows, secrets, people.
  await all('GET', [
    'actions/runs',
    `actions/runs/${run}`,
    `actions/runs/${run}/artifacts`,
    'actions/artifacts',
  ]);
  const [artifact] = (await answered('GET', 'actions/artifacts')).artifacts;
  await all('GET', [`actions/artifacts/${artifact.id}`, `actions/artifacts/${artifact.id}/zip`]);
  await all('GET', [
    'environments',
    'environments/production/secrets',
    'environments/production/secrets/API_KEY',
  ]);
  await all('GET', ['actions/secrets', 'actions/secrets/API_KEY', 'actions/organization-secrets']);
  await all('GET', ['dependabot/secrets', 'dependabot/secrets/API_KEY', 'collaborators/ann/permission']);
  for (const kind of ['actions', 'dependabot']) {
    const shared = `/orgs/acme/${kind}/secrets`;
    await all('GET', [shared, `${shared}/SHARED_KEY`, `${shared}/SHARED_KEY/repositories`]);
  }
  await all('GET', [
    'secret-scanning/alerts',
    'secret-scanning/alerts/1',
    'secret-scanning/alerts/1/locations',
  ]);
  await answered('DELETE', '/installation/token');

  const asked = new Set(github.asked.map(({ operation }) => operation));
  expect(operationIds.filter((each) => !asked.has(each))).toEqual([]);
});
