export class PayPalService {
  constructor(private readonly config: { webhookId?: string }, private readonly orders: OrderRepository) {}

  async handleWebhook(headers: Record<string, string>, body: PayPalMessage): Promise<void> {
    if (this.config.webhookId) {
      const isValid = await this.verifyWebhookSignature(headers, body);
      if (!isValid) throw new Error('refused');
    }
    await this.orders.update(body.resource.id, { paid: true });
  }
}
