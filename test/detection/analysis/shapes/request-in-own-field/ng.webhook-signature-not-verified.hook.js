const { Controller } = require('egg');

class HookController extends Controller {
  async webhook() {
    const { ctx, service } = this;
    const event = ctx.request.body;
    await service.order.ship(event.orderId);
    ctx.body = 'ok';
  }
}

module.exports = HookController;
