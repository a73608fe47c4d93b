import { describe } from 'vitest';
import { lowersTo } from '../table.ts';

describe('Express, in CommonJS', () => {
  lowersTo('routes/stripe.js', [
    [
      `
      const express = require('express');
      const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);
      const { fulfil } = require('../orders');

      const router = express.Router();

      router.post('/webhook', express.raw({ type: 'application/json' }), async (req, res) => {
        const signature = req.headers['stripe-signature'];
        let event;
        try {
          event = stripe.webhooks.constructEvent(req.body, signature, process.env.STRIPE_WEBHOOK_SECRET);
        } catch (err) {
          return res.status(400).send(\`Webhook Error: \${err.message}\`);
        }
        switch (event.type) {
          case 'checkout.session.completed':
            await fulfil(event.data.object);
            break;
          default:
            console.log('unhandled ' + event.type);
        }
        res.json({ received: true });
      });

      module.exports = router;
    `,
      `
      import * as express from "express"
      let stripe = require("stripe")(process.env.STRIPE_SECRET_KEY)
      import fulfil from "../orders"
      let router = express.Router()
      router.post("/webhook", express.raw({type: "application/json"}), async fn (req, res) { let signature = req.headers["stripe-signature"] let event try { event = stripe.webhooks.constructEvent(req.body, signature, process.env.STRIPE_WEBHOOK_SECRET) } catch err { return res.status(400).send(template("Webhook Error: ", err.message)) } switch through event.type { "checkout.session.completed": await fulfil(event.data.object) break default: console.log(template("unhandled ", event.type)) } res.json({received: true}) })
      export default = router
    `,
    ],
  ]);
});

describe('Express, a middleware of its own', () => {
  lowersTo('src/verify.ts', [
    [
      `
      import crypto from 'node:crypto';
      import type { NextFunction, Request, Response } from 'express';

      export function verify(secret = process.env.WEBHOOK_SECRET) {
        return (req: Request, res: Response, next: NextFunction): void => {
          const given = req.get('x-otesse-signature') ?? '';
          if (!secret || !given.startsWith('sha256=')) {
            res.sendStatus(401);
            return;
          }
          const own = 'sha256=' + crypto.createHmac('sha256', secret).update((req as any).rawBody).digest('hex');
          if (own.length !== given.length || !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(given))) {
            res.sendStatus(401);
            return;
          }
          next();
        };
      }
    `,
      `
      import default as crypto from "node:crypto"
      import NextFunction, Request, Response from "express"
      fn verify(secret = process.env.WEBHOOK_SECRET) {
        return fn (req: Request, res: Response, next: NextFunction): void { let given = (req.get("x-otesse-signature") coalesce "") if (!secret or !given.startsWith("sha256=")) { res.sendStatus(401) return } let own = template("sha256=", crypto.createHmac("sha256", secret).update(req.rawBody).digest("hex")) if ((own.length != given.length) or !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(given))) { res.sendStatus(401) return } next() }
      }
      export verify = verify
    `,
    ],
  ]);
});
