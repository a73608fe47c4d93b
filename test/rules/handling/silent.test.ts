import { describe, expect, it } from 'vitest';
import { brokenRules } from './support.ts';

const stripe = "import Stripe from 'stripe';\nconst stripe = new Stripe(process.env.STRIPE_SECRET_KEY);\n";

/** Code that handles its data as it should, however much it looks like what does not. */
const silent: Record<string, [path: string, text: string][]> = {
  'a secret is only spoken of': [
    ['a.js', 'if (!process.env.OTESSE_SECRET_KEY) console.error("OTESSE_SECRET_KEY is not set");'],
    [
      'a.js',
      'const key = process.env.OTESSE_SECRET_KEY;\nconsole.log("key", key ? "set" : "missing", key?.length, typeof key, !!key);',
    ],
    ['a.js', 'console.log(`key ends in ${process.env.OTESSE_SECRET_KEY.slice(-4)}`);'],
    [
      'a.js',
      'console.log({ hasKey: Boolean(process.env.OTESSE_SECRET_KEY), key: mask(process.env.OTESSE_SECRET_KEY) });',
    ],
    [
      'a.js',
      'console.log(process.env.STRIPE_PUBLISHABLE_KEY, process.env.OTESSE_PUBLIC_KEY, process.env.TOKEN_URL);',
    ],
    ['a.js', 'console.log(crypto.createHash("sha256").update(process.env.OTESSE_SECRET_KEY).digest("hex"));'],
    ['a.js', 'console.log(`${completionTokens} of ${maxTokens} tokens, ${accessTokenExpiry}, ${apiKeyId}`);'],
    ['a.js', 'console.log(Object.keys(process.env), Object.keys({ key: process.env.API_SECRET }));'],
    ['a.js', 'const { OTESSE_SECRET_KEY, ...rest } = process.env;\nconsole.log(rest.NODE_ENV);'],
    ['a.js', 'function f(key) { console.log(key); }\nconst key = process.env.API_SECRET;\nf("x");'],
    [
      'a.js',
      'const log = pino({ redact: ["apiKey", "*.secret"] });\nlog.info({ apiKey: process.env.API_KEY, a: { secret: process.env.A_SECRET } });',
    ],
    [
      'a.py',
      'import os\nlogger.addFilter(RedactSecrets())\nlogger.info("key %s", os.environ["OTESSE_SECRET_KEY"])',
    ],
    [
      'a.py',
      'import os\nKEY = os.environ["OTESSE_SECRET_KEY"]\nlogging.info("key set: %s, %d characters", bool(KEY), len(KEY))',
    ],
    [
      'a.py',
      'import os\nif os.getenv("OTESSE_SECRET_KEY") is None:\n    logging.error("OTESSE_SECRET_KEY is missing")',
    ],
    [
      'a.py',
      'import os\nKEY = os.environ["OTESSE_SECRET_KEY"]\nlogging.info("key %s...", KEY[:8])\nlogging.info("key %s", redact(KEY))',
    ],
    [
      'a.go',
      'package a\nfunc f() {\n key := os.Getenv("OTESSE_SECRET_KEY")\n if key == "" { log.Fatal("OTESSE_SECRET_KEY is missing") }\n log.Printf("%d", len(key))\n}',
    ],
    [
      'a.go',
      'package a\nfunc f() {\n key := os.Getenv("OTESSE_SECRET_KEY")\n log.Printf("key %s", key[:4])\n}',
    ],
    [
      'a.rb',
      'Rails.logger.info("key #{ENV["OTESSE_SECRET_KEY"].present?} #{ENV["OTESSE_SECRET_KEY"].size} #{ENV["OTESSE_SECRET_KEY"][-4..]}")',
    ],
    [
      'a.php',
      '<?php error_log(empty(getenv("OTESSE_SECRET_KEY")) ? "missing" : "set"); error_log(substr(getenv("OTESSE_SECRET_KEY"), -4));',
    ],
    [
      'A.java',
      'class A { void f() { String key = System.getenv("OTESSE_SECRET_KEY"); log.info("{} {}", key.length(), key.isEmpty()); log.info("{}", key.substring(0, 4)); } }',
    ],
    [
      'A.cs',
      'class A { void F() { var key = Environment.GetEnvironmentVariable("OTESSE_SECRET_KEY"); _logger.LogInformation("{L} {E}", key.Length, string.IsNullOrEmpty(key)); } }',
    ],
  ],
  'a variable keeps the name of what was hidden': [
    ['a.js', 'const apiKey = mask(process.env.OTESSE_API_KEY);\nconsole.log(apiKey);'],
    [
      'a.js',
      'function f(token) { const accessToken = token.slice(0, 4);\n const apiKey = mask(accessToken);\n console.log(apiKey); }\nf(process.env.A_TOKEN);',
    ],
  ],
  'a program is made for the terminal': [
    ['bin/login.js', '#!/usr/bin/env node\nconsole.log(process.env.OTESSE_ACCESS_TOKEN_URL);'],
    ['cli.py', 'import argparse, os\nprint(os.environ["OTESSE_SECRET_KEY"])'],
    [
      'cmd/token/main.go',
      'package main\nimport "flag"\nfunc main() { fmt.Println(os.Getenv("OTESSE_SECRET_KEY")) }',
    ],
  ],
  'a secret is used for what it is for': [
    [
      'a.js',
      'await fetch("https://slack.com/api/chat.postMessage", { headers: { Authorization: `Bearer ${process.env.SLACK_BOT_TOKEN}` }, body: JSON.stringify({ text: "hi" }) });',
    ],
    [
      'a.js',
      'const t = nodemailer.createTransport({ auth: { user: "a", pass: process.env.SMTP_PASSWORD } });\nt.sendMail({ to: "a", text: "hi" });',
    ],
    ['a.js', 'await axios.post(process.env.SLACK_WEBHOOK_URL, { text: "deployed" });'],
    ['a.js', 'sgMail.setApiKey(process.env.SENDGRID_API_KEY);\nsgMail.send({ to: "a", text: "hi" });'],
    ['a.js', 'client.messages.create({ to: user.phone, from: process.env.TWILIO_NUMBER, body: "hi" });'],
    [
      'a.py',
      'import os, smtplib\ns = smtplib.SMTP("a")\ns.login("a", os.environ["SMTP_PASSWORD"])\ns.sendmail("a", "b", "text")',
    ],
    [
      'a.py',
      'import os\nrequests.post("https://api.telegram.org/bot" + os.environ["TELEGRAM_BOT_TOKEN"] + "/sendMessage", json={"text": "hi"})',
    ],
    [
      'a.rb',
      'client = Slack::Web::Client.new(token: ENV["SLACK_API_TOKEN"])\nclient.chat_postMessage(channel: "#a", text: "hi")',
    ],
  ],
  'a secret says who sends': [
    [
      'a.py',
      'import os\nsend_mail("a", "b", "c", ["d"], auth_password=os.environ["SMTP_PASSWORD"])\nrequests.post("https://hooks.slack.com/services/T0/B0/x", json={"text": "hi"}, headers={"x": os.environ["A_SECRET"]})',
    ],
    ['a.js', 'slack.chat.postMessage({ token: process.env.SLACK_BOT_TOKEN, channel: "a", text: "hi" });'],
  ],
  'an exception is the program’s own': [
    [
      'a.py',
      'import stripe\n@app.post("/pay")\ndef pay():\n    try:\n        stripe.Charge.create(amount=1)\n    except SoldOut as e:\n        return jsonify(error=str(e)), 409',
    ],
    [
      'A.java',
      'import com.stripe.model.Charge;\n@RestController class A { @PostMapping("/pay") ResponseEntity<String> f() { try { Charge.create(p); return ok(); } catch (OutOfStock e) { return ResponseEntity.status(409).body(e.getMessage()); } } }',
    ],
  ],
  'one field of a body is logged': [
    [
      'a.js',
      'app.post("/orders", (req, res) => { console.log(req.body.id, req.body.event, req.body?.type); res.end(); });',
    ],
    [
      'a.js',
      'app.post("/orders", (req, res) => { const { id, status } = req.body; logger.info({ id, status }); res.end(); });',
    ],
    [
      'a.js',
      'app.post("/orders", (req, res) => { console.log(Object.keys(req.body), req.body.items.length, JSON.stringify(req.body).length); res.end(); });',
    ],
    [
      'a.js',
      'app.post("/orders", (req, res) => { console.log(redact(req.body), omit(req.body, ["card"])); res.end(); });',
    ],
    [
      'a.js',
      'app.post("/orders", (req, res) => { if (process.env.NODE_ENV !== "production") console.log(req.body); res.end(); });',
    ],
    [
      'a.js',
      'app.post("/orders", (req, res) => { console.log(req.method, req.url, req.ip, req.params.id); res.end(); });',
    ],
    ['a.js', 'const order = await load();\nconsole.log(order);'],
    [
      'a.py',
      '@app.post("/orders")\ndef f():\n    data = request.get_json()\n    app.logger.info("%s %s %d", data["id"], data.get("type"), len(data))\n    return ""',
    ],
    [
      'a.py',
      '@app.post("/orders")\ndef f():\n    data = request.get_json()\n    if app.debug:\n        app.logger.info(data)\n    return ""',
    ],
    [
      'a.go',
      'package a\nfunc f(w http.ResponseWriter, r *http.Request) {\n var o Order\n if err := json.NewDecoder(r.Body).Decode(&o); err != nil { log.Println(err); return }\n log.Println(o.ID)\n}',
    ],
    [
      'a.rb',
      'class OrdersController < ApplicationController\n  def create\n    Rails.logger.info("#{params[:id]} #{params[:order][:reference]}")\n  end\nend',
    ],
    [
      'a.php',
      '<?php class OrderController { function store(Request $request) { Log::info($request->input("id")); Log::info($request->ip()); Log::info($request->method()); } }',
    ],
    [
      'A.java',
      '@RestController class A { @PostMapping("/o") String f(@RequestBody Order order) { log.info("{}", order.getId()); return ""; } }',
    ],
    [
      'A.cs',
      '[ApiController] public class A : ControllerBase { [HttpPost("/o")] public IActionResult F([FromBody] Order order) { _logger.LogInformation("{Id}", order.Id); return Ok(); } }',
    ],
  ],
  'of a payment its id and state are logged': [
    [
      'a.js',
      `${stripe}async function f() {\n  const p = await stripe.paymentIntents.create({});\n  console.log(p.id, p.status, p.amount, p.last_payment_error?.code, p.customer, p.payment_method, p.customer.id);\n}`,
    ],
    [
      'a.js',
      `${stripe}async function f() {\n  const c = await stripe.charges.list();\n  for (const one of c.data) console.log(one.id);\n}`,
    ],
    ['a.js', `${stripe}async function f() {\n  const s = await stripe.prices.list();\n  console.log(s);\n}`],
    ['a.js', 'const cardNumberLength = 16;\nconsole.log(cardNumberLength, card, cards, cardType, payment);'],
    [
      'a.tsx',
      "import { useStripe } from '@stripe/react-stripe-js';\nfunction Pay() {\n  const stripe = useStripe();\n  const go = async () => { const { paymentIntent } = await stripe.confirmCardPayment(secret); console.log(paymentIntent); };\n}",
    ],
    [
      'a.py',
      'import stripe\ndef f():\n    c = stripe.Charge.create()\n    log.info("%s %s", c.id, c["status"])',
    ],
    ['a.rb', 'charge = Stripe::Charge.create(amount: 1)\nRails.logger.info(charge.id)'],
  ],
  'an error is logged, or answered in words of its own': [
    [
      'a.js',
      `${stripe}async function f(req, res) {\n  try { await stripe.charges.create({}); }\n  catch (e) { console.error(e); res.status(502).json({ error: 'failed', code: 'payment_failed' }); }\n}`,
    ],
    [
      'a.js',
      `${stripe}async function f(req, res) {\n  try { await stripe.charges.create({}); }\n  catch (e) { res.status(e.statusCode).json({ code: e.code, type: e.type, id: e.requestId }); }\n}`,
    ],
    [
      'a.js',
      `${stripe}app.post('/hook', (req, res) => {\n  let event;\n  try { event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret); }\n  catch (err) { return res.status(400).send(\`Webhook Error: \${err.message}\`); }\n  res.json({ received: true });\n});`,
    ],
    [
      'a.js',
      `${stripe}function f(req, res) {\n  try { check(req.body); }\n  catch (e) { return res.status(400).json({ error: e.message }); }\n  stripe.charges.create({}).then(() => res.end());\n}`,
    ],
    [
      'a.js',
      'app.use((err, req, res, next) => { res.status(500).json({ error: "failed", ...(process.env.NODE_ENV === "development" && { stack: err.stack }) }); });',
    ],
    [
      'a.js',
      'app.use((err, req, res, next) => { res.json({ stack: isProduction ? undefined : err.stack }); });',
    ],
    [
      'a.js',
      'app.use((err, req, res, next) => { const body = { error: "failed" };\n if (config.env === "development") body.stack = err.stack;\n res.json(body); });',
    ],
    [
      'a.js',
      'async function f(res) { const r = await fetch("https://api.otesse.com/v1/orders");\n if (!r.ok) { logger.warn("otesse", r.status, "retry later"); return res.status(502).end(); }\n res.json(await r.json()); }',
    ],
    [
      'a.py',
      'import stripe\ndef f():\n    try:\n        stripe.Charge.create()\n    except stripe.error.CardError as e:\n        return jsonify(error=e.user_message), 402\n    except Exception:\n        log.exception("payment")\n        return jsonify(error="failed"), 502',
    ],
    [
      'a.py',
      'def f():\n    try:\n        return int(request.args["n"])\n    except ValueError as e:\n        return jsonify(error=str(e)), 400',
    ],
    [
      'a.go',
      'package a\nimport "github.com/stripe/stripe-go/v82/charge"\nfunc f(w http.ResponseWriter) {\n _, err := charge.New(p)\n if err != nil { log.Println(err); http.Error(w, "failed", 502) }\n}',
    ],
    [
      'a.go',
      'package a\nimport "github.com/stripe/stripe-go/v82/charge"\nfunc f() error {\n _, err := charge.New(p)\n return err\n}',
    ],
    [
      'cli.js',
      `#!/usr/bin/env node\n${stripe}try { await stripe.charges.create({}); } catch (e) { console.error(e.message); process.exit(1); }`,
    ],
  ],
  'a stack is shown in development alone': [
    [
      'a.js',
      'const sendErrorDev = (err, res) => { res.status(500).json({ stack: err.stack, error: err }); };\nconst sendErrorProd = (err, res) => { res.status(500).json({ error: "failed" }); };\nmodule.exports = (err, req, res, next) => { if (process.env.NODE_ENV === "development") sendErrorDev(err, res); else sendErrorProd(err, res); };',
    ],
    [
      'a.js',
      'function full(err, res) { res.json({ stack: err.stack }); }\nmodule.exports = (err, req, res, next) => { if (process.env.NODE_ENV === "development") { full(err, res); } else res.end(); };',
    ],
  ],
  'a name only looks like one': [
    [
      'a.js',
      'app.post("/move", (req, res) => { const { card } = req.body; console.log(card); res.end(); });',
    ],
    ['a.js', 'console.log(getAccessToken, createApiKey, Type.invalidAccessToken, hasRefreshToken);'],
    [
      'a.js',
      'socket.on("message", (data) => console.log(data));\nproc.stdout.on("data", (data) => console.log(data));',
    ],
  ],
  'what the program needs is stored': [
    [
      'a.js',
      `${stripe}async function f() {\n  const c = await stripe.customers.retrieve('x');\n  await db.users.update({ stripeId: c.id, currency: c.currency });\n}`,
    ],
    ['a.js', 'app.post("/orders", async (req, res) => { await db.orders.insertOne(req.body); res.end(); });'],
  ],
  'a token is asked for each time, or with its end in mind': [
    [
      'a.js',
      'async function f() {\n  const r = await fetch("https://api.otesse.com/oauth/token", { method: "POST", body: "grant_type=client_credentials", retry: 2 });\n  const { access_token } = await r.json();\n  return fetch("https://api.otesse.com/v1", { headers: { Authorization: `Bearer ${access_token}` } });\n}',
    ],
    [
      'a.js',
      'let token;\nasync function f() {\n  const r = await fetch("https://api.otesse.com/oauth/token", { method: "POST", body: "grant_type=client_credentials" });\n  token = await r.json();\n  if (r.status === 429) await backoff();\n}',
    ],
  ],
};

describe('nothing is said where', () => {
  describe.each(Object.entries(silent))('%s', (_what, cases) => {
    it.each(cases)('%s %s', async (path, text) => {
      expect((await brokenRules(path, text)).filter((rule) => rule !== '(rate-limit-not-handled)')).toEqual(
        [],
      );
    });
  });
});
