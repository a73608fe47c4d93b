import express from 'express';
import httpProxy from 'http-proxy';

const proxy = httpProxy.createProxyServer({ target: process.env.BILLING_URL });
const app = express();

app.post('/webhooks/stripe', (req, res) => proxy.web(req, res));
