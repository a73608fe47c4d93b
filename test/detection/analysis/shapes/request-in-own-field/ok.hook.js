const crypto = require('crypto');
const { Controller } = require('egg');

class HookController extends Controller {
  async webhook() {
    const event = this.ctx.request.body;
    const want = crypto.createHmac('sha256', process.env.HOOK_SECRET).update(this.ctx.request.rawBody).digest();
    const got = Buffer.from(this.ctx.get('x-signature') || '', 'hex');
    if (want.length !== got.length || !crypto.timingSafeEqual(want, got)) {
      this.ctx.status = 401;
      return;
    }
    await this.service.order.ship(event.orderId);
    this.ctx.body = 'ok';
  }
}

module.exports = HookController;
