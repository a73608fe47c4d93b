import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UsageError } from '../../scan/errors.ts';

const smallest = 2048;

/**
 * The App's key, as PEM, as base64 of it, or with `\n` for its line ends, as secret stores keep it.
 *
 * @throws UsageError that quotes nothing of it
 */
export function readPrivateKey(env: NodeJS.ProcessEnv): string {
  const given = env.PRIVATE_KEY || (env.PRIVATE_KEY_PATH ? readKeyFile(env.PRIVATE_KEY_PATH) : '');
  if (given === '')
    throw new UsageError(
      'PRIVATE_KEY (or PRIVATE_KEY_PATH) is missing: make a key on the App’s settings page',
    );
  const name = env.PRIVATE_KEY ? 'PRIVATE_KEY' : 'PRIVATE_KEY_PATH';
  const pem = asPem(given);
  let bits: number | undefined;
  try {
    const key = createPrivateKey(pem);
    bits = key.asymmetricKeyType === 'rsa' ? key.asymmetricKeyDetails?.modulusLength : undefined;
  } catch {
    // Its message may quote the key.
    throw new UsageError(`${name} holds no private key in PEM form: take the file that GitHub gave as it is`);
  }
  if (bits === undefined || bits < smallest)
    throw new UsageError(
      `${name} holds a key that GitHub does not give out: an RSA key of 2048 bits or more is expected`,
    );
  return pem;
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`PRIVATE_KEY_PATH: ${path} cannot be read`);
  }
}

function asPem(given: string): string {
  const text = given
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll(String.raw`\n`, '\n');
  const pem = text.startsWith('-----') ? text : Buffer.from(text, 'base64').toString('latin1');
  return `${pem.trim()}\n`;
}
