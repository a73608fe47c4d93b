import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { Repository } from '../../support/repository.ts';
import { tree } from '../support.ts';

/** The files of a program, without one of them, and what is said of it then. */
async function judged(sources: Readonly<Record<string, string>>, without?: string): Promise<string[]> {
  const repository = new Repository();
  repository.commit(Object.fromEntries(Object.entries(sources).filter(([path]) => path !== without)));
  const { findings }: Report = await tree(repository.root);
  return findings.map(({ rule, confidence }) => `${confidence} ${rule}`);
}

const rails = {
  'app/controllers/loans_webhook_controller.rb':
    'class LoansWebhookController < ActionController::API\n  include LoanSender\n\n' +
    "  def create\n    Loan.find_by(code: params[:code]).update!(state: 'returned')\n    head :ok\n  end\nend\n",
  'app/controllers/concerns/loan_sender.rb':
    'module LoanSender\n  extend ActiveSupport::Concern\n\n  included do\n    before_action :check_sender\n  end\n\n' +
    "  def check_sender\n    own = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('LOANS_SECRET'), request.raw_post)\n" +
    "    head :unauthorized unless Rack::Utils.secure_compare(own, request.headers['X-Loan-Signature'].to_s)\n  end\nend\n",
};

const java = 'src/main/java/com/example/trips';
const spring = {
  'pom.xml': '<project/>\n',
  [`${java}/web/TripWebhookController.java`]:
    'package com.example.trips.web;\n@RestController\npublic class TripWebhookController {\n' +
    '  private final TripRepository trips;\n' +
    '  @PostMapping("/webhooks/trips")\n  public void receive(@RequestBody String body) {\n' +
    '    trips.save(Trip.of(body));\n  }\n}\n',
  [`${java}/security/TripSenderFilter.java`]:
    'package com.example.trips.security;\n@Component\npublic class TripSenderFilter extends OncePerRequestFilter {\n' +
    '  @Value("${trips.secret}") private String secret;\n' +
    '  @Override\n  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {\n' +
    '    Mac mac = Mac.getInstance("HmacSHA256");\n    mac.init(new SecretKeySpec(secret.getBytes(), "HmacSHA256"));\n' +
    '    byte[] own = mac.doFinal(request.getInputStream().readAllBytes());\n' +
    '    if (!MessageDigest.isEqual(own, Hex.decodeHex(request.getHeader("X-Trip-Signature")))) {\n' +
    '      response.sendError(401);\n      return;\n    }\n    chain.doFilter(request, response);\n  }\n}\n',
};

const dotnet = {
  'Shop/Controllers/DeliveryWebhookController.cs':
    'namespace Shop.Controllers;\n[ApiController]\npublic class DeliveryWebhookController : ControllerBase\n{\n' +
    '    private readonly ISenderCheck _check;\n    private readonly ShopContext _db;\n' +
    '    public DeliveryWebhookController(ISenderCheck check, ShopContext db) { _check = check; _db = db; }\n' +
    '    [HttpPost("/webhooks/deliveries")]\n    public async Task<IActionResult> Receive()\n    {\n' +
    '        var body = await new StreamReader(Request.Body).ReadToEndAsync();\n' +
    '        if (!_check.Holds(body, Request.Headers["X-Delivery-Signature"])) return Unauthorized();\n' +
    '        _db.Deliveries.Add(Delivery.Parse(body));\n        await _db.SaveChangesAsync();\n        return Ok();\n    }\n}\n',
  'Shop/Checks/ISenderCheck.cs':
    'namespace Shop.Checks;\npublic interface ISenderCheck { bool Holds(string body, string signature); }\n',
  'Shop/Checks/SenderCheck.cs':
    'namespace Shop.Checks;\npublic class SenderCheck : ISenderCheck\n{\n' +
    '    public bool Holds(string body, string signature) => true;\n}\n',
};

describe('files that a handler relies on without naming them', () => {
  it('are read: a module of a Rails controller', async () => {
    expect(await judged(rails)).toEqual([]);
  });

  it('are read: a filter that Spring finds by itself', async () => {
    expect(await judged(spring)).toEqual([]);
    expect(await judged(spring, `${java}/security/TripSenderFilter.java`)).toContain(
      'high webhook-signature-not-verified',
    );
  });

  it('are read: the class behind an interface', async () => {
    expect(await judged(dotnet)).toContain('high webhook-signature-not-verified');
  });
});
