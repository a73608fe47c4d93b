import type { Language } from '../../../model/index.ts';
import type { Example } from '../../rule.ts';
import { csharp, go, java, javascript, php, python, ruby, typescript, wrong } from '../examples/index.ts';

export const examples: Partial<Record<Language, Example>> = {
  javascript: wrong(javascript, [
    ['import { createHmac, timingSafeEqual }', 'import { createHmac }'],
    [
      `.update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');`,
      `.update(req.body).digest('hex');
  const given = req.get('x-otesse-signature');`,
    ],
    ['given.length !== expected.length || !timingSafeEqual(given, expected)', 'given !== expected'],
  ]),
  typescript: wrong(typescript, [
    ['import { createHmac, timingSafeEqual }', 'import { createHmac }'],
    [
      `.update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');`,
      `.update(body).digest('hex');
  const given = request.headers.get('x-otesse-signature');`,
    ],
    ['given.length !== expected.length || !timingSafeEqual(given, expected)', 'given !== expected'],
  ]),
  python: wrong(python, [
    [
      'not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"])',
      'expected != request.headers["X-Otesse-Signature"]',
    ],
  ]),
  go: wrong(go, [
    [
      '!hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature")))',
      'expected != r.Header.Get("X-Otesse-Signature")',
    ],
  ]),
  ruby: wrong(ruby, [['ActiveSupport::SecurityUtils.secure_compare(expected, given)', 'expected == given']]),
  php: wrong(php, [
    [
      `!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))`,
      `$expected !== $request->header('X-Otesse-Signature')`,
    ],
  ]),
  java: wrong(java, [
    [
      `import java.security.MessageDigest;
`,
      '',
    ],
    [
      '!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))',
      '!expected.equals(given)',
    ],
  ]),
  csharp: wrong(csharp, [
    [
      '!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given))',
      'expected != given',
    ],
  ]),
};
