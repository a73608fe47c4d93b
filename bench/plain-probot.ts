/**
 * What `npm run storm -- --plain` kills: a Probot app as most are written, to compare with. It says what Otesse Guard says
 * (a comment on each key, a summary, a check run, an answer to `/guard help`) right in its handlers, with no record of
 * webhooks and no queue. It looks whether it has said a thing before it says it. Its client does not pause between writes,
 * which Probot's own does: these pauses would only make more webhooks time out.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Context, createNodeMiddleware, Probot, ProbotOctokit } from 'probot';

const { APP_ID, PRIVATE_KEY, WEBHOOK_SECRET, GITHUB_API_URL } = process.env;
const us = 'guard[bot]';
let running = 0;

type Pulled = Context<'pull_request.opened' | 'pull_request.synchronize' | 'pull_request.reopened'>;

async function judge(context: Pulled): Promise<void> {
  const { octokit, payload } = context;
  const repo = context.repo.bind(context);
  const { number: pull_number, head } = payload.pull_request;
  const { data: files } = await octokit.rest.pulls.listFiles(repo({ pull_number, per_page: 100 }));
  const leaks = files.filter(({ patch }) => /^\+.*otesse_live_sk_/m.test(patch ?? ''));

  const { data: remarks } = await octokit.rest.pulls.listReviewComments(repo({ pull_number, per_page: 100 }));
  const spokenOf = remarks.filter(({ user }) => user.login === us).map(({ path }) => path);
  for (const { filename: path } of leaks.filter(({ filename }) => !spokenOf.includes(filename)))
    await octokit.rest.pulls.createReviewComment(
      repo({
        pull_number,
        commit_id: head.sha,
        path,
        line: 1,
        side: 'RIGHT',
        body: 'A live key leaks here.',
      }),
    );

  const body = `Keys that leak: ${leaks.length}`;
  const { data: comments } = await octokit.rest.issues.listComments(
    repo({ issue_number: pull_number, per_page: 100 }),
  );
  const summary = comments.find((one) => one.user?.login === us && one.body?.startsWith('Keys that leak'));
  if (summary) await octokit.rest.issues.updateComment(repo({ comment_id: summary.id, body }));
  else if (leaks.length > 0)
    await octokit.rest.issues.createComment(repo({ issue_number: pull_number, body }));

  const name = 'Keys';
  const { data: runs } = await octokit.rest.checks.listForRef(repo({ ref: head.sha, check_name: name }));
  if (runs.total_count === 0)
    await octokit.rest.checks.create(
      repo({
        ...{ name, head_sha: head.sha, status: 'completed' as const },
        conclusion: leaks.length > 0 ? ('failure' as const) : ('success' as const),
      }),
    );
}

async function help(context: Context<'issue_comment.created'>): Promise<void> {
  const { octokit, payload } = context;
  if (payload.comment.body !== '/guard help') return;
  const body = '<!-- otesse-guard:answer -->\nAsk away.';
  await octokit.rest.issues.createComment(context.repo({ issue_number: payload.issue.number, body }));
}

function counted<Event>(handler: (event: Event) => Promise<void>): (event: Event) => Promise<void> {
  return async (event) => {
    running++;
    await handler(event).finally(() => running--);
  };
}

const probot = new Probot({
  ...{ appId: APP_ID!, privateKey: PRIVATE_KEY!, secret: WEBHOOK_SECRET!, baseUrl: GITHUB_API_URL! },
  ...{
    logLevel: 'fatal',
    Octokit: ProbotOctokit.defaults((options: object) => ({ ...options, throttle: { enabled: false } })),
  },
});
const webhooks = await createNodeMiddleware(
  (app) => {
    app.on(
      ['pull_request.opened', 'pull_request.synchronize', 'pull_request.reopened'],
      counted<Pulled>(judge),
    );
    app.on('issue_comment.created', counted(help));
  },
  { probot, webhooksPath: '/api/github/webhooks' },
);
const server = createServer((request, response) => {
  if (request.url === '/running') response.end(String(running));
  else void webhooks(request, response);
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }));
});
