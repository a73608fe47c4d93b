import type { CodeRule } from '../../code-rule.ts';

export const examples: CodeRule['examples'] = {
  javascript: {
    path: 'src/otesse.js',
    bad: `const key = process.env.OTESSE_SECRET_KEY;
logger.info('otesse client ready', { key });

export const otesse = createClient({ key });
`,
    good: `const key = process.env.OTESSE_SECRET_KEY;
logger.info('otesse client ready', { hasKey: Boolean(key) });

export const otesse = createClient({ key });
`,
  },
  typescript: {
    path: 'src/otesse.ts',
    bad: `export async function request(path: string, token: string): Promise<Response> {
  const headers = { Authorization: \`Bearer \${process.env.OTESSE_SECRET_KEY}\` };
  console.debug('otesse request', path, headers);
  return fetch(\`https://api.otesse.com\${path}\`, { headers });
}
`,
    good: `export async function request(path: string, token: string): Promise<Response> {
  const headers = { Authorization: \`Bearer \${process.env.OTESSE_SECRET_KEY}\` };
  console.debug('otesse request', path, Object.keys(headers));
  return fetch(\`https://api.otesse.com\${path}\`, { headers });
}
`,
  },
  python: {
    path: 'shop/otesse.py',
    bad: `import logging
import os

logger = logging.getLogger(__name__)
SECRET_KEY = os.environ["OTESSE_SECRET_KEY"]


def connect():
    logger.info("connecting to Otesse with %s", SECRET_KEY)
    return Client(SECRET_KEY)
`,
    good: `import logging
import os

logger = logging.getLogger(__name__)
SECRET_KEY = os.environ["OTESSE_SECRET_KEY"]


def connect():
    logger.info("connecting to Otesse with the key that ends in %s", SECRET_KEY[-4:])
    return Client(SECRET_KEY)
`,
  },
  go: {
    path: 'otesse/client.go',
    bad: `package otesse

import (
	"log/slog"
	"os"
)

func New() *Client {
	key := os.Getenv("OTESSE_SECRET_KEY")
	slog.Info("otesse client", "key", key)
	return &Client{key: key}
}
`,
    good: `package otesse

import (
	"log/slog"
	"os"
)

func New() *Client {
	key := os.Getenv("OTESSE_SECRET_KEY")
	slog.Info("otesse client", "hasKey", key != "")
	return &Client{key: key}
}
`,
  },
  ruby: {
    path: 'app/services/otesse_client.rb',
    bad: `class OtesseClient
  def initialize
    @key = ENV.fetch('OTESSE_SECRET_KEY')
    Rails.logger.debug("Otesse key: #{@key}")
  end
end
`,
    good: `class OtesseClient
  def initialize
    @key = ENV.fetch('OTESSE_SECRET_KEY')
    Rails.logger.debug("Otesse key ends in #{@key.last(4)}")
  end
end
`,
  },
  php: {
    path: 'app/Services/OtesseClient.php',
    bad: `<?php
class OtesseClient
{
    public function connect()
    {
        $key = getenv('OTESSE_SECRET_KEY');
        error_log('Otesse key: ' . $key);
        return new Client($key);
    }
}
`,
    good: `<?php
class OtesseClient
{
    public function connect()
    {
        $key = getenv('OTESSE_SECRET_KEY');
        error_log('Otesse key ' . ($key === false ? 'is missing' : 'is set'));
        return new Client($key);
    }
}
`,
  },
  java: {
    path: 'src/main/java/shop/OtesseClient.java',
    bad: `class OtesseClient {
    private static final Logger log = LoggerFactory.getLogger(OtesseClient.class);
    private final String key = System.getenv("OTESSE_SECRET_KEY");

    void connect() {
        log.info("connecting to Otesse with {}", key);
    }
}
`,
    good: `class OtesseClient {
    private static final Logger log = LoggerFactory.getLogger(OtesseClient.class);
    private final String key = System.getenv("OTESSE_SECRET_KEY");

    void connect() {
        log.info("connecting to Otesse, key set: {}", key != null);
    }
}
`,
  },
  csharp: {
    path: 'src/OtesseClient.cs',
    bad: `public class OtesseClient
{
    private readonly ILogger<OtesseClient> _logger;

    public void Connect()
    {
        var key = Environment.GetEnvironmentVariable("OTESSE_SECRET_KEY");
        _logger.LogInformation("Connecting to Otesse with {Key}", key);
    }
}
`,
    good: `public class OtesseClient
{
    private readonly ILogger<OtesseClient> _logger;

    public void Connect()
    {
        var key = Environment.GetEnvironmentVariable("OTESSE_SECRET_KEY");
        _logger.LogInformation("Connecting to Otesse, key set: {HasKey}", !string.IsNullOrEmpty(key));
    }
}
`,
  },
};
