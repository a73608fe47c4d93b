import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'support.js',
    bad: `import express from 'express';
import Stripe from 'stripe';
import { staffOnly } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/support/customers/:id', staffOnly, async (req, res) => {
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`,
    good: `import express from 'express';
import Stripe from 'stripe';
import { audit } from './audit.js';
import { staffOnly } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/support/customers/:id', staffOnly, async (req, res) => {
  await audit({ by: req.user.id, saw: 'customer', id: req.params.id });
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`,
  },
};
