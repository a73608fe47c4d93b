/**
 * Whether a match holds a key, not prose, code or a placeholder. A body is base64 whose beginning is known: DER
 * starts with M, OpenSSH's own format with its name. Encrypted bodies and PGP packets start with anything.
 */
export function holdsPrivateKey(matched: string): boolean {
  if (matched.startsWith('AGE')) return isVaried(matched.slice('AGE-SECRET-KEY-1'.length));
  const body = base64Of(matched);
  if (!isVaried(body)) return false;
  if (matched.startsWith('PuTTY')) return body.length >= 40;
  if (body.length < 64) return false;
  if (matched.startsWith('-----BEGIN OPENSSH')) return body.startsWith(openssh);
  return hasFreeStart.test(matched) || body.startsWith('M');
}

/** Whether a passphrase is needed to use it. */
export function isEncrypted(matched: string): boolean {
  if (matched.startsWith('-----BEGIN OPENSSH')) return !base64Of(matched).startsWith(`${openssh}AAAAABG5vbm`);
  return /^-----BEGIN ENCRYPTED|Proc-Type: ?4, ?ENCRYPTED|Encryption: aes/.test(matched);
}

// "openssh-key-v1", after which the name of the cipher stands: "none" for a key without a passphrase.
const openssh = 'b3BlbnNzaC1rZXktdjE';
const hasFreeStart = /^-----BEGIN PGP|Proc-Type: ?4, ?ENCRYPTED/;

/** The base64 of the secret part, from its first full line on. */
function base64Of(block: string): string {
  const words = block
    .replace(/\\+[nrt]/g, '\n')
    .replace(/^[\s\S]*Private-Lines: [0-9]+|^-----BEGIN [A-Z0-9 ]+-----/, '')
    .replace(/(?:-----END|Private-(?:MAC|Hash))[\s\S]*$/, '')
    .replace(/^[ \t"'#*|>]*[A-Z][A-Za-z-]+: .*$/gm, '')
    .split(/[^A-Za-z0-9+/=]+/);
  const first = words.findIndex((word) => word.length >= 32);
  return first < 0 ? '' : words.slice(first).join('');
}

/** Filler repeats a few characters: `xxxx`, `ABCABC`. */
function isVaried(text: string): boolean {
  return new Set(text).size >= 16;
}
