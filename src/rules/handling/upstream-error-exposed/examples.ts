import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'routes/pay.js',
    bad: `import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

router.post('/pay', async (req, res) => {
  try {
    const charge = await stripe.charges.create({ amount: req.body.amount, currency: 'eur' });
    res.json({ id: charge.id });
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`,
    good: `import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

router.post('/pay', async (req, res) => {
  try {
    const charge = await stripe.charges.create({ amount: req.body.amount, currency: 'eur' });
    res.json({ id: charge.id });
  } catch (error) {
    logger.error({ message: error.message, request: req.id });
    res.status(502).json({ error: 'The payment could not be made.', request: req.id });
  }
});
`,
  },
  typescript: {
    path: 'app/api/orders/route.ts',
    bad: `export async function POST(request: Request) {
  const answer = await fetch('https://api.otesse.com/v1/orders', { method: 'POST', body: await request.text() });
  if (!answer.ok) {
    return Response.json({ error: await answer.text() }, { status: 502 });
  }
  return Response.json(await answer.json());
}
`,
    good: `export async function POST(request: Request) {
  const answer = await fetch('https://api.otesse.com/v1/orders', { method: 'POST', body: await request.text() });
  if (!answer.ok) {
    logger.error(await answer.text());
    return Response.json({ error: 'The order could not be placed.' }, { status: 502 });
  }
  return Response.json(await answer.json());
}
`,
  },
  python: {
    path: 'shop/pay.py',
    bad: `import stripe
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/pay")
def pay():
    try:
        charge = stripe.Charge.create(amount=request.json["amount"], currency="eur")
    except stripe.error.StripeError as error:
        return jsonify(error=str(error)), 500
    return jsonify(id=charge.id)
`,
    good: `import stripe
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/pay")
def pay():
    try:
        charge = stripe.Charge.create(amount=request.json["amount"], currency="eur")
    except stripe.error.CardError as error:
        return jsonify(error=error.user_message), 402
    except stripe.error.StripeError as error:
        app.logger.error("payment failed: %s", error)
        return jsonify(error="The payment could not be made."), 502
    return jsonify(id=charge.id)
`,
  },
  go: {
    path: 'pay.go',
    bad: `package shop

import (
	"fmt"
	"net/http"

	"github.com/stripe/stripe-go/v82/charge"
)

func pay(w http.ResponseWriter, r *http.Request) {
	made, err := charge.New(params(r))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, made.ID)
}
`,
    good: `package shop

import (
	"fmt"
	"log"
	"net/http"

	"github.com/stripe/stripe-go/v82/charge"
)

func pay(w http.ResponseWriter, r *http.Request) {
	made, err := charge.New(params(r))
	if err != nil {
		log.Print(err)
		http.Error(w, "The payment could not be made.", http.StatusBadGateway)
		return
	}
	fmt.Fprint(w, made.ID)
}
`,
  },
  ruby: {
    path: 'app/controllers/payments_controller.rb',
    bad: `class PaymentsController < ApplicationController
  def create
    charge = Stripe::Charge.create(amount: params[:amount], currency: 'eur')
    render json: { id: charge.id }
  rescue Stripe::StripeError => e
    render json: { error: e.message }, status: :bad_gateway
  end
end
`,
    good: `class PaymentsController < ApplicationController
  def create
    charge = Stripe::Charge.create(amount: params[:amount], currency: 'eur')
    render json: { id: charge.id }
  rescue Stripe::StripeError => e
    Rails.logger.error(e.message)
    render json: { error: 'The payment could not be made.' }, status: :bad_gateway
  end
end
`,
  },
  php: {
    path: 'app/Http/Controllers/PaymentController.php',
    bad: `<?php
use Stripe\\StripeClient;

class PaymentController extends Controller
{
    public function store(Request $request, StripeClient $stripe)
    {
        try {
            $charge = $stripe->charges->create(['amount' => $request->input('amount'), 'currency' => 'eur']);
        } catch (\\Exception $e) {
            return response()->json(['error' => $e->getMessage()], 500);
        }
        return response()->json(['id' => $charge->id]);
    }
}
`,
    good: `<?php
use Stripe\\StripeClient;

class PaymentController extends Controller
{
    public function store(Request $request, StripeClient $stripe)
    {
        try {
            $charge = $stripe->charges->create(['amount' => $request->input('amount'), 'currency' => 'eur']);
        } catch (\\Exception $e) {
            Log::error($e->getMessage());
            return response()->json(['error' => 'The payment could not be made.'], 502);
        }
        return response()->json(['id' => $charge->id]);
    }
}
`,
  },
  java: {
    path: 'src/main/java/shop/PaymentController.java',
    bad: `import com.stripe.model.Charge;

@RestController
class PaymentController {
    @PostMapping("/pay")
    ResponseEntity<String> pay(@RequestParam int amount) {
        try {
            return ResponseEntity.ok(Charge.create(params(amount)).getId());
        } catch (StripeException e) {
            return ResponseEntity.status(500).body(e.getMessage());
        }
    }
}
`,
    good: `import com.stripe.model.Charge;

@RestController
class PaymentController {
    @PostMapping("/pay")
    ResponseEntity<String> pay(@RequestParam int amount) {
        try {
            return ResponseEntity.ok(Charge.create(params(amount)).getId());
        } catch (StripeException e) {
            log.error("payment failed", e);
            return ResponseEntity.status(502).body("The payment could not be made.");
        }
    }
}
`,
  },
  csharp: {
    path: 'Controllers/PaymentController.cs',
    bad: `using Stripe;

[ApiController]
public class PaymentController : ControllerBase
{
    [HttpPost("/pay")]
    public async Task<IActionResult> Pay(int amount)
    {
        try
        {
            var charge = await new ChargeService().CreateAsync(Options(amount));
            return Ok(charge.Id);
        }
        catch (StripeException e)
        {
            return StatusCode(500, e.ToString());
        }
    }
}
`,
    good: `using Stripe;

[ApiController]
public class PaymentController : ControllerBase
{
    [HttpPost("/pay")]
    public async Task<IActionResult> Pay(int amount)
    {
        try
        {
            var charge = await new ChargeService().CreateAsync(Options(amount));
            return Ok(charge.Id);
        }
        catch (StripeException e)
        {
            _logger.LogError(e, "Payment failed");
            return StatusCode(502, "The payment could not be made.");
        }
    }
}
`,
  },
};
