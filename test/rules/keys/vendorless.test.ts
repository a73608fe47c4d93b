import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyRule } from '../../../src/rules/index.ts';
import { connectionFields, connectionString } from '../../../src/rules/keys/connection-string/index.ts';
import { privateKey } from '../../../src/rules/keys/private-key/index.ts';
import { fill } from '../../support/samples.ts';

interface Hit {
  value: string;
  matched: string;
}

/** Tries the pattern at each keyword, as the engine is documented to, and asks the format's last word. */
function find({ format }: KeyRule, text: string): Hit[] {
  const pattern = new RegExp(format.pattern.source, `${format.pattern.flags}y`);
  const hits: Hit[] = [];
  for (const at of places(format.keywords, text.toLowerCase())) {
    if (format.boundary === 'left' && /\w/.test(text.charAt(at - 1))) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const hit = { value: match.groups?.secret ?? match[0], matched: match[0] };
    if (format.accept?.(hit) ?? true) hits.push(hit);
  }
  return hits;
}

function* places(keywords: string[], text: string): Generator<number> {
  for (const keyword of keywords) {
    for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) yield at;
  }
}

const values = (rule: KeyRule, text: string) => find(rule, text).map((hit) => hit.value);

describe.each([privateKey, connectionString, connectionFields])('$id', (rule) => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

  it.each(rule.bad)('finds one secret in %s', (line) => {
    for (const seed of seeds) expect(find(rule, fill(line, seed))).toHaveLength(1);
  });

  it.each(rule.good)('is quiet about %s', (line) => {
    for (const seed of seeds) expect(values(rule, fill(line, seed))).toEqual([]);
  });
});

const pair = { publicKeyEncoding: { type: 'spki', format: 'pem' } } as const;
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const rsa = (privateKeyEncoding: object) =>
  generateKeyPairSync('rsa', {
    ...pair,
    modulusLength: 2048,
    privateKeyEncoding,
  } as never) as unknown as Pair;

interface Pair {
  publicKey: string;
  privateKey: string;
}

describe('private-key, with real keys', () => {
  const keys: Record<string, string> = {
    'RSA PKCS#1': rsa({ type: 'pkcs1', format: 'pem' }).privateKey,
    'RSA PKCS#8': rsa(pkcs8).privateKey,
    'EC SEC1': generateKeyPairSync('ec', {
      ...pair,
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'sec1', format: 'pem' },
    }).privateKey,
    Ed25519: generateKeyPairSync('ed25519', { ...pair, privateKeyEncoding: pkcs8 }).privateKey,
  };
  const encrypted = rsa({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'a passphrase' }).privateKey;

  const forms: Record<string, (pem: string) => string> = {
    'a file': (pem) => pem,
    'a file with CRLF': (pem) => pem.replaceAll('\n', '\r\n'),
    JSON: (pem) => JSON.stringify({ type: 'service_account', private_key: pem }),
    'JSON in JSON': (pem) => JSON.stringify(JSON.stringify({ private_key: pem })),
    '.env': (pem) => `KEY="${pem.replaceAll('\n', '\\n')}"\nPORT=80`,
    YAML: (pem) => `key: |\n${pem.replaceAll(/^/gm, '    ')}`,
    'concatenated strings': (pem) =>
      pem
        .trim()
        .split('\n')
        .map((line) => `"${line}\\n"`)
        .join(' +\n  '),
    'a comment': (pem) => pem.replaceAll(/^/gm, '# '),
    'one line with spaces': (pem) => pem.trim().replaceAll('\n', ' '),
  };

  it.each(Object.keys(keys).flatMap((kind) => Object.keys(forms).map((form) => [kind, form])))(
    'finds %s in %s',
    (kind, form) => {
      const hits = values(privateKey, forms[form]!(keys[kind]!));
      expect(hits).toHaveLength(1);
      expect(hits[0]).toMatch(/^-----BEGIN [\s\S]*-----END [A-Z0-9 ]*PRIVATE KEY-----$/);
    },
  );

  it('lowers the confidence of a key behind a passphrase, and of no other', () => {
    const [hit] = values(privateKey, encrypted);
    expect(privateKey.format.checksum!(hit!)).toBe(false);
    for (const pem of Object.values(keys)) expect(privateKey.format.checksum!(pem)).toBe(true);
  });

  it('tells an OpenSSH key with a cipher from one without', () => {
    const openssh = (cipher: string) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(cipher.length);
      const body = Buffer.concat([
        Buffer.from('openssh-key-v1\0'),
        length,
        Buffer.from(cipher),
        randomBytes(200),
      ]);
      const lines = body
        .toString('base64')
        .match(/.{1,70}/g)!
        .join('\n');
      return ['-----BEGIN OPENSSH PRIVATE KEY-----', lines, '-----END OPENSSH PRIVATE KEY-----', ''].join(
        '\n',
      );
    };
    for (const [cipher, open] of [
      ['none', true],
      ['aes256-ctr', false],
    ] as const) {
      const [hit] = values(privateKey, openssh(cipher));
      expect(privateKey.format.checksum!(hit!)).toBe(open);
    }
  });

  it('is quiet about the public half', () => {
    expect(values(privateKey, rsa(pkcs8).publicKey)).toEqual([]);
  });

  it('finds two keys in one file, each alone', () => {
    expect(values(privateKey, keys.Ed25519! + keys['EC SEC1']!)).toEqual([
      keys.Ed25519!.trim(),
      keys['EC SEC1']!.trim(),
    ]);
  });

  it('finds a key whose end is cut off', () => {
    expect(values(privateKey, keys['RSA PKCS#8']!.slice(0, 900))).toHaveLength(1);
  });
});

