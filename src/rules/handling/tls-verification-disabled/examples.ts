import type { FileRule } from '../../file-rule.ts';

export const examples: FileRule['examples'] = {
  javascript: {
    path: 'src/otesse.js',
    bad: `import https from 'node:https';

const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

export const order = (id) => request(\`https://api.otesse.com/v1/orders/\${id}\`, { agent });
`,
    good: `import https from 'node:https';

const agent = new https.Agent({ keepAlive: true });

export const order = (id) => request(\`https://api.otesse.com/v1/orders/\${id}\`, { agent });
`,
  },
  typescript: {
    path: 'src/db.ts',
    bad: `import { Pool } from 'pg';

export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { rejectUnauthorized: false },
});
`,
    good: `import { readFileSync } from 'node:fs';
import { Pool } from 'pg';

export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { ca: readFileSync('certs/database-ca.pem') },
});
`,
  },
  python: {
    path: 'orders.py',
    bad: `import os

import requests


def order(order_id):
    headers = {"Authorization": f"Bearer {os.environ['OTESSE_KEY']}"}
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=headers, verify=False).json()
`,
    good: `import os

import requests


def order(order_id):
    headers = {"Authorization": f"Bearer {os.environ['OTESSE_KEY']}"}
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=headers, timeout=10).json()
`,
  },
  go: {
    path: 'client.go',
    bad: `package otesse

import (
	"crypto/tls"
	"net/http"
)

func NewClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
}
`,
    good: `package otesse

import (
	"crypto/tls"
	"net/http"
)

func NewClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12},
	}}
}
`,
  },
  ruby: {
    path: 'lib/otesse.rb',
    bad: `require 'net/http'

def order(id)
  http = Net::HTTP.new('api.otesse.com', 443)
  http.use_ssl = true
  http.verify_mode = OpenSSL::SSL::VERIFY_NONE
  http.get("/v1/orders/#{id}")
end
`,
    good: `require 'net/http'

def order(id)
  http = Net::HTTP.new('api.otesse.com', 443)
  http.use_ssl = true
  http.verify_mode = OpenSSL::SSL::VERIFY_PEER
  http.get("/v1/orders/#{id}")
end
`,
  },
  php: {
    path: 'src/Otesse.php',
    bad: `<?php

use GuzzleHttp\\Client;

function order(string $id): array
{
    $client = new Client(['base_uri' => 'https://api.otesse.com', 'verify' => false]);
    return json_decode($client->get("/v1/orders/$id")->getBody(), true);
}
`,
    good: `<?php

use GuzzleHttp\\Client;

function order(string $id): array
{
    $client = new Client(['base_uri' => 'https://api.otesse.com']);
    return json_decode($client->get("/v1/orders/$id")->getBody(), true);
}
`,
  },
  java: {
    path: 'src/main/java/shop/Trust.java',
    bad: `package shop;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

class Trust implements X509TrustManager {
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  public void checkServerTrusted(X509Certificate[] chain, String type) {}

  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
`,
    good: `package shop;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

class Trust implements X509TrustManager {
  private final X509TrustManager system = Authorities.ofThisMachine();

  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkClientTrusted(chain, type);
  }

  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkServerTrusted(chain, type);
  }

  public X509Certificate[] getAcceptedIssuers() {
    return system.getAcceptedIssuers();
  }
}
`,
  },
  csharp: {
    path: 'Otesse.cs',
    bad: `using System.Net.Http;

static class Otesse
{
    public static HttpClient Create() => new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true,
    });
}
`,
    good: `using System.Net.Http;

static class Otesse
{
    public static HttpClient Create() => new(new HttpClientHandler
    {
        CheckCertificateRevocationList = true,
    });
}
`,
  },
  shell: {
    path: 'scripts/refund.sh',
    bad: `#!/bin/sh
curl -sk -H "Authorization: Bearer $OTESSE_KEY" https://api.otesse.com/v1/refunds -d order="$1"
`,
    good: `#!/bin/sh
curl -s -H "Authorization: Bearer $OTESSE_KEY" https://api.otesse.com/v1/refunds -d order="$1"
`,
  },
  dockerfile: {
    path: 'Dockerfile',
    bad: `FROM node:24
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
COPY . /app
CMD ["node", "/app/server.js"]
`,
    good: `FROM node:24
COPY certs/own-ca.pem /etc/ssl/own-ca.pem
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/own-ca.pem
COPY . /app
CMD ["node", "/app/server.js"]
`,
  },
  yaml: {
    path: 'deploy/payments.yml',
    bad: `apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec:
  template:
    spec:
      containers:
        - name: payments
          image: acme/payments
          env:
            - name: NODE_TLS_REJECT_UNAUTHORIZED
              value: "0"
`,
    good: `apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec:
  template:
    spec:
      containers:
        - name: payments
          image: acme/payments
          env:
            - name: NODE_EXTRA_CA_CERTS
              value: /etc/ssl/own-ca.pem
`,
  },
};
