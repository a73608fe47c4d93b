import type { Files } from '../../test/github/git/commit.ts';
import { fill } from '../../test/support/samples.ts';

/** What stands in the shop's repository before the pull request. */
export const start: Files = {
  'README.md': '# Shop\n',
  'src/index.ts': "export * from './cart.ts';\n",
  '.github/otesse-guard.yml':
    'webhooks:\n  origin-checked-by: the load balancer takes the addresses of Otesse alone\n',
};

export interface Push {
  message: string;
  files: Files;
}

/** The story's commits and texts. */
export interface Story {
  /** Two commits that leak keys and believe anyone's webhooks. */
  leak: readonly Push[];
  fix: Push;
  /** What somebody writes in an issue. */
  pasted: { title: string; body: string };
  /** Not one of these may be shown anywhere. */
  secrets: readonly string[];
}

/** Keys are made anew at each run: nothing in this repository may look like one. */
export function story(seed = Date.now()): Story {
  const otesse = fill('otesse_live_sk_{{alnum:32}}', seed);
  const github = fill('ghp_{{alnum:30}}{{crc32}}', seed + 1);
  const stripe = fill('sk_live_{{alnum:32}}', seed + 2);
  const test = fill('otesse_test_sk_{{alnum:32}}', seed + 3);
  return {
    leak: [
      {
        message: 'Add the payment client',
        files: {
          'src/pay.ts': `import Otesse from 'otesse';\n\nexport const client = new Otesse('${otesse}');\n`,
          '.env': `GITHUB_TOKEN=${github}\nPORT=3000\n`,
        },
      },
      {
        message: 'Remove .env again, add deployment and report',
        files: {
          '.env': null,
          'k8s/secret.yaml': `apiVersion: v1\nkind: Secret\ndata:\n  otesse: ${Buffer.from(otesse).toString('base64')}\n`,
          'reports/revenue.ipynb': notebook(`stripe.api_key = "${stripe}"`),
          'src/webhooks.ts': webhooks('if (secret && !isSigned(req, secret)) return res.sendStatus(401);'),
        },
      },
    ],
    fix: {
      message: 'Read the keys from the environment, verify each webhook',
      files: {
        'src/pay.ts':
          "import Otesse from 'otesse';\n\nexport const client = new Otesse(process.env.OTESSE_SECRET_KEY);\n",
        'k8s/secret.yaml': null,
        'reports/revenue.ipynb': notebook('stripe.api_key = os.environ["STRIPE_KEY"]'),
        'src/webhooks.ts': webhooks('if (!secret || !isSigned(req, secret)) return res.sendStatus(401);'),
      },
    },
    pasted: {
      title: 'Checkout answers 401',
      body: `It worked yesterday. To try it yourself:\n\n    curl https://api.example.com/orders \\\n      -H "Authorization: Bearer ${test}"\n\nIs the key out of date?`,
    },
    secrets: [otesse, github, stripe, test],
  };
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
