/** Secrets that no format gives away: random text in an assignment to a telling name, or in a header. */
import { keyRule } from '../key-rule.ts';
import { kindOf } from './name.ts';
import { isGenerated, isTest } from './path.ts';
import { keywords, longest, nameBefore, pattern } from './pattern.ts';
import { isLiteral, settingOf } from './setting.ts';
import { isStrong } from './strength.ts';

const guide = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';

export const genericSecret = keyRule(
  {
    id: 'generic-secret',
    title: 'secret in an assignment',
    severity: 'high',
    confidence: 'medium',
    keywords,
    pattern,
    cutOffAt: longest,
    before: nameBefore,
    boundary: 'none',
    accept: ({ value, matched, path = '' }) => isSecret(value, matched, path),
    visible: { head: 0, tail: 0 },
    guessable: true,
    source: guide,
    leaks: [
      'OTESSE_WEBHOOK_SECRET="{{alnum:32}}"',
      "const apiKey = '{{alnum:32}}';",
      'client_secret: "{{base64url:40}}"',
      `curl -H 'X-Api-Key: {{alnum:32}}' https://api.acme.io/v1/orders`,
    ],
    safe: [
      'const apiKey = process.env.OTESSE_API_KEY;',
      'api_key: ${API_KEY}',
      'password: "Enter your password"',
      'SECRET = "correct-horse-battery-staple"',
      'password = "hunter2"',
      'secret_id: "{{hex:32}}"',
    ],
  },
  {
    vendor: null,
    risk: 'Whoever holds this value can act as the program or person it was given to.',
    revocation: {
      url: guide,
      steps: [
        'Find out which service gave out the value, and make a new one there.',
        'Deploy the new one wherever the old one is used, and see a request succeed with it.',
        'Revoke the old one, and look through the log of the service for uses that were not yours.',
      ],
    },
  },
);

function isSecret(value: string, matched: string, path: string): boolean {
  if (isGenerated(path)) return false;
  const setting = settingOf(matched, value);
  if (!isLiteral(setting, value, path)) return false;
  const kind = kindOf(setting.name);
  if (kind === null) return false;
  return setting.scheme === 'basic' ? isBasicLogin(value) : isStrong(value, kind, isTest(path));
}

/** Basic authentication: `user:password` in base64. */
function isBasicLogin(value: string): boolean {
  const login = Buffer.from(value, 'base64').toString('latin1');
  const colon = login.indexOf(':');
  return colon >= 0 && /^[ -~]+$/.test(login) && isStrong(login.slice(colon + 1), 'password');
}
