import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { JwtAuthGuard } from './jwt-auth.guard';

@Controller('payments')
@UseGuards(JwtAuthGuard)
export class PaymentsController {
  constructor(private readonly orders: OrderRepository) {}

  @Post('webhook')
  async webhook(@Body() message: { order: string }) {
    await this.orders.update(message.order, { paid: true });
  }
}
