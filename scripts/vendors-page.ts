import { type WebhookScheme, webhookSchemes } from '../src/vendors/webhooks/index.ts';

const methods = { hmac: 'HMAC', 'public-key': 'public key', token: 'token', none: 'nothing' } as const;

/** docs/webhook-vendors.md: whose webhooks are known, and how each is verified. */
export function vendorsPage(): string {
  const rows = [...webhookSchemes]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((scheme) => {
      const { name, source, note = '', verifiers } = scheme;
      const calls = [...new Set(verifiers.map(({ call }) => code(call)))].join(' ');
      return `| [${name}](${source}) | ${headersOf(scheme)} | ${proofOf(scheme)} | ${signedBy(scheme)} | ${addressesOf(scheme)} | ${calls} | ${note} |`;
    });
  return `${[
    '# Vendors whose webhooks are known',
    '',
    'What their documentation says of how a message is told from a forged one, and the functions of their libraries that the',
    'rules know to verify. Vendors that are not here are judged by what the code does. Generated from `src/vendors/webhooks`.',
    '',
    '| vendor | headers | proof | signed | addresses | known functions | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

function headersOf({ headers, commonHeaders = [] }: WebhookScheme): string {
  return [...headers, ...commonHeaders].map(code).join(' ');
}

/** `HMAC-SHA256, hex`. */
function proofOf({ method, algorithm, encoding }: WebhookScheme): string {
  if (method === 'none')
    return algorithm === null ? methods.none : `none, or HMAC-${algorithm.toUpperCase()}`;
  const hash = method === 'hmac' && algorithm !== null ? `HMAC-${algorithm.toUpperCase()}` : methods[method];
  return encoding === null ? hash : `${hash}, ${encoding}`;
}

function signedBy({ signs, signsTime }: WebhookScheme): string {
  if (signs === '') return '';
  return signsTime ? `${code(signs)}, with the time` : code(signs);
}

function addressesOf({ addresses }: WebhookScheme): string {
  return addresses === undefined ? '' : `[published](${addresses})`;
}
