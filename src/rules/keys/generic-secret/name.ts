/** What a name promises of its value. */
export type Kind = 'password' | 'key' | 'token';

/** `clientSecret`, `X-Api-Key`, `db.password2`: what they hold; null for `secretName`, `token_url`, `passwordHash`. */
export function kindOf(name: string): Kind | null {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || describing.has(last) || words.some((word) => harmless.has(word))) return null;
  const joined = words.join('_');
  if (paging.test(joined)) return null;
  if (key.test(joined)) return 'key';
  if (password.test(joined)) return 'password';
  return token.test(joined) ? 'token' : null;
}

const key =
  /secret(?:_|$)|(?:^|_)[a-z]*(?:api|access|private|signing|encryption|auth|master)_?key(?:_|$)|(?:^|_)[a-z]*(?:auth|access|refresh|api|bot|private|personal|deploy|app)_?token(?:_|$)|(?:^|_)(?:authorization|bearer)(?:_|$)/;
const password = /(?:password|passwd|passw|passphrase|pwd|credentials?)(?:_|$)/;
const token = /token(?:_|$)/;
const paging =
  /(?:next|page|paging|continuation|continue|sync|cursor|resume|delta|change|start|end|eos|bos|pad|mask|special|client|idempotency|request|update|sequence|starting|unit)_?token/;

/** The words of a name in lower case, without the numbers at their ends: `dbPassword2` is `db`, `password`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3_$2$4')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/[0-9]+$/, ''))
    .filter((word) => word !== '');
}

/** As a last word: the value says something about the secret. */
const describing = new Set(
  'id ids name names url urls uri path file filename dir type types kind class style len length size count max min limit header headers prefix suffix field fields label text title hint help message error placeholder description desc expiry expires expiration ttl timeout age date time regex regexp pattern policy rule rules version arn algorithm alg format endpoint host scope scopes component selector icon column param params index offset position store provider manager service handler factory ref refs test tests example examples enabled required status state mode source target owner env var variable rotation schema model view page link reset strength validator template tag tags signature verifier strategy ts js py go rb json yml yaml md txt pem'.split(
    ' ',
  ),
);

/** Anywhere in the name: the value is public, or made from the secret and not the secret. */
const harmless = new Set(
  'public pub hash hashed hashes digest checksum checksums sha md integrity fingerprint thumbprint etag encrypted cipher ciphertext sealed csrf xsrf salt nonce uuid guid css i18n dummy fake mock placeholder example sample redacted masked obfuscated tokenizer tokenize lexer recaptcha sitekey site'.split(
    ' ',
  ),
);
