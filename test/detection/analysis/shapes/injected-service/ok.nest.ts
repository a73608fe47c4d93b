import { Controller, Headers, Injectable, Post, RawBodyRequest, Req } from '@nestjs/common';
import Stripe from 'stripe';

@Injectable()
export class StripeService {
  private readonly stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

  eventFrom(payload: Buffer, signature: string): Stripe.Event {
    return this.stripe.webhooks.constructEvent(payload, signature, process.env.STRIPE_WEBHOOK_SECRET);
  }
}

@Controller('stripe')
export class StripeController {
  constructor(private readonly service: StripeService, private readonly orders: OrdersService) {}

  @Post('webhook')
  async webhook(@Headers('stripe-signature') signature: string, @Req() request: RawBodyRequest<Request>) {
    const event = this.service.eventFrom(request.rawBody, signature);
    await this.orders.markPaid(event.data.object);
  }
}
