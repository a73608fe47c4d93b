import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fill } from '../../support/samples.ts';
import { detect, liveKey, placeOf, rulesIn } from '../support.ts';
import { encodings } from './encodings.ts';

const key = liveKey();
const names = Object.keys(encodings);

describe('a secret', () => {
  it.each(names)('is found in %s, at the place of the encoded text', (name) => {
    for (let seed = 1; seed <= 20; seed++) {
      const encoded = encodings[name]!(liveKey(seed));
      const text = `// first\nconst value = "${encoded}"; // 😀\n`;
      expect(detect(text), `seed ${seed}`).toMatchObject([
        { rule: 'otesse-live-secret-key', ...placeOf(text, encoded) },
      ]);
    }
  });

  it('is found under up to five layers of any encodings', () => {
    const stack = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(stack, fc.integer({ min: 1, max: 1e6 }), (layers, seed) => {
        const encoded = layers.reduce((text, name) => encodings[name]!(text), liveKey(seed));
        fc.pre(encoded.length < 60_000);
        const text = `a: 1\nvalue: '${encoded}'\n`;
        const [finding, ...others] = detect(text, 'a.yaml');
        expect(others).toEqual([]);
        // Escaped padding may be left out, however often it is escaped: what stands before it decodes without.
        const inner = encoded.replace(/(?:[%\\][%\\u0-9a-f]*3d)+$/, '');
        const { endColumn } = placeOf(text, encoded);
        expect(finding).toMatchObject({
          rule: 'otesse-live-secret-key',
          ...placeOf(text, finding?.endColumn === endColumn ? encoded : inner),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is left alone under six', () => {
    const times = (n: number): string =>
      Array.from({ length: n }).reduce<string>((text) => encodings.base64!(text), key);
    expect(rulesIn(`v = "${times(5)}"`)).toEqual(['otesse-live-secret-key']);
    expect(rulesIn(`v = "${times(6)}"`)).toEqual([]);
  });
});

describe('base64', () => {
  it.each([
    ['in a path', (text: string) => `/api/keys/${text}`],
    ['in an address', (text: string) => `https://example.com/data/v1/${text}`],
    ['in a data address', (text: string) => `data:text/plain;base64,${text}`],
    ['after a word', (text: string) => `prefix-${text}`],
    ['after an assignment', (text: string) => `KEY=${text}`],
    ['before a path', (text: string) => `${text}/edit`],
    ['in a header', (text: string) => `Authorization: Basic ${text}`],
  ])('is found %s, whatever the secret', (_, around) => {
    const missed: string[] = [];
    for (let seed = 1; seed <= 200; seed++) {
      const encoded = encodings.base64!(`user:${liveKey(seed)}`);
      const text = `${'x'.repeat(seed % 5)} ${around(encoded)} end`;
      const [finding] = detect(text);
      const place = placeOf(text, encoded);
      const covers =
        finding && finding.column <= place.column + 4 && finding.endColumn >= place.endColumn - 4;
      if (!covers) missed.push(text);
    }
    expect(missed).toEqual([]);
  });

  it('of a secret alone is found in a path', () => {
    const missed = Array.from(
      { length: 300 },
      (_, seed) => `GET /${fill('{{lower:9}}', seed).slice(seed % 9)}/${encodings.base64!(liveKey(seed))}`,
    ).filter((text) => rulesIn(text).length !== 1);
    expect(missed).toEqual([]);
  });

  it('of a PowerShell command is read as UTF-16', () => {
    const command = Buffer.from(`Invoke-RestMethod -Headers @{ 'X-Key' = '${key}' }`, 'utf16le').toString(
      'base64',
    );
    const text = `powershell -EncodedCommand ${command}\r\n`;
    expect(detect(text, 'run.ps1')).toMatchObject([
      { rule: 'otesse-live-secret-key', ...placeOf(text, command) },
    ]);
  });

  it('of a Kubernetes secret is found, wrapped or not', () => {
    const encoded = encodings.base64!(key);
    const wrapped = encodings.base64!(`{"note": "${'n'.repeat(80)}", "key": "${key}"}`).replace(
      /.{70}(?=.)/g,
      '$&\n    ',
    );
    const text = `apiVersion: v1\nkind: Secret\ndata:\n  key: ${encoded}\n  file: |\n    ${wrapped}\n`;
    expect(detect(text, 'secret.yaml')).toMatchObject([placeOf(text, encoded), placeOf(text, wrapped)]);
  });

  it('with CRLF between its lines is found', () => {
    const wrapped = encodings.base64!(`${'-'.repeat(90)}\n${key}`).replace(/.{76}(?=.)/g, '$&\r\n');
    const text = `Content-Transfer-Encoding: base64\r\n\r\n${wrapped}\r\n`;
    expect(detect(text, 'mail.eml')).toMatchObject([placeOf(text, wrapped)]);
  });

  it('that decodes to noise is no secret', () => {
    const random = (seed: number): string => fill('{{base64:4000}}', seed);
    for (let seed = 1; seed <= 20; seed++) expect(detect(`"${random(seed)}"`)).toEqual([]);
  });
});

describe('hexadecimal', () => {
  it.each(['0x', '\\x', 'X"', ''])('is found after %j', (mark) => {
    const encoded = encodings.hexadecimal!(key);
    const text = `v = ${mark}${encoded};`;
    expect(detect(text)).toMatchObject([{ rule: 'otesse-live-secret-key', line: 1 }]);
  });

  it('is found beside other digits', () => {
    const encoded = encodings.hexadecimal!(`id=${key}`);
    expect(rulesIn(`cafe-${encoded}-beef`)).toEqual(['otesse-live-secret-key']);
  });
});

describe('escapes', () => {
  it('of slashes in JSON are undone', () => {
    const url = fill('https://hooks.slack.com/services/T{{upperalnum:8}}/B{{upperalnum:10}}/{{alnum:24}}');
    const text = `{"url": "${url.replaceAll('/', '\\/')}"}`;
    expect(rulesIn(text, 'a.json')).toEqual(rulesIn(`{"url": "${url}"}`, 'a.json'));
    expect(rulesIn(text, 'a.json')).toHaveLength(1);
  });

  it('of one character hide nothing', () => {
    for (let at = 0; at < key.length; at++) {
      const sign = key.charCodeAt(at).toString(16);
      for (const escaped of [`%${sign}`, `\\x${sign}`, `\\u00${sign}`, `\\u{${sign}}`]) {
        const text = `"${key.slice(0, at)}${escaped}${key.slice(at + 1)}"`;
        expect(rulesIn(text), text).toEqual(['otesse-live-secret-key']);
      }
    }
  });
});

test('random bytes neither break the decoders nor keep them busy', () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom(...names.map((name) => encodings[name]!(key))),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(noise, (pieces) => {
      for (const { line, column } of detect(
        Buffer.from(pieces.join(''), 'latin1').map((byte) => byte || 1),
      )) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});
