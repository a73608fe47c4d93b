import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { samples } from './samples.ts';
import { printedFile } from './support.ts';

describe('Java: a whole handler of each framework', () => {
  it.each<[keyof typeof samples, string]>([
    [
      'jax-rs',
      outdent`
        @NameBinding
        @Retention(RetentionPolicy.RUNTIME)
        class Signed {

        }
        @Path("/hooks")
        class HookResource {
          @Inject @ConfigProperty(name="hook.secret", defaultValue="dev") field secret: String
          @POST
          @Path("github")
          @Consumes(MediaType.APPLICATION_JSON)
          @Signed
          fn github(body: String, @HeaderParam("X-Hub-Signature-256") signature: String, @Context headers: HttpHeaders): Response {
            return Response.noContent().build()
          }
        }
        @Provider
        @Signed
        class SignedFilter < ContainerRequestFilter {
          @Override
          fn filter(context: ContainerRequestContext): void {
            let body: byte[] = context.getEntityStream().readAllBytes()
            context.setEntityStream(new ByteArrayInputStream(body))
            try {
              let mac: Mac = Mac.getInstance("HmacSHA256")
              mac.init(new SecretKeySpec(System.getenv("HOOK_SECRET").getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
              let expected: String = template("sha256=", HexFormat.of().formatHex(mac.doFinal(body)))
              if !MessageDigest.isEqual(expected.getBytes(), context.getHeaderString("X-Hub-Signature-256").getBytes()) {
                context.abortWith(Response.status(401).build())
              }
            } catch NoSuchAlgorithmException|InvalidKeyException e {
              throw new IllegalStateException(e)
            }
          }
        }
      `,
    ],
    [
      'micronaut-quarkus',
      outdent`
        @Controller("/hooks")
        class MicronautHooks {
          @Property(name="hooks.secret") field secret: String
          @Post(uri="/shop", consumes=MediaType.TEXT_PLAIN)
          @Secured(SecurityRule.IS_ANONYMOUS)
          fn shop(@Body body: String, @Header("X-Shop-Hmac") @Nullable hmac: String): HttpResponse<?> {
            return (((secret != null) and !Hmac.matches(secret, body, hmac)) ? HttpResponse.unauthorized() : HttpResponse.ok())
          }
        }
        class QuarkusHooks {
          @ConfigProperty(name="hooks.secret") field secret: Optional<String>
          @Route(path="/hooks/shop", methods=Route.HttpMethod.POST)
          fn shop(context: RoutingContext, @Body body: Buffer): void {
            secret.ifPresent(fn (value) { return verify(value, body, context.request().getHeader("X-Shop-Hmac")) })
            context.response().end()
          }
          @Incoming("orders")
          fn consume(order: Order): Uni<Void> {
            switch {
              (((p = order) instanceof Paid) and (p.amount() > 0)):
                return ship(p)
              (({0: id} = order) instanceof Refund):
                return refund(id)
              default:
                throw new IllegalArgumentException(template("order ", order))
            }
          }
        }
      `,
    ],
    [
      'servlet',
      outdent`
        @WebServlet(urlPatterns=["/hooks/paypal", "/hooks/legacy"])
        class HookServlet < HttpServlet {
          field handlers: Map<String, Consumer<JsonNode>> = new class  < HashMap { block { put("paid", HookServlet.this.paid) } }()
          @Override
          private fn doPost(req: HttpServletRequest, resp: HttpServletResponse): void {
            let sb: StringBuilder = new StringBuilder()
            block {
              let reader: BufferedReader = req.getReader()
              let line: String
              loop while ((line = reader.readLine()) != null) {
                sb.append(line).append("\n")
              }
            }
            let body: String = sb.toString()
            let valid: boolean = false
            loop secret of List.of(current, previous) {
              if (valid = Hmac.matches(secret, body, req.getHeader("Signature"))) {
                break
              }
            }
            if !valid {
              throw new SecurityException(template("bad signature for ", req.getRequestURI()))
            }
            handlers.getOrDefault(type(body), fn (event) {}).accept(mapper.readTree(body))
            resp.setStatus(204)
          }
        }
      `,
    ],
    [
      'spark-javalin',
      outdent`
        import * from "spark.Spark"
        class Main {
          static fn main(...args: String): void {
            before("/hooks/*", fn (req, res) { if !Verifier.ok(req.body(), req.headers("X-Signature")) { halt(401) } })
            post("/hooks/shop", fn (req, res) { let event = gson.fromJson(req.body(), Event.class) return (store.save(event) ? "ok" : "") })
            let app: Javalin = Javalin.create(fn (config) { return (config.routing.contextPath = "/api") }).start(7000)
            app.before("/hooks/*", Main.verify)
            app.post("/hooks/slack", fn (ctx) { return ctx.json(service.handle(ctx.bodyAsClass(Event.class))) })
            app.routes(fn () { return path("hooks", fn () { return post(new SlackHandler().handle) }) })
            app.exception(InvalidSignature.class, fn (e, ctx) { return ctx.status(400) })
          }
          private static fn verify(ctx: Context): void {
            let secret: String = Objects.requireNonNullElse(System.getenv("SLACK_SECRET"), "")
            if !Signatures.verify(secret, ctx.body(), ctx.header("X-Slack-Signature")) {
              throw new UnauthorizedResponse()
            }
          }
        }
      `,
    ],
    [
      'spring-mvc',
      outdent`
        import SignatureVerificationException from "com.stripe.exception"
        import Event from "com.stripe.model"
        import Webhook from "com.stripe.net"
        import Value from "org.springframework.beans.factory.annotation"
        import * from "org.springframework.web.bind.annotation"
        @RestController
        @RequestMapping("/webhooks")
        class StripeController {
          static field log: Logger = LoggerFactory.getLogger(StripeController.class)
          @Value("\${stripe.webhook-secret:}") field endpointSecret: String
          field orders: OrderService
          fn constructor(orders: OrderService) {
            this.orders = orders
          }
          @PostMapping(value="/stripe", consumes=MediaType.APPLICATION_JSON_VALUE)
          fn handle(@RequestBody payload: String, @RequestHeader(name="Stripe-Signature", required=false) sigHeader: String): ResponseEntity<String> {
            let event: Event
            if ((endpointSecret == null) or endpointSecret.isBlank()) {
              log.warn(template("no secret: ", payload.length()))
              event = ApiResource.GSON.fromJson(payload, Event.class)
            } else {
              try {
                event = Webhook.constructEvent(payload, sigHeader, endpointSecret)
              } catch SignatureVerificationException e {
                return ResponseEntity.status(HttpStatus.BAD_REQUEST).body("")
              }
            }
            switch through event.getType() {
              "payment_intent.succeeded":
                orders.paid(event.getDataObjectDeserializer().getObject().orElseThrow())
                break
              default:
                log.info("unhandled")
            }
            return ResponseEntity.ok().build()
          }
        }
      `,
    ],
    [
      'spring-security',
      outdent`
        @Component
        class SignatureFilter < OncePerRequestFilter {
          @Override
          private fn doFilterInternal(request: HttpServletRequest, response: HttpServletResponse, chain: FilterChain): void {
            let wrapped = new CachedBodyRequest(request)
            if !verifier.matches(wrapped.getBody(), request.getHeader("X-Hub-Signature-256")) {
              response.sendError(HttpServletResponse.SC_UNAUTHORIZED)
              return
            }
            chain.doFilter(wrapped, response)
          }
        }
        class SignatureInterceptor < HandlerInterceptor {
          fn preHandle(request: HttpServletRequest, response: HttpServletResponse, handler: Object): boolean {
            return ((((method = handler) instanceof HandlerMethod) and method.hasMethodAnnotation(Signed.class)) ? check(request) : true)
          }
        }
        @Configuration
        @EnableWebSecurity
        class SecurityConfig {
          @Bean
          fn chain(http: HttpSecurity): SecurityFilterChain {
            return http.csrf(fn (csrf) { return csrf.ignoringRequestMatchers("/webhooks/**") }).authorizeHttpRequests(fn (auth) { return auth.requestMatchers(HttpMethod.POST, "/webhooks/**").permitAll().anyRequest().authenticated() }).addFilterBefore(new SignatureFilter(), UsernamePasswordAuthenticationFilter.class).build()
          }
        }
      `,
    ],
    [
      'webflux',
      outdent`
        @Configuration
        class Routes {
          @Bean
          fn hooks(verifier: Verifier): RouterFunction<ServerResponse> {
            return route(POST("/hooks/github"), fn (request) { return request.bodyToMono(String.class).filter(fn (body) { return verifier.matches(body, request.headers().firstHeader("X-Hub-Signature-256")) }).flatMap(fn (body) { return ServerResponse.ok().bodyValue("ok") }).switchIfEmpty(Mono.error(fn () { return new ResponseStatusException(HttpStatus.UNAUTHORIZED) })) })
          }
        }
      `,
    ],
  ])('%s', async (framework, ir) => {
    expect(await printedFile(samples[framework])).toBe(ir);
  });
});
