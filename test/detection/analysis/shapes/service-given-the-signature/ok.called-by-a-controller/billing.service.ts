export class BillingService {
  constructor(private readonly orders: OrderRepository) {}

  async handleWebhook(body: BillingMessage, signature: string): Promise<void> {
    await this.orders.update(body.id, { paid: true, signature });
  }
}
