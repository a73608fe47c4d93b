import { Body, Controller, Post } from '@nestjs/common';
import { PaymentsService } from './payments.service';

@Controller('payments')
export class PaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  @Post('webhook')
  webhook(@Body() body: Record<string, string>) {
    return this.payments.handleWebhook(body);
  }
}
