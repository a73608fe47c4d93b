import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'routes/pay.js',
    bad: `router.post('/pay', async (req, res) => {
  const { cardNumber, amount } = req.body;
  logger.info(\`paying \${amount} with \${cardNumber}\`);
  res.json(await otesse.payments.create({ cardNumber, amount }));
});
`,
    good: `router.post('/pay', async (req, res) => {
  const { cardNumber, amount } = req.body;
  logger.info(\`paying \${amount} with a card that ends in \${cardNumber.slice(-4)}\`);
  res.json(await otesse.payments.create({ cardNumber, amount }));
});
`,
  },
  typescript: {
    path: 'src/charge.ts',
    bad: `import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function charge(amount: number): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur' });
  console.log('charged', intent);
  return intent.id;
}
`,
    good: `import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function charge(amount: number): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur' });
  console.log('charged', intent.id, intent.status);
  return intent.id;
}
`,
  },
  python: {
    path: 'shop/charge.py',
    bad: `import logging

import stripe

logger = logging.getLogger(__name__)


def charge(amount, source):
    made = stripe.Charge.create(amount=amount, currency="eur", source=source)
    logger.info("charged: %s", made)
    return made.id
`,
    good: `import logging

import stripe

logger = logging.getLogger(__name__)


def charge(amount, source):
    made = stripe.Charge.create(amount=amount, currency="eur", source=source)
    logger.info("charged: %s", made.id)
    return made.id
`,
  },
  go: {
    path: 'charge.go',
    bad: `package shop

import (
	"log"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/charge"
)

func Charge(params *stripe.ChargeParams) error {
	made, err := charge.New(params)
	if err != nil {
		return err
	}
	log.Printf("charged: %+v", made)
	return nil
}
`,
    good: `package shop

import (
	"log"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/charge"
)

func Charge(params *stripe.ChargeParams) error {
	made, err := charge.New(params)
	if err != nil {
		return err
	}
	log.Printf("charged: %s", made.ID)
	return nil
}
`,
  },
  ruby: {
    path: 'app/services/charge.rb',
    bad: `class Charging
  def call(amount)
    charge = Stripe::Charge.create(amount: amount, currency: 'eur')
    Rails.logger.info("charged: #{charge.inspect}")
  end
end
`,
    good: `class Charging
  def call(amount)
    charge = Stripe::Charge.create(amount: amount, currency: 'eur')
    Rails.logger.info("charged: #{charge.id}")
  end
end
`,
  },
  php: {
    path: 'app/Services/Charging.php',
    bad: `<?php
use Stripe\\StripeClient;

class Charging
{
    public function charge(int $amount)
    {
        $stripe = new StripeClient(config('services.stripe.secret'));
        $charge = $stripe->charges->create(['amount' => $amount, 'currency' => 'eur']);
        Log::info('charged: ' . json_encode($charge));
        return $charge->id;
    }
}
`,
    good: `<?php
use Stripe\\StripeClient;

class Charging
{
    public function charge(int $amount)
    {
        $stripe = new StripeClient(config('services.stripe.secret'));
        $charge = $stripe->charges->create(['amount' => $amount, 'currency' => 'eur']);
        Log::info('charged: ' . $charge->id);
        return $charge->id;
    }
}
`,
  },
  java: {
    path: 'src/main/java/shop/Charging.java',
    bad: `import com.stripe.model.Charge;

class Charging {
    String charge(ChargeCreateParams params) throws StripeException {
        Charge charge = Charge.create(params);
        log.info("charged: {}", charge.toJson());
        return charge.getId();
    }
}
`,
    good: `import com.stripe.model.Charge;

class Charging {
    String charge(ChargeCreateParams params) throws StripeException {
        Charge charge = Charge.create(params);
        log.info("charged: {}", charge.getId());
        return charge.getId();
    }
}
`,
  },
  csharp: {
    path: 'Services/Charging.cs',
    bad: `using Stripe;

public class Charging
{
    public async Task<string> Charge(ChargeCreateOptions options)
    {
        var service = new ChargeService();
        var charge = await service.CreateAsync(options);
        _logger.LogInformation("Charged: {Charge}", charge.ToJson());
        return charge.Id;
    }
}
`,
    good: `using Stripe;

public class Charging
{
    public async Task<string> Charge(ChargeCreateOptions options)
    {
        var service = new ChargeService();
        var charge = await service.CreateAsync(options);
        _logger.LogInformation("Charged: {Charge}", charge.Id);
        return charge.Id;
    }
}
`,
  },
};
