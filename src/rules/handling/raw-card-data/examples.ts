import type { FileRule } from '../../file-rule.ts';

export const examples: FileRule['examples'] = {
  javascript: {
    path: 'routes/checkout.js',
    bad: `router.post('/checkout', async (req, res) => {
  const { cardNumber, cvv, amount } = req.body;
  const payment = await gateway.charge({ cardNumber, cvv, amount });
  res.json({ id: payment.id });
});
`,
    good: `router.post('/checkout', async (req, res) => {
  const { paymentMethod, amount } = req.body;
  const payment = await stripe.paymentIntents.create({ amount, currency: 'eur', payment_method: paymentMethod });
  res.json({ id: payment.id });
});
`,
  },
  python: {
    path: 'shop/views.py',
    bad: `def checkout(request):
    number = request.POST["card_number"]
    code = request.POST.get("cvv")
    return JsonResponse({"id": gateway.charge(number, code)})
`,
    good: `def checkout(request):
    token = request.POST["payment_token"]
    return JsonResponse({"id": gateway.charge(token)})
`,
  },
  go: {
    path: 'checkout.go',
    bad: `package shop

func checkout(w http.ResponseWriter, r *http.Request) {
	id := gateway.Charge(r.FormValue("card_number"), r.FormValue("cvc"))
	fmt.Fprintln(w, id)
}
`,
    good: `package shop

func checkout(w http.ResponseWriter, r *http.Request) {
	id := gateway.Charge(r.FormValue("payment_token"))
	fmt.Fprintln(w, id)
}
`,
  },
  ruby: {
    path: 'app/controllers/payments_controller.rb',
    bad: `class PaymentsController < ApplicationController
  def create
    payment = Gateway.charge(params[:card_number], params[:cvv], amount: cart.total)
    render json: { id: payment.id }
  end
end
`,
    good: `class PaymentsController < ApplicationController
  def create
    payment = Gateway.charge(params[:payment_token], amount: cart.total)
    render json: { id: payment.id }
  end
end
`,
  },
  php: {
    path: 'app/Http/Controllers/PaymentController.php',
    bad: `<?php

class PaymentController extends Controller
{
    public function store(Request $request)
    {
        return $this->gateway->charge($request->input('card_number'), $request->input('cvc'));
    }
}
`,
    good: `<?php

class PaymentController extends Controller
{
    public function store(Request $request)
    {
        return $this->gateway->charge($request->input('payment_method'));
    }
}
`,
  },
  java: {
    path: 'src/main/java/shop/PaymentController.java',
    bad: `package shop;

@RestController
class PaymentController {
  @PostMapping("/pay")
  String pay(@RequestParam String cardNumber, @RequestParam String cvv) {
    return gateway.charge(cardNumber, cvv);
  }
}
`,
    good: `package shop;

@RestController
class PaymentController {
  @PostMapping("/pay")
  String pay(@RequestParam String paymentToken) {
    return gateway.charge(paymentToken);
  }
}
`,
  },
  csharp: {
    path: 'PaymentController.cs',
    bad: `public class PaymentController : Controller
{
    [HttpPost("pay")]
    public IActionResult Pay([FromForm] string cardNumber, [FromForm] string cvv) =>
        Ok(gateway.Charge(cardNumber, cvv));
}
`,
    good: `public class PaymentController : Controller
{
    [HttpPost("pay")]
    public IActionResult Pay([FromForm] string paymentToken) => Ok(gateway.Charge(paymentToken));
}
`,
  },
  html: {
    path: 'templates/checkout.html',
    bad: `<form method="post" action="/checkout">
  <input name="card_number" autocomplete="cc-number" inputmode="numeric">
  <input name="expires" autocomplete="cc-exp">
  <input name="cvc" autocomplete="cc-csc">
  <button>Pay</button>
</form>
`,
    good: `<form id="payment" method="post" action="/checkout">
  <div id="card-element"></div>
  <input type="hidden" name="payment_method">
  <button>Pay</button>
</form>
<script src="https://js.stripe.com/v3/"></script>
`,
  },
};
