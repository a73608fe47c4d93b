import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'src/customers.js',
    bad: `import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

export async function remember(id) {
  const customer = await stripe.customers.retrieve(id);
  await prisma.customer.create({ data: { id, record: customer } });
}
`,
    good: `import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

export async function remember(id) {
  const customer = await stripe.customers.retrieve(id);
  await prisma.customer.create({ data: { id, currency: customer.currency } });
}
`,
  },
  python: {
    path: 'shop/customers.py',
    bad: `import stripe


def remember(customer_id):
    customer = stripe.Customer.retrieve(customer_id)
    db.customers.insert_one({"id": customer_id, "record": customer})
`,
    good: `import stripe


def remember(customer_id):
    customer = stripe.Customer.retrieve(customer_id)
    db.customers.insert_one({"id": customer_id, "currency": customer.currency})
`,
  },
  ruby: {
    path: 'app/services/remember.rb',
    bad: `class Remember
  def call(id)
    customer = Stripe::Customer.retrieve(id)
    Customer.create!(stripe_id: id, record: customer.to_json)
  end
end
`,
    good: `class Remember
  def call(id)
    customer = Stripe::Customer.retrieve(id)
    Customer.create!(stripe_id: id, currency: customer.currency)
  end
end
`,
  },
  php: {
    path: 'app/Services/Remember.php',
    bad: `<?php
use Stripe\\StripeClient;

class Remember
{
    public function remember(StripeClient $stripe, string $id)
    {
        $customer = $stripe->customers->retrieve($id);
        Customer::create(['stripe_id' => $id, 'record' => json_encode($customer)]);
    }
}
`,
    good: `<?php
use Stripe\\StripeClient;

class Remember
{
    public function remember(StripeClient $stripe, string $id)
    {
        $customer = $stripe->customers->retrieve($id);
        Customer::create(['stripe_id' => $id, 'currency' => $customer->currency]);
    }
}
`,
  },
};
