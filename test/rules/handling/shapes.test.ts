import { describe, expect, it } from 'vitest';
import { brokenRules } from './support.ts';

const stripe = "const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);\n";

/** Code that breaks a rule, in the forms that people write. */
const shapes: Record<string, [path: string, text: string][]> = {
  'secret-logged': [
    ['a.js', 'console.log(process.env.STRIPE_SECRET_KEY)'],
    ['a.js', 'const log = pino({ redact: ["password"] });\nlog.info({ key: process.env.API_SECRET });'],
    ['a.js', "console.log('KEY:', process.env.STRIPE_SECRET_KEY);\nexport const stripe = 1;"],
    ['a.js', 'const config = { apiKey: process.env.OTESSE_API_KEY };\nlogger.debug(config);'],
    [
      'a.js',
      'const config = { otesse: { secret: process.env.OTESSE_SECRET } };\nlogger.debug(`x ${config.otesse.secret}`);',
    ],
    [
      'a.js',
      'function debug(...what) { console.debug(what); }\nconst show = (k) => console.log("k", k);\nshow(process.env.OTESSE_SECRET);',
    ],
    ['a.js', 'const get = () => process.env.OTESSE_SECRET;\nconsole.log(get());'],
    [
      'a.js',
      'console.log(JSON.stringify({ headers: { Authorization: "Bearer " + process.env.OTESSE_API_KEY } }, null, 2));',
    ],
    [
      'a.js',
      'async function f() {\n  const r = await fetch("https://api.otesse.com/oauth/token", { method: "POST", body: "grant_type=x" });\n  const { access_token, expires_in } = await r.json();\n  console.log("token", access_token);\n}',
    ],
    [
      'a.js',
      `${stripe}async function f() {\n  const p = await stripe.paymentIntents.create({});\n  console.log(p.client_secret);\n}`,
    ],
    [
      'a.js',
      'app.post("/a", (req, res) => { const { apiKey } = req.body; console.log(`key ${apiKey}`); res.end(); });',
    ],
    [
      'a.ts',
      'import { ConfigService } from "@nestjs/config";\nclass A {\n  constructor(private config: ConfigService) {}\n  run() { this.logger.log(this.config.get("OTESSE_SECRET_KEY")); }\n}',
    ],
    ['a.ts', 'export const load = async ({ platform }) => { console.log(platform.env.OTESSE_SECRET_KEY); };'],
    ['a.ts', 'console.log(Deno.env.get("OTESSE_SECRET_KEY"), import.meta.env.OTESSE_SECRET_KEY);'],
    ['a.py', 'import os\nprint("Key:", os.environ.get("STRIPE_SECRET_KEY"))'],
    [
      'a.py',
      'from django.conf import settings\nlogger.error("stripe failed with %s" % settings.STRIPE_SECRET_KEY)',
    ],
    [
      'a.py',
      'from django.conf import settings\nimport stripe\nstripe.api_key = settings.STRIPE_SECRET_KEY\nlogger.error(f"{stripe.api_key}")',
    ],
    [
      'a.py',
      'import os\nclass A:\n    def __init__(self):\n        self.key = os.environ["OTESSE_SECRET_KEY"]\n    def run(self):\n        logger.debug({"key": self.key})',
    ],
    [
      'a.go',
      'package a\nvar key = os.Getenv("OTESSE_SECRET_KEY")\nfunc f() { logger.WithField("key", key).Info("x") }',
    ],
    [
      'a.go',
      'package a\nfunc f(l *zap.Logger) { l.Info("x", zap.String("key", os.Getenv("OTESSE_SECRET_KEY"))) }',
    ],
    ['a.go', 'package a\nfunc f() { log.Info().Str("key", os.Getenv("OTESSE_SECRET_KEY")).Msg("x") }'],
    ['a.rb', 'puts ENV["STRIPE_SECRET_KEY"]'],
    ['a.rb', 'Rails.logger.info "key: #{Rails.application.credentials.stripe[:secret_key]}"'],
    ['a.php', "<?php Log::debug('key', ['key' => config('services.stripe.secret')]);"],
    ['a.php', "<?php error_log(print_r(['key' => $_ENV['OTESSE_SECRET_KEY']], true));"],
    [
      'A.java',
      'class A { @Value("${stripe.secret-key}") private String secretKey; void f() { logger.info("key: " + secretKey); } }',
    ],
    ['A.java', 'class A { void f() { System.out.println(System.getenv("OTESSE_SECRET_KEY")); } }'],
    ['A.cs', 'class A { void F() { Console.WriteLine($"key {_config["Otesse:SecretKey"]}"); } }'],
  ],
  'secret-sent': [
    ['a.js', 'await resend.emails.send({ to: "a", html: `<b>${process.env.OTESSE_SECRET_KEY}</b>` });'],
    [
      'a.js',
      'await axios.post(process.env.SLACK_WEBHOOK_URL, { text: `key ${process.env.OTESSE_SECRET_KEY}` });',
    ],
    ['a.js', 'client.on("ready", () => channel.send(`key ${process.env.OTESSE_SECRET_KEY}`));'],
    [
      'a.py',
      'import os\nmsg = EmailMessage("Key", f"key {os.environ[\'OTESSE_SECRET_KEY\']}", "a", ["b"])\nmsg.send()',
    ],
    ['a.py', 'import os\nbot.send_message(chat_id, os.environ["OTESSE_SECRET_KEY"])'],
    ['a.php', "<?php Mail::raw('key ' . env('OTESSE_SECRET_KEY'), function ($m) { $m->to('a'); });"],
  ],
  'request-body-logged': [
    [
      'a.js',
      'app.post("/webhook", express.json(), (req, res) => { console.log("Webhook received:", JSON.stringify(req.body, null, 2)); res.sendStatus(200); });',
    ],
    [
      'a.js',
      'const pay = async (req, res) => { logger.info(`body ${JSON.stringify(req.body)}`); res.end(); };\nrouter.post("/pay", pay);',
    ],
    [
      'a.js',
      'exports.handler = async (event) => { const body = JSON.parse(event.body); console.log(body); return { statusCode: 200 }; };',
    ],
    [
      'a.js',
      `${stripe}app.post('/webhook', (req, res) => { const event = stripe.webhooks.constructEvent(req.body, sig, secret); console.log(event); res.end(); });`,
    ],
    [
      'app/api/pay/route.ts',
      'export async function POST(req: Request) { const body = await req.json(); console.log(body); return Response.json({}); }',
    ],
    ['a.ts', '@Controller("pay")\nclass A { @Post() pay(@Body() dto: PayDto) { this.logger.log(dto); } }'],
    [
      'a.ts',
      'fastify.post("/pay", async (request, reply) => { request.log.info(request.body); return {}; });',
    ],
    [
      'a.ts',
      'app.post("/pay", async (c) => { const body = await c.req.json(); console.log(body); return c.json({}); });',
    ],
    [
      'a.py',
      '@app.post("/pay")\nasync def pay(request: Request):\n    body = await request.json()\n    print(body)\n    return {}',
    ],
    [
      'a.py',
      '@csrf_exempt\ndef webhook(request):\n    payload = json.loads(request.body)\n    logger.info(f"payload {payload}")\n    return HttpResponse()',
    ],
    [
      'a.go',
      'package a\nfunc pay(c *gin.Context) {\n var o Order\n c.ShouldBindJSON(&o)\n log.Printf("%+v", o)\n}\nfunc main() { r.POST("/pay", pay) }',
    ],
    [
      'a.rb',
      'class WebhooksController < ApplicationController\n  skip_before_action :verify_authenticity_token\n  def create\n    payload = JSON.parse(request.body.read)\n    Rails.logger.info(payload)\n    head :ok\n  end\nend',
    ],
    [
      'a.php',
      "<?php\n$payload = file_get_contents('php://input');\n$data = json_decode($payload, true);\nerror_log(print_r($data, true));\nhttp_response_code(200);",
    ],
    [
      'A.java',
      '@RestController class A { @PostMapping("/webhook") ResponseEntity<Void> f(HttpServletRequest request) throws IOException { String body = request.getReader().lines().collect(Collectors.joining()); log.info(body); return ResponseEntity.ok().build(); } }',
    ],
    [
      'A.cs',
      'app.MapPost("/pay", async (HttpRequest request, ILogger<Program> logger) => { var body = await new StreamReader(request.Body).ReadToEndAsync(); logger.LogInformation(body); return Results.Ok(); });',
    ],
  ],
  'payment-data-logged': [
    [
      'a.js',
      `${stripe}app.post('/pay', async (req, res) => { const paymentIntent = await stripe.paymentIntents.create({}); console.log(paymentIntent); res.end(); });`,
    ],
    ['a.js', `${stripe}stripe.charges.create({}).then((charge) => { console.log(charge); });`],
    ['a.js', `${stripe}stripe.charges.create({}, function (err, charge) { console.log(charge); });`],
    [
      'a.js',
      'app.post("/pay", (req, res) => { const { creditCard } = req.body; console.log(creditCard); res.end(); });',
    ],
    ['a.js', 'function pay({ cardNumber, cvv }) { console.log(`${cardNumber} ${cvv}`); }'],
    [
      'a.js',
      'class A { constructor(stripe) { this.stripe = stripe; }\n async f() { const s = await this.stripe.checkout.sessions.create({}); this.logger.log(s); } }\n// process.env.STRIPE_SECRET_KEY',
    ],
    [
      'a.py',
      'import stripe\ndef f(request):\n    intent = stripe.PaymentIntent.create(amount=1)\n    print(intent)',
    ],
    [
      'a.py',
      '@app.post("/pay")\ndef pay():\n    number = request.form["card_number"]\n    logger.info("card %s", number)\n    return ""',
    ],
    ['a.rb', 'def pay\n  logger.info "card #{params[:card_number]}"\nend'],
    [
      'a.php',
      "<?php class PayController { function store(Request $request) { Log::info('iban ' . $request->input('iban')); } }",
    ],
    [
      'A.java',
      'class A { void pay(String cardNumber, String cvv) { log.info("card {} {}", cardNumber, cvv); } }',
    ],
    ['A.cs', 'class A { void Pay(Payment p) { _logger.LogInformation("card {C}", p.CardNumber); } }'],
  ],
  'upstream-error-exposed': [
    [
      'a.js',
      `${stripe}app.post('/pay', async (req, res) => { try { await stripe.paymentIntents.create({}); } catch (err) { res.status(400).json({ error: err.message }); } });`,
    ],
    [
      'a.js',
      `${stripe}router.post('/pay', async (req, res) => { try { await stripe.paymentIntents.create({}); } catch (err) { return res.status(500).send(err); } });`,
    ],
    [
      'a.js',
      `${stripe}exports.handler = async () => { try { await stripe.charges.create({}); } catch (e) { return { statusCode: 500, body: JSON.stringify({ error: e.message }) }; } };`,
    ],
    [
      'a.js',
      'async function f(req, res) { try { await axios.get("https://api.otesse.com/v1/orders"); } catch (e) { res.status(500).json(e.response.data); } }',
    ],
    [
      'a.js',
      'app.use((err, req, res, next) => { res.status(500).json({ message: "x", stack: err.stack }); });',
    ],
    ['a.js', 'app.use((err, req, res, next) => { res.status(500).send(`<pre>${err.stack}</pre>`); });'],
    [
      'app/api/pay/route.ts',
      "import { stripe } from '@/lib/stripe';\nexport async function POST() { try { await stripe.checkout.sessions.create({}); } catch (error: any) { return NextResponse.json({ error: error.message }, { status: 500 }); } }\n// STRIPE_SECRET_KEY",
    ],
    [
      'app/api/pay/route.ts',
      "import { stripe } from '@/lib/stripe';\nexport async function POST() { try { await stripe.checkout.sessions.create({}); } catch (error) { const message = error instanceof Error ? error.message : 'x'; return new Response(message, { status: 500 }); } }\n// STRIPE_SECRET_KEY",
    ],
    [
      'a.ts',
      "import Stripe from 'stripe';\n@Controller('pay')\nclass A { constructor(private readonly stripe: Stripe) {}\n @Post() async pay() { try { await this.stripe.charges.create({}); } catch (e) { throw new HttpException(e.message, 500); } } }",
    ],
    [
      'a.py',
      'import stripe\n@app.post("/pay")\nasync def pay():\n    try:\n        stripe.PaymentIntent.create(amount=1)\n    except stripe.error.StripeError as e:\n        raise HTTPException(status_code=400, detail=str(e))',
    ],
    [
      'a.py',
      'import stripe\nclass PayView(APIView):\n    def post(self, request):\n        try:\n            stripe.Charge.create(amount=1)\n        except Exception as e:\n            return Response({"error": f"Stripe error: {e}"}, status=400)',
    ],
    [
      'a.py',
      'import stripe\ndef pay(request):\n    try:\n        stripe.Charge.create(amount=1)\n    except stripe.error.StripeError as e:\n        messages.error(request, f"Stripe: {e}")\n        return redirect("/")',
    ],
    [
      'a.py',
      'import traceback\n@app.errorhandler(500)\ndef failed(e):\n    return jsonify(error=traceback.format_exc()), 500',
    ],
    [
      'a.py',
      '@app.get("/o")\ndef o():\n    r = requests.get("https://api.otesse.com/v1/o")\n    if r.status_code != 200:\n        return jsonify(error=r.text), 502\n    return r.json()',
    ],
    [
      'a.go',
      'package a\nimport "github.com/stripe/stripe-go/v82/paymentintent"\nfunc pay(c *gin.Context) {\n _, err := paymentintent.New(p)\n if err != nil { c.JSON(500, gin.H{"error": err.Error()}) }\n}',
    ],
    [
      'a.rb',
      'class PayController < ApplicationController\n  def create\n    Stripe::Charge.create(amount: 1)\n  rescue Stripe::StripeError => e\n    flash[:error] = e.message\n    redirect_to root_path\n  end\nend',
    ],
    [
      'a.rb',
      'class PayController < ApplicationController\n  def create\n    Stripe::Charge.create(amount: 1)\n  rescue Stripe::StripeError => e\n    redirect_to root_path, alert: e.message\n  end\nend',
    ],
    [
      'a.php',
      "<?php\nclass PayController { function store(Request $request) { try { \\Stripe\\Charge::create(['amount' => 1]); } catch (\\Exception $e) { return back()->with('error', $e->getMessage()); } } }",
    ],
    [
      'A.java',
      'import com.stripe.model.Charge;\n@RestController class A { @PostMapping("/pay") String f() { try { Charge.create(p); return "ok"; } catch (StripeException e) { throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, e.getMessage()); } } }',
    ],
    [
      'A.cs',
      'using Stripe;\n[ApiController] public class A : ControllerBase { [HttpPost("/pay")] public async Task<IActionResult> F() { try { await new ChargeService().CreateAsync(o); return Ok(); } catch (Exception e) { return StatusCode(500, new { error = e.Message }); } } }',
    ],
  ],
  '(full-record-stored)': [
    [
      'a.js',
      `${stripe}app.post('/webhook', async (req, res) => { const event = stripe.webhooks.constructEvent(req.body, sig, secret); await prisma.event.create({ data: { id: event.id, payload: JSON.stringify(event) } }); res.end(); });`,
    ],
    [
      'a.py',
      'import stripe\ndef f(id):\n    c = stripe.Customer.retrieve(id)\n    Customer.objects.create(stripe_id=id, data=c.to_dict())',
    ],
  ],
};

describe('the rules hold for the forms that people write', () => {
  describe.each(Object.entries(shapes))('%s', (rule, cases) => {
    it.each(cases)('%s %s', async (path, text) => {
      expect(await brokenRules(path, text)).toContain(rule);
    });
  });
});
