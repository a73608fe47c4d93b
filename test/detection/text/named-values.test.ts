import { describe, expect, it } from 'vitest';
import {
  withoutGuesses,
  withoutKeys,
  withoutNamedValues,
  withoutValues,
} from '../../../src/detection/text/named-values.ts';

describe('a value after a telling name', () => {
  it.each([
    ['DB_PASSWORD=Summer2024!', 'DB_PASSWORD=…'],
    ['password: correcthorse', 'password: …'],
    ['export API_KEY=abc', 'export API_KEY=…'],
    ["  password: 'correcthorse',", "  password: '…',"],
    ['url: https://a.example/?client_secret=abc123def', 'url: https://a.example/?client_secret=…'],
  ])('is not shown in settings: %s', (text, shown) => {
    expect(withoutNamedValues(text, false)).toContain(shown.replace(/,$/, ''));
    expect(withoutNamedValues(text, false)).not.toMatch(/Summer|correcthorse|abc/);
  });

  it.each([
    ["const db = { password: 'correcthorse' };", "const db = { password: '…' };"],
    ['if (given.token === "correcthorse") run();', 'if (given.token === "…") run();'],
    ["if (req.headers['x-token'] !== 'correct') run();", "if (req.headers['x-token'] !== '…') run();"],
    ["const k = process.env.KEY || 'correcthorse';", "const k = process.env.KEY || '…';"],
  ])('is not shown in code: %s', (text, shown) => {
    expect(withoutNamedValues(text, true)).toBe(shown);
  });

  it.each([
    'const token = await tokenOf(request);',
    'secret: string;',
    "const tokenUrl = 'https://a.example/token';",
    'const secret = process.env.SECRET;',
  ])('is shown where it is no value: %s', (text) => {
    expect(withoutNamedValues(text, true)).toBe(text);
  });

  it.each(['token: ${{ github.token }}', 'PASSWORD=$OTHER', 'secret: vault.path'])(
    'is shown where it is a reference: %s',
    (text) => {
      expect(withoutNamedValues(text, false)).toBe(text);
    },
  );
});

it('beside keys nothing is shown that looks made by chance, and no long number', () => {
  expect(withoutGuesses("a('q0RSKxlzaEvTOdkvZRTj'); b = 4111 1111 1111 1111", true)).toBe("a('…'); b = …");
  expect(withoutGuesses('const verificationOfSignature = hmac_sha256(1);', true)).toContain('hmac_sha256(1)');
});

it('a line without values keeps what tells it from others', () => {
  expect(withoutValues("app.post('/webhooks/a', sign('correct-horse'))")).toBe(
    "app.post('/webhooks/a', sign('…'))",
  );
});

it('beside findings in code no literal is shown that a function takes as a key', () => {
  expect(withoutKeys("hmac('sha256', Buffer.from(`correct-horse-${x}`))", true)).toBe(
    "hmac('sha256', Buffer.from(`…`))",
  );
  for (const line of ["throw new Error('Invalid signature');", "import { sign } from 'jsonwebtoken';"])
    expect(withoutKeys(line, true)).toBe(line);
});
