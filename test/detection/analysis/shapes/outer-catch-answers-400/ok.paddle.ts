import express, { type Request, type Response } from 'express';
import { Paddle } from '@paddle/paddle-node-sdk';
import { licences } from './licences';

const paddle = new Paddle(process.env.PADDLE_API_KEY!);
const app = express();

app.post('/paddle/webhook', express.raw({ type: 'application/json' }), async (req: Request, res: Response) => {
  try {
    const signature = req.headers['paddle-signature'] as string;
    const event = await paddle.webhooks.unmarshal(req.body.toString(), process.env.PADDLE_WEBHOOK_SECRET!, signature);
    await licences.issue(event.data);
    res.send('done');
  } catch (e) {
    res.status(400).send('refused');
  }
});
