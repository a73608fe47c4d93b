import { describe, expect, it } from 'vitest';
import { leaving } from './support.ts';

const cases: [string, string, string[]][] = [
  [
    'a.js',
    "const key = process.env.OTESSE_KEY_SECRET;\nconsole.log('key', key);",
    ['log console.log: secret OTESSE_KEY_SECRET'],
  ],
  [
    'a.js',
    'const { API_SECRET: s } = process.env;\nlogger.warn(`is ${s}`);',
    ['log logger.warn: secret API_SECRET'],
  ],
  [
    'a.js',
    'function tell(what) { console.log(what); }\ntell(process.env.API_SECRET);',
    ['log console.log: secret API_SECRET'],
  ],
  [
    'a.js',
    'class A {\n  constructor() { this.k = process.env.API_SECRET; }\n  run() { console.log(this.k); }\n}',
    ['log console.log: secret API_SECRET'],
  ],
  [
    'a.js',
    'const k = process.env.API_SECRET;\nconsole.log(k.length, Boolean(k), !!k, typeof k, k ? 1 : 2, mask(k), k.slice(0, 4), hash(k), k === "x");',
    [],
  ],
  [
    'a.js',
    'app.post("/a", (req, res) => { console.log(req.body); console.log(req.body.id); res.end(); });',
    ['log console.log: request-body the request’s body'],
  ],
  [
    'a.js',
    'app.post("/a", (req, res) => { const { creditCard, ...rest } = req.body; console.log(rest); console.log(creditCard); res.end(); });',
    ['log console.log: payment creditCard (part)'],
  ],
  [
    'a.js',
    "import Stripe from 'stripe';\nconst s = new Stripe(k);\nasync function f() {\n  const c = await s.charges.create({});\n  console.log(c);\n  console.log(c.id);\n}",
    ['log console.log: payment what s.charges.create gives'],
  ],
  [
    'a.js',
    "import Stripe from 'stripe';\nconst s = new Stripe(k);\ns.charges.create({}, (err, charge) => { console.log(charge); });",
    ['log console.log: payment what s.charges.create gives'],
  ],
  [
    'a.js',
    "import Stripe from 'stripe';\nconst s = new Stripe(k);\nfunction f(req, res) { s.refunds.create({}).catch((e) => res.json({ e: e.message })); }",
    ['response res.json: upstream-error the error of s.refunds.create (part)'],
  ],
  [
    'a.js',
    "async function f(res) { const r = await fetch('https://api.otesse.com/v1');\n if (!r.ok) res.send(await r.text());\n res.send(await r.text()); }",
    ['response res.send: upstream-error the answer of fetch'],
  ],
  [
    'a.js',
    'function f(err, req, res) { res.json({ stack: err.stack });\n if (process.env.NODE_ENV !== "production") res.send(err.stack); }',
    ['response res.json: stack a stack trace', 'response res.send: stack a stack trace in development'],
  ],
  [
    'a.ts',
    'const t = (apiKey: string) => { console.log(apiKey); };',
    ['log console.log: secret apiKey (by name)'],
  ],
  [
    'a.py',
    'import os\nk = os.environ["API_SECRET"]\nprint(f"is {k}")\nprint(len(k))',
    ['log print: secret API_SECRET'],
  ],
  [
    'a.py',
    'import stripe\ndef f():\n    try:\n        c = stripe.Charge.create()\n        log.info(c)\n    except Exception as e:\n        return jsonify(error=str(e))',
    [
      'log log.info: payment what stripe.Charge.create gives',
      'response jsonify: upstream-error the error of stripe.Charge.create',
    ],
  ],
  [
    'a.py',
    'import stripe\ndef f():\n    try:\n        stripe.Charge.create()\n    except stripe.error.CardError as e:\n        return jsonify(error=e.user_message)',
    [],
  ],
  [
    'a.go',
    'package a\nfunc f(w http.ResponseWriter, r *http.Request) {\n b, _ := io.ReadAll(r.Body)\n log.Println(string(b))\n log.Println(len(b))\n}',
    ['log log.Println: request-body the request’s body'],
  ],
  [
    'a.go',
    'package a\nimport "github.com/stripe/stripe-go/v82/refund"\nfunc f(w http.ResponseWriter) {\n _, err := refund.New(p)\n http.Error(w, err.Error(), 500)\n}',
    ['response http.Error: upstream-error the error of refund.New'],
  ],
  [
    'a.rb',
    'def f\n  logger.info(ENV["API_SECRET"])\n  logger.info(ENV["API_SECRET"].length)\nend',
    ['log logger.info: secret API_SECRET'],
  ],
  [
    'a.php',
    '<?php error_log("is " . getenv("API_SECRET")); error_log(strlen(getenv("API_SECRET")));',
    ['log error_log: secret API_SECRET'],
  ],
  [
    'A.java',
    'class A { void f() { log.info("is {}", System.getenv("API_SECRET")); log.info("{}", System.getenv("API_SECRET").length()); } }',
    ['log log.info: secret API_SECRET'],
  ],
  [
    'A.cs',
    'class A { void F() { _logger.LogInformation("{K}", Environment.GetEnvironmentVariable("API_SECRET")); } }',
    ['log _logger.LogInformation: secret API_SECRET'],
  ],
];

describe('where data leaves', () => {
  it.each(cases)('%s %s', async (path, text, expected) => {
    expect(await leaving(path, text)).toEqual(expected);
  });
});