describe('connection-string, what counts as the secret', () => {
  const password = fill('{{alnum:16}}');

  it.each([
    ['url', 'postgres://shop:PW@db.acme.io:5432/shop'],
    ['url', 'redis://:PW@cache.acme.io'],
    ['url', 'mongodb://x:PW@h1.acme.io:27017,h2.acme.io:27017/db'],
    ['url', 'postgres://shop:a:PW@db.acme.io/shop'],
    ['fields', 'Server=sql01.acme.io;User ID=sa;Password=P@PW;Encrypt=True'],
    ['fields', 'jdbc:mysql://db.acme.io/shop?user=shop&password=PW&useSSL=true'],
  ])('%s: the password alone in %s', (form, line) => {
    const rule = form === 'url' ? connectionString : connectionFields;
    const expected = /(a:|P@)?PW/.exec(line)![0].replace('PW', password);
    expect(values(rule, line.replace('PW', password))).toEqual([expected]);
  });

  it('takes a weak password on a remote server for a leak, and the same on localhost for none', () => {
    expect(values(connectionString, 'mysql://shop:sunflower7@db.acme.io/shop')).toEqual(['sunflower7']);
    expect(values(connectionString, 'mysql://shop:sunflower7@localhost/shop')).toEqual([]);
  });

  it.each(['mysql.acme.io', 'myapp.acme.io', 'db.prod.internal', '10.1.2.3', '${HOST}', 'h.acme.io:5432'])(
    'misses no random password for %s',
    (host) => {
      for (let seed = 1; seed <= 300; seed++) {
        const random = fill('{{alnum:12}}', seed);
        expect(values(connectionString, `mysql://app:${random}@${host}/app`)).toEqual([random]);
      }
    },
  );

  it('guards the fingerprint', () => {
    expect([connectionString, connectionFields].every(({ format }) => format.guessable)).toBe(true);
  });
});

describe.each([privateKey, connectionString, connectionFields])('$id, on hostile text', (rule) => {
  it.each(rule.format.keywords)('answers at once on a long run after %s', (keyword) => {
    const attacks = [
      keyword.repeat(20_000),
      keyword + 'a'.repeat(200_000),
      keyword + 'a:@;='.repeat(40_000),
      keyword + 'x=y;'.repeat(50_000),
    ];
    const start = performance.now();
    for (const attack of attacks) find(rule, attack);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
