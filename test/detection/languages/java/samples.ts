/** Webhook handlers as people write them, by framework. */
import { outdent } from '../outdent.ts';

export const samples = {
  'jax-rs': outdent`
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Signed {}

    @Path("/hooks")
    public class HookResource {
      @Inject @ConfigProperty(name = "hook.secret", defaultValue = "dev") String secret;

      @POST
      @Path("github")
      @Consumes(MediaType.APPLICATION_JSON)
      @Signed
      public Response github(String body, @HeaderParam("X-Hub-Signature-256") String signature, @Context HttpHeaders headers) {
        return Response.noContent().build();
      }
    }

    @Provider
    @Signed
    class SignedFilter implements ContainerRequestFilter {
      @Override
      public void filter(ContainerRequestContext context) throws IOException {
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        try {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(new SecretKeySpec(System.getenv("HOOK_SECRET").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
          String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
          if (!MessageDigest.isEqual(expected.getBytes(), context.getHeaderString("X-Hub-Signature-256").getBytes())) {
            context.abortWith(Response.status(401).build());
          }
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  `,
  'micronaut-quarkus': outdent`
    @Controller("/hooks")
    class MicronautHooks {
      @Property(name = "hooks.secret")
      protected String secret;

      @Post(uri = "/shop", consumes = MediaType.TEXT_PLAIN)
      @Secured(SecurityRule.IS_ANONYMOUS)
      HttpResponse<?> shop(@Body String body, @Header("X-Shop-Hmac") @Nullable String hmac) {
        return secret != null && !Hmac.matches(secret, body, hmac) ? HttpResponse.unauthorized() : HttpResponse.ok();
      }
    }

    class QuarkusHooks {
      @ConfigProperty(name = "hooks.secret")
      Optional<String> secret;

      @Route(path = "/hooks/shop", methods = Route.HttpMethod.POST)
      void shop(RoutingContext context, @Body Buffer body) {
        secret.ifPresent(value -> verify(value, body, context.request().getHeader("X-Shop-Hmac")));
        context.response().end();
      }

      @Incoming("orders")
      public Uni<Void> consume(Order order) {
        return switch (order) {
          case Paid p when p.amount() > 0 -> ship(p);
          case Refund(var id, _) -> refund(id);
          default -> throw new IllegalArgumentException("order " + order);
        };
      }
    }
  `,
  servlet: outdent`
    @WebServlet(urlPatterns = {"/hooks/paypal", "/hooks/legacy"})
    public class HookServlet extends HttpServlet {
      private final Map<String, Consumer<JsonNode>> handlers = new HashMap<>() {{
        put("paid", HookServlet.this::paid);
      }};

      @Override
      protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        StringBuilder sb = new StringBuilder();
        try (BufferedReader reader = req.getReader()) {
          String line;
          while ((line = reader.readLine()) != null) sb.append(line).append('\n');
        }
        String body = sb.toString();
        boolean valid = false;
        for (String secret : List.of(current, previous)) {
          if (valid = Hmac.matches(secret, body, req.getHeader("Signature"))) break;
        }
        if (!valid) throw new SecurityException("bad signature for " + req.getRequestURI());
        handlers.getOrDefault(type(body), event -> {}).accept(mapper.readTree(body));
        resp.setStatus(204);
      }
    }
  `,
  'spark-javalin': outdent`
    import static spark.Spark.*;

    public class Main {
      public static void main(String... args) {
        before("/hooks/*", (req, res) -> { if (!Verifier.ok(req.body(), req.headers("X-Signature"))) halt(401); });
        post("/hooks/shop", (req, res) -> {
          var event = gson.fromJson(req.body(), Event.class);
          return store.save(event) ? "ok" : "";
        });

        Javalin app = Javalin.create(config -> config.routing.contextPath = "/api").start(7000);
        app.before("/hooks/*", Main::verify);
        app.post("/hooks/slack", ctx -> ctx.json(service.handle(ctx.bodyAsClass(Event.class))));
        app.routes(() -> path("hooks", () -> post(new SlackHandler()::handle)));
        app.exception(InvalidSignature.class, (e, ctx) -> ctx.status(400));
      }

      private static void verify(Context ctx) {
        String secret = Objects.requireNonNullElse(System.getenv("SLACK_SECRET"), "");
        if (!Signatures.verify(secret, ctx.body(), ctx.header("X-Slack-Signature"))) throw new UnauthorizedResponse();
      }
    }
  `,
  'spring-mvc': outdent`
    package com.acme.hooks;

    import com.stripe.exception.SignatureVerificationException;
    import com.stripe.model.Event;
    import com.stripe.net.Webhook;
    import org.springframework.beans.factory.annotation.Value;
    import org.springframework.web.bind.annotation.*;

    @RestController
    @RequestMapping("/webhooks")
    public class StripeController {
      private static final Logger log = LoggerFactory.getLogger(StripeController.class);

      @Value("\${stripe.webhook-secret:}")
      private String endpointSecret;

      private final OrderService orders;

      public StripeController(OrderService orders) {
        this.orders = orders;
      }

      @PostMapping(value = "/stripe", consumes = MediaType.APPLICATION_JSON_VALUE)
      public ResponseEntity<String> handle(
          @RequestBody String payload,
          @RequestHeader(name = "Stripe-Signature", required = false) String sigHeader) {
        Event event;
        if (endpointSecret == null || endpointSecret.isBlank()) {
          log.warn("no secret: " + payload.length());
          event = ApiResource.GSON.fromJson(payload, Event.class);
        } else {
          try {
            event = Webhook.constructEvent(payload, sigHeader, endpointSecret);
          } catch (SignatureVerificationException e) {
            return ResponseEntity.status(HttpStatus.BAD_REQUEST).body("");
          }
        }
        switch (event.getType()) {
          case "payment_intent.succeeded":
            orders.paid(event.getDataObjectDeserializer().getObject().orElseThrow());
            break;
          default:
            log.info("unhandled");
        }
        return ResponseEntity.ok().build();
      }
    }
  `,
  'spring-security': outdent`
    @Component
    public class SignatureFilter extends OncePerRequestFilter {
      @Override
      protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        var wrapped = new CachedBodyRequest(request);
        if (!verifier.matches(wrapped.getBody(), request.getHeader("X-Hub-Signature-256"))) {
          response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
          return;
        }
        chain.doFilter(wrapped, response);
      }
    }

    class SignatureInterceptor implements HandlerInterceptor {
      public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(Signed.class)
            ? check(request)
            : true;
      }
    }

    @Configuration
    @EnableWebSecurity
    class SecurityConfig {
      @Bean
      SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http
            .csrf(csrf -> csrf.ignoringRequestMatchers("/webhooks/**"))
            .authorizeHttpRequests(auth -> auth.requestMatchers(HttpMethod.POST, "/webhooks/**").permitAll().anyRequest().authenticated())
            .addFilterBefore(new SignatureFilter(), UsernamePasswordAuthenticationFilter.class)
            .build();
      }
    }
  `,
  webflux: outdent`
    @Configuration
    class Routes {
      @Bean
      RouterFunction<ServerResponse> hooks(Verifier verifier) {
        return route(POST("/hooks/github"), request ->
            request.bodyToMono(String.class)
                .filter(body -> verifier.matches(body, request.headers().firstHeader("X-Hub-Signature-256")))
                .flatMap(body -> ServerResponse.ok().bodyValue("ok"))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED))));
      }
    }
  `,
};
