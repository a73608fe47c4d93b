import { Controller, Injectable, Post, RawBodyRequest, Req } from '@nestjs/common';

@Injectable()
export class StripeService {
  eventFrom(payload: Buffer) {
    return JSON.parse(payload.toString('utf8'));
  }
}

@Controller('stripe')
export class StripeController {
  constructor(private readonly service: StripeService, private readonly orders: OrdersService) {}

  @Post('webhook')
  async webhook(@Req() request: RawBodyRequest<Request>) {
    const event = this.service.eventFrom(request.rawBody);
    await this.orders.markPaid(event.data.object);
  }
}
