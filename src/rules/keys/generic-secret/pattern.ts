/** What the prefilter looks for: the part of a name that says secret, and the headers that carry one. */
export const keywords = [
  'secret',
  'token',
  'passw',
  'passphrase',
  'pwd',
  'credential',
  'api_key',
  'apikey',
  'api-key',
  'access_key',
  'accesskey',
  'access-key',
  'private_key',
  'privatekey',
  'signing_key',
  'signingkey',
  'encryption_key',
  'encryptionkey',
  'auth_key',
  'authkey',
  'master_key',
  'masterkey',
  'authorization',
  'bearer ',
];

const kept =
  'secret|token|passw|passphrase|pwd|credential|(?:api|access)[_-]?key|(?:private|signing|encryption|auth|master)_?key|authorization';

/** The rest of the name, and what closes it: `password2"]`, `api_key'`. */
const restOfName = /[\w.$-]{0,40}(?:\\?["'`\])]){0,3}/.source;

/** `password: string = `, `api_key: &'static str = `, `password[] = `, `password string = `. */
const type = /(?:(?:: ?[A-Za-z&][\w&'. <>[\]|]{0,30}|\[\d{0,4}\]| (?:string|\[\]byte)) ?= ?)/.source;
/** `name: API_KEY⏎ value: `, `"name": "API_KEY", "value": `, `<add key="ApiKey" value=`, `<key>ApiKey</key>⏎<string>`. */
const beside = /(?:,?\s{0,40}"?value"?\s?[:=]\s?|<\/key>\s{0,40}<string>|\s?\{\s{0,40}default\s{0,4}=\s?)/
  .source;
const operator = /(?:[ \t]{0,20}(?:===?|!==?|=>|:=|:-|->|\|\|=?|\?\?=?|\?=|[:=,>({])[ \t]{0,20}|[ \t])/
  .source;
const assignment = `(?:${type}|${beside}|${operator})`;

/** `[]byte("`, `Buffer.from('`, `@"`, `b'`, `\"`: what stands before the text of a literal. */
const opening = /(?:[\w.:[\]]{1,32}\()?[@$A-Za-z]?\\?["'`]/.source;
const scheme = /(?:(?:bearer|basic|token|apikey) )?/.source;

/** Bytes of a value; what is longer is cut off here. */
export const longest = 512;
/** Ends where a value ends that has no quotes: in `?token=…&page=2`, `token=…; path=/`, `{token: …}`. */
const value = `(?<secret>[^\\s"'\`<>\\\\&;,)}\\]]{8,${longest}})`;

/** `name = "value"` in any language and file; the name's beginning is up to `before`. Or the value of `bearer `. */
export const pattern = new RegExp(
  `(?:bearer |(?:${kept})${restOfName}${assignment}(?:${opening})?${scheme})${value}(?:\\\\?["'\`]|&)?`,
  'i',
);

/** The beginning of the name. */
export const nameBefore = /[\w.$-]{0,48}$/;
