/** Private keys in files and strings: PEM of every kind, OpenSSH, PGP, PuTTY, age. */
import { keyRule } from '../key-rule.ts';
import { holdsPrivateKey, isEncrypted } from './body.ts';

const pem = 'PRIVATE KEY-----';

export const privateKey = keyRule(
  {
    id: 'private-key',
    title: 'private key',
    severity: 'high',
    keywords: ['-----begin ', 'age-secret-key-', 'putty-user-key-file-'],
    reach: 25_000,
    // The body may be broken by line ends, by \n of a one-line string, or by quotes and plus signs in code. Twelve
    // thousand characters hold RSA keys of 16,384 bits; two hyphens in a row end it.
    pattern:
      /-----BEGIN (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\"',:.;@()#<>*|_&]|-[A-Za-z0-9]){64,12000}(?:-----END (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----)?|AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{58}|PuTTY-User-Key-File-[1-3]: (?:[^-]|-[^-]){100,12000}?Private-(?:MAC|Hash): [0-9a-f]{40,64}/,
    // In one-line strings the header follows the `n` of a line end.
    boundary: 'none',
    accept: ({ matched }) => holdsPrivateKey(matched),
    // Nobody can use it without the passphrase, which may be weak.
    checksum: (secret) => !isEncrypted(secret),
    visible: { head: 0, tail: 0 },
    neverPlaceholder: true,
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    leaks: [
      `-----BEGIN RSA ${pem}\nMIIE{{base64:60}}\n{{base64:64}}\n{{base64:64}}\n-----END RSA ${pem}`,
      `-----BEGIN ${pem}\nMC4CAQAwBQYDK2VwBCIEI{{base64:43}}\n-----END ${pem}`,
      `"private_key": "-----BEGIN ${pem}\\nMIIE{{base64:60}}\\n{{base64:64}}\\n-----END ${pem}\\n",`,
      `JWT_KEY="-----BEGIN EC ${pem}\\nMHcC{{base64:60}}\\n{{base64:64}}\\n-----END EC ${pem}"`,
      `-----BEGIN OPENSSH ${pem}\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU{{base64:39}}\n{{base64:70}}\n-----END OPENSSH ${pem}`,
      `key = "-----BEGIN RSA ${pem}\\n" +\n  "MIIE{{base64:60}}\\n" +\n  "{{base64:64}}\\n" +\n  "-----END RSA ${pem}\\n";`,
      `-----BEGIN ENCRYPTED ${pem}\nMIIF{{base64:60}}\n{{base64:64}}\n-----END ENCRYPTED ${pem}`,
      `-----BEGIN RSA ${pem}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{{upperhex:32}}\n\n{{base64:64}}\n{{base64:64}}\n-----END RSA ${pem}`,
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2.0.22 (GNU/Linux)\n\nlQOY{{base64:60}}\n{{base64:64}}\n=aB3d\n-----END PGP PRIVATE KEY BLOCK-----',
      `tls.key: |\n    -----BEGIN ${pem}\n    MIIE{{base64:60}}\n    {{base64:64}}\n    -----END ${pem}`,
      '# public key: age1qqqq\nAGE-SECRET-KEY-1{{upperalnum:58}}',
      'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: deploy-key\nPublic-Lines: 2\n{{base64:64}}\n{{base64:16}}\nPrivate-Lines: 1\n{{base64:48}}\nPrivate-MAC: {{hex:64}}',
    ],
    safe: [
      `-----BEGIN PUBLIC KEY-----\nMIIB{{base64:60}}\n{{base64:64}}\n-----END PUBLIC KEY-----`,
      '-----BEGIN CERTIFICATE-----\nMIID{{base64:60}}\n{{base64:64}}\n-----END CERTIFICATE-----',
      `if (pem.includes('-----BEGIN ${pem}')) return 'pkcs8';`,
      `const pem = '-----BEGIN ${pem}\\n' + body.match(/.{1,64}/g).join('\\n') + '\\n-----END ${pem}\\n';`,
      `PRIVATE_KEY="-----BEGIN ${pem}\\nYOUR_PRIVATE_KEY_GOES_HERE_REPLACE_IT_BEFORE_YOU_DEPLOY_THE_SERVICE\\n-----END ${pem}"`,
      `-----BEGIN RSA ${pem}\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n-----END RSA ${pem}`,
      `-----BEGIN RSA ${pem}\nMIIEpAIBAAKCAQEA...\n-----END RSA ${pem}`,
      `-----BEGIN RSA ${pem}\n\${PRIVATE_KEY_BODY}\n-----END RSA ${pem}`,
      `Make sure that the file begins with -----BEGIN OPENSSH ${pem} and ends with the matching line, then copy all of it into the secret.`,
      `grep -rn -e '-----BEGIN RSA ${pem}' -e '-----BEGIN EC ${pem}' .`,
      'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
      "if line.startswith('AGE-SECRET-KEY-1'):",
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN{{base64:60}}\n{{base64:64}}\n-----END PGP PUBLIC KEY BLOCK-----',
    ],
  },
  {
    vendor: null,
    risk: 'Whoever holds this key can pose as the server, the person or the service that it stands for, and read what is encrypted to it.',
    revocation: {
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
      steps: [
        'Find out what trusts the key: authorized_keys of servers, deploy keys, certificates, service accounts, signatures.',
        'Make a new pair on the machine that uses it, and put its public half wherever the old one stands.',
        'Take the old public half away there; for a certificate, have the authority revoke it and issue another.',
        'Look through the logs for sign-ins and signatures with the old key that were not yours.',
      ],
    },
  },
);
