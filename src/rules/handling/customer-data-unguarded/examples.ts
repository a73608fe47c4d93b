import type { FileRule } from '../../file-rule.ts';

export const examples: FileRule['examples'] = {
  javascript: {
    path: 'server.js',
    bad: `import express from 'express';
import Stripe from 'stripe';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/customers/:id', async (req, res) => {
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`,
    good: `import express from 'express';
import Stripe from 'stripe';
import { signedIn } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/account', signedIn, async (req, res) => {
  const customer = await stripe.customers.retrieve(req.user.customer);
  res.json(customer);
});
`,
  },
  python: {
    path: 'app.py',
    bad: `import os

import stripe
from flask import Flask, jsonify

app = Flask(__name__)
stripe.api_key = os.environ["STRIPE_KEY"]


@app.get("/customers/<id>")
def customer(id):
    record = stripe.Customer.retrieve(id)
    return jsonify(record)
`,
    good: `import os

import stripe
from flask import Flask, jsonify
from flask_login import current_user, login_required

app = Flask(__name__)
stripe.api_key = os.environ["STRIPE_KEY"]


@app.get("/account")
@login_required
def account():
    record = stripe.Customer.retrieve(current_user.customer)
    return jsonify(record)
`,
  },
  hcl: {
    path: 'infra/orders.tf',
    bad: `data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
`,
    good: `data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}
`,
  },
  json: {
    path: 'iam/orders.json',
    bad: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`,
    good: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::acme-orders/*"
    }
  ]
}
`,
  },
};
