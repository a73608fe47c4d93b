import { describe, expect, it } from 'vitest';
import { told } from '../../detection/files/support.ts';

const id = 'tls-verification-disabled';

/** By a file's name: lines that are reported, with their confidence where it is not high. */
const reported: [path: string, text: string, confidence?: string][] = [
  ['a.js', "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';"],
  ['a.js', "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;"],
  ['a.js', 'request({ url, strictSSL: false });'],
  ['a.js', 'tls.connect({ host, checkServerIdentity: () => undefined, rejectUnauthorized: true });'],
  ['a.ts', 'const off = false; new Agent({ connect: { rejectUnauthorized: off } });'],
  ['a.ts', 'new Client({ ssl: { rejectUnauthorized: false } });', 'medium'],
  ['a.ts', 'new Agent({ rejectUnauthorized: !1 });'],
  ['a.js', "if (process.env.NODE_ENV !== 'production') options.rejectUnauthorized = false;", 'low'],
  ['a.js', 'const agent = config.insecure ? new Agent({ rejectUnauthorized: false }) : undefined;', 'low'],
  ['a.vue', '<script>new Agent({ rejectUnauthorized: false });</script>'],
  ['a.py', 'import requests\nsession.verify = False'],
  ['a.py', 'import requests\nrequests.post(url, json=body, verify=False)'],
  ['a.py', 'import httpx\nclient = httpx.AsyncClient(verify=False)'],
  ['a.py', 'import boto3\ns3 = boto3.client("s3", verify=False)'],
  ['a.py', 'ssl._create_default_https_context = ssl._create_unverified_context'],
  ['a.py', 'urlopen(url, context=ssl._create_unverified_context())'],
  ['a.py', 'context = ssl.create_default_context()\ncontext.verify_mode = ssl.CERT_NONE'],
  ['a.py', 'urllib3.PoolManager(cert_reqs="CERT_NONE")'],
  ['a.py', 'import aiohttp\nawait session.get(url, verify_ssl=False)'],
  ['a.py', 'import aiohttp\naiohttp.TCPConnector(ssl=False)'],
  ['a.py', 'Elasticsearch(hosts, verify_certs=False)'],
  ['a.go', 'package a\nfunc f() { cfg.InsecureSkipVerify = true }'],
  ['a.go', 'package a\nfunc f(insecure bool) { if insecure { cfg.InsecureSkipVerify = true } }', 'low'],
  ['a.rb', 'Faraday.new(url, ssl: { verify: false })'],
  ['a.rb', 'HTTParty.get(url, verify: false)'],
  ['a.rb', 'RestClient::Resource.new(url, verify_ssl: false)'],
  ['a.rb', 'Net::HTTP.start(host, 443, verify_mode: OpenSSL::SSL::VERIFY_NONE)'],
  ['a.rb', 'OpenSSL::SSL::VERIFY_PEER = OpenSSL::SSL::VERIFY_NONE'],
  ['a.php', '<?php curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);'],
  ['a.php', '<?php curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);'],
  ['a.php', '<?php curl_setopt_array($ch, [CURLOPT_URL => $url, CURLOPT_SSL_VERIFYPEER => 0]);'],
  ['a.php', "<?php $client->request('GET', $url, ['verify' => false]);"],
  ['a.php', '<?php Http::withoutVerifying()->get($url);'],
  ['a.php', "<?php wp_remote_get($url, ['sslverify' => false]);"],
  ['a.php', "<?php stream_context_create(['ssl' => ['verify_peer' => false]]);"],
  ['A.java', 'class A { void f() { HttpsURLConnection.setDefaultHostnameVerifier((host, s) -> true); } }'],
  [
    'A.java',
    'class A { void f() { c.setHostnameVerifier(new HostnameVerifier() { public boolean verify(String h, SSLSession s) { return true; } }); } }',
  ],
  ['A.java', 'class A { void f() { b.setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE); } }'],
  ['A.java', 'class A { void f() { b.loadTrustMaterial(null, new TrustAllStrategy()); } }'],
  ['A.java', 'class A { void f() { b.trustManager(InsecureTrustManagerFactory.INSTANCE); } }'],
  [
    'A.cs',
    'class A { void F() { ServicePointManager.ServerCertificateValidationCallback += (a, b, c, d) => true; } }',
  ],
  [
    'A.cs',
    'class A { void F() { h.ServerCertificateCustomValidationCallback = delegate { return true; }; } }',
  ],
  [
    'A.cs',
    'class A { void F() { h.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator; } }',
  ],
  ['a.rb', 'def connect\n  self.verify_mode = OpenSSL::SSL::VERIFY_NONE\nend', 'low'],
  ['a.go', 'package a\nfunc InsecureClient() { cfg.InsecureSkipVerify = true }', 'low'],
  [
    'a.py',
    'def f(x):\n    c.verify_mode = ssl.CERT_NONE\n    if x:\n        c.verify_mode = ssl.CERT_REQUIRED',
    'low',
  ],
  [
    'a.php',
    '<?php curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, 0);\ncurl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);',
  ],
  ['.env.production', 'NODE_TLS_REJECT_UNAUTHORIZED=0'],
  ['.env.local', 'NODE_TLS_REJECT_UNAUTHORIZED=0', 'low'],
  ['compose.yml', 'services:\n  a:\n    environment:\n      NODE_TLS_REJECT_UNAUTHORIZED: "0"'],
  ['.github/workflows/a.yml', 'jobs:\n  a:\n    env:\n      PYTHONHTTPSVERIFY: 0'],
  ['Dockerfile', 'FROM a\nENV NODE_TLS_REJECT_UNAUTHORIZED 0'],
  ['Dockerfile', 'FROM a\nRUN curl -fsSLk https://tool.vendor.com/install.sh | sh', 'medium'],
  ['deploy.sh', 'curl \\\n  --insecure \\\n  https://api.otesse.com/v1/x', 'medium'],
  ['deploy.sh', 'wget --no-check-certificate https://files.vendor.com/a.tgz', 'medium'],
  ['run.sh', 'export NODE_TLS_REJECT_UNAUTHORIZED=0'],
  ['run.sh', 'set -e; CI=1 NODE_TLS_REJECT_UNAUTHORIZED="0" node a.js'],
  ['run.sh', 'if [ -n "$CI" ]; then NODE_TLS_REJECT_UNAUTHORIZED=0 node a.js; fi'],
  ['run.sh', 'docker run -e NODE_TLS_REJECT_UNAUTHORIZED=0 app'],
  ['run.sh', 'docker run --env "NODE_TLS_REJECT_UNAUTHORIZED=0" app'],
  ['run.sh', 'grep -q x a.txt && export PYTHONHTTPSVERIFY=0'],
  ['run.sh', 'heroku config:set NODE_TLS_REJECT_UNAUTHORIZED=0'],
  ['run.sh', 'cat > a.env <<EOF\nNODE_TLS_REJECT_UNAUTHORIZED=0\nEOF'],
  ['run.sh', 'docker run --no-healthcheck -e NODE_TLS_REJECT_UNAUTHORIZED=0 app'],
  ['run.ps1', "$env:NODE_TLS_REJECT_UNAUTHORIZED = '0'"],
  ['Makefile', 'export NODE_TLS_REJECT_UNAUTHORIZED = 0'],
  ['pod.yml', 'env:\n  - name: NODE_TLS_REJECT_UNAUTHORIZED\n    value: "0"'],
  ['package.json', '{"scripts": {\n"dev": "NODE_TLS_REJECT_UNAUTHORIZED=0 next dev"}}', 'low'],
  ['package.json', '{"scripts": {\n"start": "NODE_TLS_REJECT_UNAUTHORIZED=0 next start"}}'],
];

