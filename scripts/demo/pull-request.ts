import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fill } from '../../test/support/samples.ts';

const author = { GIT_AUTHOR_NAME: 'Robin', GIT_AUTHOR_EMAIL: 'robin@example.com' };
const committer = { GIT_COMMITTER_NAME: 'Robin', GIT_COMMITTER_EMAIL: 'robin@example.com' };

/** A checkout of a pull request, and the event that a runner would be given with it. */
export interface Checkout {
  folder: string;
  event: object;
}

/** A pull request in a real repository that stands for GitHub's. */
export class PullRequest {
  readonly secrets: readonly string[];
  readonly #origin: string;
  readonly #base: string;

  private constructor(origin: string, base: string, secrets: readonly string[]) {
    this.#origin = origin;
    this.#base = base;
    this.secrets = secrets;
  }

  static async open(origin: string): Promise<PullRequest> {
    // Made anew at each run: nothing in this repository may look like a key.
    const seed = Date.now();
    const otesse = fill('otesse_live_sk_{{alnum:32}}', seed);
    const github = fill('ghp_{{alnum:30}}{{crc32}}', seed + 1);
    const stripe = fill('sk_live_{{alnum:32}}', seed + 2);
    await mkdir(origin);
    git(origin, 'init', '--quiet', '--initial-branch=main');
    // GitHub hands out any commit of a repository by its id.
    git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    await commit(origin, 'Start', {
      'README.md': '# Shop\n',
      'src/index.ts': "export * from './cart.ts';\n",
      '.github/otesse-guard.yml':
        'webhooks:\n  origin-checked-by: the load balancer takes the addresses of Otesse alone\n',
    });
    const base = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'checkout', '--quiet', '-b', 'payments');
    await commit(origin, 'Add the payment client', {
      'src/pay.ts': `import Otesse from 'otesse';\n\nexport const client = new Otesse('${otesse}');\n`,
      '.env': `GITHUB_TOKEN=${github}\nPORT=3000\n`,
    });
    await commit(origin, 'Remove .env again, add deployment and report', {
      '.env': null,
      'k8s/secret.yaml': `apiVersion: v1\nkind: Secret\ndata:\n  otesse: ${Buffer.from(otesse).toString('base64')}\n`,
      'reports/revenue.ipynb': notebook(`stripe.api_key = "${stripe}"`),
      'src/webhooks.ts': webhooks('if (secret && !isSigned(req, secret)) return res.sendStatus(401);'),
    });
    return new PullRequest(origin, base, [otesse, github, stripe]);
  }

  /** Deletes the keys, and lets no webhook pass that is not signed. */
  async mend(): Promise<void> {
    await commit(this.#origin, 'Read the keys from the environment, verify each webhook', {
      'src/pay.ts':
        "import Otesse from 'otesse';\n\nexport const client = new Otesse(process.env.OTESSE_SECRET_KEY);\n",
      'k8s/secret.yaml': null,
      'reports/revenue.ipynb': notebook('stripe.api_key = os.environ["STRIPE_KEY"]'),
      'src/webhooks.ts': webhooks('if (!secret || !isSigned(req, secret)) return res.sendStatus(401);'),
    });
  }

  /** As actions/checkout does it: the merge of head and base, one commit deep. */
  async checkout(folder: string): Promise<Checkout> {
    const head = git(this.#origin, 'rev-parse', 'payments');
    git(this.#origin, 'checkout', '--quiet', '--detach', this.#base);
    git(this.#origin, 'merge', '--quiet', '--no-ff', '-m', 'Merge payments', head);
    git(this.#origin, 'update-ref', 'refs/pull/7/merge', 'HEAD');
    git(this.#origin, 'update-ref', 'refs/pull/7/head', head);
    git(this.#origin, 'checkout', '--quiet', 'payments');
    await mkdir(folder);
    git(folder, 'init', '--quiet');
    git(folder, 'remote', 'add', 'origin', `file://${this.#origin}`);
    git(
      folder,
      'fetch',
      '--quiet',
      '--no-tags',
      '--depth=1',
      'origin',
      '+refs/pull/7/merge:refs/remotes/pull/7/merge',
    );
    git(folder, 'checkout', '--quiet', '--detach', 'refs/remotes/pull/7/merge');
    const commits = Number(git(this.#origin, 'rev-list', '--count', `${this.#base}..${head}`));
    const pull_request = { number: 7, commits, base: { sha: this.#base }, head: { sha: head } };
    return { folder, event: { action: 'synchronize', number: 7, pull_request } };
  }
}

function webhooks(check: string): string {
  return `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { orders } from './orders.ts';

const app = express();
const secret = process.env.OTESSE_WEBHOOK_SECRET;

app.post('/webhooks/otesse', express.raw({ type: '*/*' }), async (req, res) => {
  ${check}
  await orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});

function isSigned(req: express.Request, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
`;
}

function notebook(source: string): string {
  const cells = [
    {
      cell_type: 'code',
      execution_count: 1,
      metadata: {},
      outputs: [],
      source: ['import os, stripe\n', `${source}\n`],
    },
  ];
  return `${JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** Files by path; null removes one. */
async function commit(root: string, message: string, files: Record<string, string | null>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (text === null) await rm(file);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '-m', message);
}

function git(root: string, ...args: string[]): string {
  // Whoever runs the demo may sign commits or have hooks; the demo's repositories have none of it.
  const env = {
    ...process.env,
    ...author,
    ...committer,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  return execFileSync('git', ['-C', root, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
