import { describe, expect, it } from 'vitest';
import { brokenRules } from './support.ts';

const own = /customer-data-unguarded|data-access-not-audited/;
const told = async (path: string, text: string): Promise<string[]> =>
  (await brokenRules(path, text)).filter((rule) => own.test(rule));

const stripe = "import Stripe from 'stripe';\nconst stripe = new Stripe(process.env.STRIPE_KEY);\n";
const route = (before: string, answer: string): string =>
  `${stripe}app.get('/customers/:id',${before} async (req, res) => {\n  const customer = await stripe.customers.retrieve(req.params.id);\n  ${answer}\n});`;

describe('records of customers that answer a request', () => {
  it.each<[string, string, string]>([
    ['nobody asks who wants it', route('', 'res.json(customer);'), '(customer-data-unguarded)'],
    ['nothing is written down', route(' requireAuth,', 'res.json(customer);'), '(data-access-not-audited)'],
    [
      'a payment is given out',
      `${stripe}app.get('/p', async (req, res) => res.json(await stripe.charges.list()));`,
      '(customer-data-unguarded)',
    ],
  ])('are told of where %s', async (_, text, rule) => {
    expect(await told('server.js', text)).toEqual([rule]);
  });

  it.each<[string, string]>([
    ['the route asks and writes down', route(' requireAuth,', 'audit(req); res.json(customer);')],
    [
      'the session is looked at',
      route('', 'if (!req.session.user) return res.end();\n  logger.info(1);\n  res.json(customer);'),
    ],
    ['only a part is given', route('', 'res.json({ id: customer.id });')],
    ['nothing is given', route('', 'res.sendStatus(204);')],
    ['it is no vendor’s', "app.get('/a', async (req, res) => res.json(await shelf.books()));"],
    [
      'a webhook answers its vendor',
      `${stripe}app.post('/webhooks/stripe', async (req, res) => res.json(await stripe.customers.retrieve(req.body.id)));`,
    ],
    ['a browser shows it', `'use client';\n${route('', 'res.json(customer);')}`],
  ])('are no matter where %s', async (_, text) => {
    expect(await told('server.js', text)).toEqual([]);
  });
});
