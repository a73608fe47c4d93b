import Stripe from 'stripe';

export class BillingService {
  private readonly stripe = new Stripe(process.env.STRIPE_KEY!);

  constructor(private readonly orders: OrderRepository) {}

  async handleWebhook(payload: Buffer, signature: string): Promise<void> {
    const event = this.stripe.webhooks.constructEvent(payload, signature, process.env.STRIPE_WEBHOOK_SECRET!);
    await this.orders.update(event.data.object.id, { paid: true });
  }
}
