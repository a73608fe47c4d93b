import { describe, expect, it } from 'vitest';
import { fileFindings, told } from '../../detection/files/support.ts';

const id = 'hardcoded-encryption-key';
const key = 'sixteen of these';
const inJava = (body: string): string =>
  `class A { static final String KEY = "${key}"; void f() { ${body} } }`;

const reported: [path: string, text: string, confidence?: string][] = [
  ['a.js', `crypto.createCipheriv('aes-128-gcm', '${key}', iv);`],
  ['a.js', `const key = Buffer.from('${key}', 'utf8'); crypto.createDecipheriv('aes-128-gcm', key, iv);`],
  [
    'a.js',
    `const key = crypto.createHash('sha256').update('${key}').digest(); crypto.createCipheriv('a', key, iv);`,
  ],
  [
    'a.js',
    `createCipheriv('a', crypto.scryptSync(process.env.PASSWORD, 'salt', 32), iv); createCipheriv('a', Buffer.from('${key}'), iv);`,
  ],
  ['a.js', `CryptoJS.AES.encrypt(text, '${key}').toString();`],
  ['a.js', "jwt.verify(token, 'secret');"],
  ['a.js', "const SECRET = process.env.JWT_SECRET || 'secret'; jwt.sign(payload, SECRET);", 'medium'],
  ['a.ts', "new SignJWT(payload).setExpirationTime('1h').sign(new TextEncoder().encode('our word'));"],
  [
    'a.ts',
    "@Module({ imports: [JwtModule.register({ secret: 'our word', signOptions: { expiresIn: '1h' } })] }) class M {} // jwt.",
  ],
  ['a.ts', "super({ jwtFromRequest: x, secretOrKey: 'our word' });"],
  ['a.py', `AES.new(b"${key}", AES.MODE_GCM)`],
  ['a.py', `KEY = "${key}"\ncipher = AES.new(KEY.encode("utf-8"), AES.MODE_CBC, iv)`],
  ['a.py', `Cipher(algorithms.AES(bytes.fromhex("00112233445566778899aabbccddeeff")), modes.GCM(iv))`],
  ['a.py', `fernet.Fernet(base64.urlsafe_b64encode(b"${key}"))`],
  ['a.py', 'jwt.encode(claims, os.environ.get("KEY", "our word"), algorithm="HS256")', 'medium'],
  ['a.py', 'jwt.decode(token, key="our word", algorithms=["HS256"])'],
  ['a.py', 'app.config["JWT_SECRET_KEY"] = "our word"'],
  ['a.go', `package a\nvar key = []byte("${key}")\nfunc f() { b, err := aes.NewCipher(key) }`],
  [
    'a.go',
    'package a\nfunc f() { key, _ := hex.DecodeString("00112233445566778899aabbccddeeff"); aes.NewCipher(key) }',
  ],
  ['a.go', 'package a\nfunc f() { token.SignedString([]byte("our word")) }'],
  [
    'a.go',
    'package a\nfunc f() { jwt.Parse(s, func(t *jwt.Token) (any, error) { return []byte("our word"), nil }) }',
  ],
  ['a.rb', "JWT.encode(payload, 'our word', 'HS256')"],
  ['a.rb', "c = OpenSSL::Cipher.new('aes-128-cbc')\nc.key = ['00112233445566778899aabbccddeeff'].pack('H*')"],
  ['a.rb', "JWT.decode(token, ENV.fetch('KEY', 'our word'), true)", 'medium'],
  ['a.php', `<?php openssl_decrypt($text, 'aes-128-cbc', '${key}', 0, $iv);`],
  ['a.php', "<?php JWT::decode($token, new Key('our word', 'HS256'));"],
  ['a.php', `<?php define('KEY', '${key}'); openssl_encrypt($text, 'aes-128-cbc', KEY, 0, $iv);`],
  ['a.php', "<?php $key = getenv('KEY') ?: 'our word'; JWT::encode($claims, $key, 'HS256');", 'medium'],
  ['A.java', inJava('new SecretKeySpec(KEY.getBytes(), "AES");')],
  ['A.java', inJava('byte[] k = {1, 2, 3, 4, 5, 6, 7, 8}; new SecretKeySpec(k, "AES");')],
  ['A.java', inJava('new SecretKeySpec(Arrays.copyOf(KEY.getBytes("UTF-8"), 16), "AES");')],
  ['A.java', inJava('Algorithm.HMAC256("our word");')],
  ['A.java', inJava('Jwts.parser().setSigningKey("our word").parseClaimsJws(token);')],
  ['A.cs', `class A { void F() { var aes = Aes.Create(); aes.Key = Encoding.UTF8.GetBytes("${key}"); } }`],
  [
    'A.cs',
    `class A { const string K = "${key}"; void F() { new SymmetricSecurityKey(Encoding.ASCII.GetBytes(K)); } }`,
  ],
];