const silent: [path: string, text: string][] = [
  ['a.js', 'new Agent({ rejectUnauthorized: true });'],
  ['a.js', "new Agent({ rejectUnauthorized: process.env.TLS_STRICT !== 'false' });"],
  ['a.js', '// new Agent({ rejectUnauthorized: false })\nconst text = "rejectUnauthorized: false";'],
  ['a.js', 'https.createServer({ key, cert, requestCert: true, rejectUnauthorized: false }, app);'],
  ['a.js', "fetchFrom('https://localhost:9200', { agent: new Agent({ rejectUnauthorized: false }) });"],
  ['a.js', "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';"],
  ['a.js', 'tls.connect({ checkServerIdentity: (host, cert) => compare(host, cert), ssl_verify: x });'],
  ['test/a.js', 'new Agent({ rejectUnauthorized: false });'],
  ['src/a.spec.ts', 'new Agent({ rejectUnauthorized: false });'],
  ['examples/a.ts', 'new Agent({ rejectUnauthorized: false });'],
  ['node_modules/a/index.js', 'new Agent({ rejectUnauthorized: false });'],
  ['a.py', 'jwt.decode(token, verify=False)'],
  ['a.py', 'import requests\nrequests.get("https://127.0.0.1:8443/health", verify=False)'],
  ['a.py', 'import requests\nrequests.get(url, verify=settings.CA)'],
  ['a.py', 'form.save(verify=False)'],
  [
    'a.py',
    'context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)\ncontext.verify_mode = ssl.CERT_NONE',
  ],
  ['a.py', 'if context.verify_mode == ssl.CERT_NONE:\n    warn()'],
  ['a.py', 'psycopg2.connect(dsn, ssl=False)'],
  ['a.go', 'package a\nfunc f() { if cfg.InsecureSkipVerify { warn() } }'],
  ['a.go', 'package a\nvar c = tls.Config{InsecureSkipVerify: insecure}'],
  ['a.go', 'package a\nvar c = tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: pinned}'],
  ['a_test.go', 'package a\nvar c = tls.Config{InsecureSkipVerify: true}'],
  ['a.rb', 'record.save(verify: false)'],
  ['a.rb', 'http.verify_mode = OpenSSL::SSL::VERIFY_PEER'],
  ['a.php', '<?php curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);'],
  ['a.php', "<?php wp_remote_get($url, ['sslverify' => apply_filters('https_local_ssl_verify', false)]);"],
  ['a.php', "<?php $mail->send(['verify' => true]);"],
  [
    'A.java',
    'class A implements X509TrustManager { public void checkServerTrusted(X509Certificate[] c, String t) { pins.check(c); } }',
  ],
  ['A.java', 'class A { void f() { c.setHostnameVerifier((host, s) -> known.contains(host)); } }'],
  [
    'A.java',
    'interface B extends X509TrustManager { void checkServerTrusted(X509Certificate[] c, String t); }',
  ],
  [
    'A.cs',
    'class A { void F() { h.ServerCertificateCustomValidationCallback = (m, c, ch, errors) => errors == SslPolicyErrors.None; } }',
  ],
  ['.env', 'NODE_TLS_REJECT_UNAUTHORIZED=1'],
  ['.env', '# NODE_TLS_REJECT_UNAUTHORIZED=0'],
  ['run.sh', 'curl -sk https://localhost:8443/health'],
  ['run.sh', 'curl -sk "https://$HOST/health"'],
  ['run.sh', 'curl -k https://kubernetes.default.svc/api'],
  ['run.sh', 'curl -sS https://api.otesse.com/v1/x --data-urlencode key=--insecurely'],
  ['run.sh', 'echo curl -k https://api.otesse.com'],
  ['run.sh', 'if [ "$NODE_TLS_REJECT_UNAUTHORIZED" = 0 ]; then exit 1; fi'],
  ['run.sh', 'if [ "${NODE_TLS_REJECT_UNAUTHORIZED}" = "0" ]; then exit 1; fi'],
  ['run.sh', '[[ $line == NODE_TLS_REJECT_UNAUTHORIZED=0 ]] && exit 1'],
  ['run.sh', 'if grep -q NODE_TLS_REJECT_UNAUTHORIZED=0 .env; then exit 1; fi'],
  ['run.sh', 'git grep -n "NODE_TLS_REJECT_UNAUTHORIZED=0" && exit 1'],
  ['run.sh', 'cat <<EOF\nNever set NODE_TLS_REJECT_UNAUTHORIZED=0 here.\nEOF'],
  ['run.sh', 'fail "The variable NODE_TLS_REJECT_UNAUTHORIZED=0 opens every connection"'],
  ['run.sh', "grep -rn 'curl -k https://api.otesse.com' . && exit 1"],
  ['ci.yml', 'steps:\n  - run: "! grep -rq NODE_TLS_REJECT_UNAUTHORIZED=0 ."'],
  ['ci.yml', 'description: Never set NODE_TLS_REJECT_UNAUTHORIZED=0'],
  ['README.md', 'curl -k https://api.otesse.com/v1/x'],
];

