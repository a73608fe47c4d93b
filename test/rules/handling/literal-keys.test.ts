import { expect, it } from 'vitest';
import { told } from '../../detection/files/support.ts';

const node = (key: string): string =>
  `const key = ${key};\nconst cipher = crypto.createCipheriv('aes-256-cbc', key, iv);\n`;

it.each([
  ["process.env.KEY || process.env.OLD_KEY || 'tangerine-harbour'", 'medium'],
  ["process.env.KEY || config.key || 'tangerine-harbour'", 'medium'],
  ["process.env.KEY ? process.env.KEY : 'tangerine-harbour'", 'medium'],
  ["Buffer.from(process.env.KEY || process.env.OLD_KEY || 'tangerine-harbour')", 'medium'],
  ["isProduction ? 'tangerine-harbour' : 'harbour-tangerine'", 'high'],
  ["Buffer.concat([Buffer.from('tangerine-'), Buffer.from('harbour')])", 'high'],
  ["Buffer.concat([Buffer.from('tangerine-harbour'), Buffer.alloc(16)], 32)", 'high'],
  ["['tangerine', 'harbour'].join('-')", 'high'],
])('a key with a literal in its place is told: %s', async (key, confidence) => {
  const expected =
    confidence === 'high' ? 'hardcoded-encryption-key 1' : `hardcoded-encryption-key 1 ${confidence}`;
  expect(await told('a.js', node(key))).toEqual([expected]);
});

it.each([
  'process.env.KEY || process.env.OLD_KEY',
  "Buffer.concat([Buffer.from('tangerine-harbour'), Buffer.from(process.env.KEY)])",
  'Buffer.concat([salt, Buffer.alloc(16)])',
  "isProduction ? process.env.KEY : randomBytes(32).toString('hex')",
])('a key in which something else takes part is not: %s', async (key) => {
  expect(await told('a.js', node(key))).toEqual([]);
});

it('a setting of Python with defaults in one another is told', async () => {
  const text = `import os
from cryptography.fernet import Fernet
key = os.environ.get('KEY', os.environ.get('OLD_KEY', 'tangerine-harbour'))
box = Fernet(key)
`;
  expect(await told('a.py', text)).toEqual(['hardcoded-encryption-key 3 medium']);
});