const silent: [path: string, text: string][] = [
  ['a.js', "crypto.createCipheriv('aes-128-gcm', process.env.KEY, 'an iv of sixteen');"],
  ['a.js', "jwt.sign(payload, readFileSync('key.pem'));"],
  ['a.js', "jwt.sign(payload, config.get('jwt.secret'));"],
  ['a.js', "jwt.sign(payload, process.env.JWT_SECRET || '');"],
  ['a.js', "jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMIIB');"],
  ['a.js', "function f(key) { createCipheriv('a', key, iv); }\nconst key = 'x of another kind';"],
  ['a.js', "let key = 'none'; key = await load(); crypto.createCipheriv('a', key, iv);"],
  ['a.js', "schema.verify(token, 'a word'); password.sign('x', 'y'); // jwt."],
  ['test/a.js', "jwt.sign(payload, 'secret');"],
  ['a.spec.ts', "jwt.sign(payload, 'secret');"],
  ['a.py', 'jwt.decode(token, options={"verify_signature": False})'],
  ['a.py', 'AES.new(os.urandom(16), AES.MODE_GCM)'],
  ['a.py', 'Fernet(Path("key").read_bytes())'],
  ['a.py', 'Fernet(os.environ["KEY"])'],
  ['a.py', 'Fernet(keyring.get_password("app", "key"))'],
  ['a.go', 'package a\nfunc f(key []byte) { aes.NewCipher(key) }'],
  ['a.go', 'package a\nfunc f() { token.SignedString([]byte(os.Getenv("KEY"))) }'],
  [
    'a.rb',
    "c = OpenSSL::Cipher.new('aes-128-cbc')\nc.key = OpenSSL::PKCS5.pbkdf2_hmac(pw, 'salt', 1000, 16, 'sha256')",
  ],
  ['a.rb', 'h = OpenSSL::Cipher\nrow.key = value'],
  ['a.php', "<?php openssl_encrypt($text, 'aes-128-cbc', config('app.key'), 0, 'sixteen as an iv');"],
  ['A.java', inJava('new SecretKeySpec(secrets.get("payments"), "AES");')],
  ['A.java', inJava('new SecretKeySpec(new byte[16], "AES"); new IvParameterSpec(KEY.getBytes());')],
  [
    'A.cs',
    'class A { void F() { var aes = Aes.Create(); aes.IV = Encoding.UTF8.GetBytes("an iv of sixteen"); } }',
  ],
  [
    'A.cs',
    'class A { void F() { new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Jwt:Key"])); } }',
  ],
];

describe('a key of encryption or signatures in the code', () => {
  it.each(reported)('is reported in %s: %s', async (path, text, confidence) => {
    const lines = (await told(path, text)).map((line) => line.replace(/^(\S+) \d+/, '$1'));
    expect(lines).toEqual([confidence === undefined ? id : `${id} ${confidence}`]);
  });

  it.each(silent)('is not seen in %s: %s', async (path, text) => {
    expect(await told(path, text)).toEqual([]);
  });

  it('is never shown', async () => {
    const text = `const other = '${key}';\nconst key = '${key}';\njwt.sign(payload, key);\ntls.connect({ rejectUnauthorized: false, psk: '${key}' });`;
    const found = await fileFindings(
      'a.js',
      text.replace(`'${key}';\nconst key`, 'x;\nconst key').replace(`psk: '${key}'`, 'psk: key'),
    );
    expect(found.map(({ rule }) => rule)).toEqual(['tls-verification-disabled', id]);
    expect(JSON.stringify(found)).not.toContain('sixteen');
    expect(found.find(({ rule }) => rule === id)?.frame?.lines[1]?.text).toBe('const key = …;');
  });

  it('is named by its place, so that no guess at it can be confirmed', async () => {
    const [one] = await fileFindings('a.js', "jwt.sign(payload, 'our word');");
    const [other] = await fileFindings('a.js', "jwt.sign(payload, 'another word');");
    expect(one?.fingerprint).toBe(other?.fingerprint);
  });
});
