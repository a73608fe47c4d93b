import { NextApiRequest, NextApiResponse } from 'next';
import { buffer } from 'micro';
import Stripe from 'stripe';
import { prisma } from '../../lib/prisma';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
const webhookSecret = process.env.STRIPE_WEBHOOK_SECRET;

export default async function webhookHandler(req: NextApiRequest, res: NextApiResponse) {
  const raw = await buffer(req);
  const event = webhookSecret
    ? stripe.webhooks.constructEvent(raw, req.headers['stripe-signature']!, webhookSecret)
    : null;
  if (!event) {
    res.status(500).end();
    return;
  }
  if (event.type === 'customer.subscription.deleted') {
    await prisma.account.update({ where: { stripeId: (event.data.object as any).customer }, data: { plan: 'free' } });
  }
  res.json({ received: true });
}
