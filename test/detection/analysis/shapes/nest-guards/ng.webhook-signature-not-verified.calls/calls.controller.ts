import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { HeaderGuard } from './header.guard';
import { CallsService } from './calls.service';

@Controller('webhooks/calls')
@UseGuards(HeaderGuard)
export class CallsController {
  constructor(private readonly calls: CallsService) {}

  @Post()
  @HttpCode(204)
  async ended(@Body() body: { sid: string; seconds: number }) {
    await this.calls.saveDuration(body.sid, body.seconds);
  }
}