describe('a connection that verifies nobody', () => {
  it.each(reported)('is reported in %s: %s', async (path, text, confidence) => {
    const lines = (await told(path, text)).map((line) => line.replace(/^(\S+) \d+/, '$1'));
    expect(lines).toEqual([confidence === undefined ? id : `${id} ${confidence}`]);
  });

  it.each(silent)('is not seen in %s: %s', async (path, text) => {
    expect(await told(path, text)).toEqual([]);
  });

  it.each([
    [
      'a.js',
      "new https.Agent({ rejectUnauthorized: false });\nprocess.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\nrequest({ strictSSL: false });",
      [1, 2, 3],
    ],
    [
      'a.js',
      "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\ntls.connect({ host, checkServerIdentity: () => undefined });",
      [1, 2],
    ],
    [
      'a.js',
      'tls.connect({\n  checkServerIdentity: () => undefined,\n  rejectUnauthorized: false,\n});',
      [2],
    ],
    [
      'a.php',
      '<?php curl_setopt($a, CURLOPT_SSL_VERIFYPEER, 0);\ncurl_setopt($a, CURLOPT_SSL_VERIFYHOST, 0);\n' +
        'curl_setopt($b, CURLOPT_SSL_VERIFYPEER, 0);\ncurl_setopt($b, CURLOPT_SSL_VERIFYHOST, 0);\n' +
        'curl_setopt($c, CURLOPT_SSL_VERIFYPEER, 0);\ncurl_setopt($d, CURLOPT_SSL_VERIFYHOST, 0);',
      [1, 3, 5, 6],
    ],
    [
      'a.php',
      "<?php stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);",
      [1],
    ],
  ])('is reported once for each switch, peer and host of one together: %s: %s', async (path, text, lines) => {
    expect(await told(path, text)).toEqual(lines.map((line) => `${id} ${line}`));
  });
});
