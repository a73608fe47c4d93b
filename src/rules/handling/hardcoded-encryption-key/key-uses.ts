import type { CallSite, Expr, Fn, Named, Outline } from '../../../model/index.ts';
import { nameOf } from '../values.ts';

/** A place where something is used as a key. */
export interface KeyUse {
  key: Expr;
  /** What uses it, for people: `createCipheriv`. */
  by: string;
  fn: Fn | null;
}

/** Calls by the last words of their names, and which argument is the key: by position, or by name. */
const takers: [name: RegExp, position: number, keyword?: string][] = [
  [/(?:^|\.)create(?:Cipher|Decipher)(?:iv)?$/, 1],
  [/CryptoJS\.(?:AES|DES|TripleDES|Rabbit|RC4)\.(?:en|de)crypt$/, 1],
  [/(?:^|\.)(?:jwt|JWT|jsonwebtoken|Jwt|JsonWebToken)\.(?:sign|verify|encode|decode)$/, 1, 'key'],
  [/(?:^|\.)SignJWT\b.*\.sign$|(?:^|\.)jwtVerify$/, 0],
  [/(?:^|\.)Fernet$/, 0, 'key'],
  [/(?:^|\.)(?:AES|DES|DES3|ARC4|Blowfish|ChaCha20|ChaCha20_Poly1305|Salsa20)\.new$/, 0, 'key'],
  [/(?:^|\.)(?:algorithms\.(?:AES|TripleDES|ChaCha20)|AESGCM|AESCCM|ChaCha20Poly1305|SecretBox)$/, 0, 'key'],
  [/(?:^|\.)(?:aes|des|rc4|blowfish|chacha20poly1305)\.New(?:TripleDES)?(?:Cipher|X)?$/, 0],
  [/(?:^|\.)SignedString$/, 0],
  [/(?:^|\.)MessageEncryptor$/, 0],
  [/(?:^|\.)openssl_(?:en|de)crypt$/, 2],
  [/(?:^|\.)mcrypt_(?:en|de)crypt$/, 1],
  [/(?:^|\.)sodium_crypto_secretbox(?:_open)?$/, 2],
  [/(?:^|\.)SecretKeySpec$/, 0],
  [/(?:^|\.)hmacShaKeyFor$/, 0],
  [/(?:^|\.)Algorithm\.HMAC(?:256|384|512)$/, 0],
  [/(?:^|\.)signWith$/, 0],
  [/(?:^|\.)signWith$/, 1],
  [/(?:^|\.)(?:setSigningKey|verifyWith|WithSecret)$/, 0],
  [/(?:^|\.)SymmetricSecurityKey$/, 0],
  [/(?:^|\.)AesGcm$/, 0],
  [/(?:^|\.)Create(?:En|De)cryptor$/, 0],
];

/** Everything in a file that is used as a key. */
export function keyUses(file: Outline): KeyUse[] {
  return [...file.calls.flatMap(usesOf), ...file.named.flatMap((named) => useOf(named, file))];
}

function usesOf({ call, name, around: { fn } }: CallSite): KeyUse[] {
  const by = name.slice(name.lastIndexOf('.') + 1);
  if (/(?:^|\.)jwt\.Parse(?:WithClaims)?$/.test(name)) return givenBack(call.args.at(-1)?.value, name);
  return takers.flatMap(([taker, position, keyword]) => {
    if (!taker.test(name)) return [];
    const named = call.args.find((arg) => keyword !== undefined && arg.name === keyword)?.value;
    const key = named ?? call.args[position];
    if (!key || ('name' in key && key.name !== undefined && key !== named)) return [];
    return [{ key: 'kind' in key ? key : key.value, by, fn }];
  });
}

/** Go's libraries ask a function for the key. */
function givenBack(asked: Expr | undefined, by: string): KeyUse[] {
  if (asked?.kind !== 'closure') return [];
  const last = asked.fn.body.at(-1);
  if (last?.kind !== 'return' || last.value?.kind !== 'array' || !last.value.items[0]) return [];
  return [{ key: last.value.items[0], by, fn: asked.fn }];
}

const settings = /^(?:secretOrKey|JWT_SECRET_KEY|jwtSecret)$/;

/** `cipher.key = …` and settings that hold the key of tokens. */
function useOf({ name, path, value, kind, around }: Named, file: Outline): KeyUse[] {
  const use = [{ key: value, by: name, fn: around.fn }];
  if (kind !== 'assignment') {
    const inner = nameOf(around.calls.at(-1)?.callee ?? value) ?? '';
    const isOfModule =
      name === 'secret' &&
      /(?:^|\.)(?:JwtModule\.register|jwtService\.(?:sign|verify)(?:Async)?)$/.test(inner);
    return settings.test(name) || isOfModule ? use : [];
  }
  if (!/^key$/i.test(name) || !path.includes('.') || path.startsWith('this.'))
    return settings.test(name) && path.includes('.') ? use : [];
  const inside = around.fn ? file.text.slice(...around.fn.span) : file.text;
  return /OpenSSL::Cipher|\b(?:Aes|DES|TripleDES|RC2|Rijndael\w*|SymmetricAlgorithm)\b/.test(inside)
    ? use
    : [];
}
