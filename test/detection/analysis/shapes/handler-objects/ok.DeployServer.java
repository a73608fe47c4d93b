package com.example.deploys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class DeployServer {
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/webhook", new Deploys());
        server.start();
    }

    static class Deploys implements HttpHandler {
        @Override
        public void handle(HttpExchange exchange) throws IOException {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String sent = exchange.getRequestHeaders().getFirst("X-Deploy-Signature");
            if (!MessageDigest.isEqual(sign(body), HexFormat.of().parseHex(sent))) {
                exchange.sendResponseHeaders(401, 0);
                return;
            }
            Runtime.getRuntime().exec(new String[] {"./deploy.sh", new String(body)});
            exchange.sendResponseHeaders(200, 0);
        }

        private byte[] sign(byte[] body) throws IOException {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(System.getenv("DEPLOY_SECRET").getBytes(), "HmacSHA256"));
                return mac.doFinal(body);
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
