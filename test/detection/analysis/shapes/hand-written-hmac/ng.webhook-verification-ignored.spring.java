@RestController
public class StockWebhookController {
    @Value("${stock.webhook-secret}")
    private String secret;

    @PostMapping("/webhooks/stock")
    public ResponseEntity<Void> receive(@RequestBody byte[] body, @RequestHeader("X-Stock-Signature") String signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal(body);
        if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature))) {
            log.warn("signature");
        }
        inventory.update(mapper.readValue(body, Stock.class));
        return ResponseEntity.noContent().build();
    }
}
