import express from 'express';
import { billing } from './billing.js';
import { requireSignature } from './signature.js';

const app = express();
app.use(express.raw({ type: '*/*' }));
app.use('/webhooks', requireSignature, billing);
app.listen(3000);
