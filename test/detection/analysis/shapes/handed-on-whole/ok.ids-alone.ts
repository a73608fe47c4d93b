import { Controller, Post, Query } from '@nestjs/common';
import { PaymentsService } from './payments.service';

@Controller('payments')
export class PaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  @Post('webhook')
  webhook(@Query() query: { topic: string; id: string }) {
    const { topic, id } = query;
    return this.payments.processWebhook(topic, String(id));
  }
}
