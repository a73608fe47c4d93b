import type { PlainFile } from '../../../model/index.ts';
import type { FileBreach, FileRule } from '../../file-rule.ts';
import { isToldAsWebhookAddress, isWarning, isWebhookAddress } from './context.ts';
import { examples } from './examples.ts';
import { isDocumentation, isPublicHost } from './hosts.ts';

/** What stands before an address is looked at so far, in characters: some lines. */
const reach = 300;
const address = /http:\/\/(?:[^\s/@'"`<>]*@)?([^\s/:?#'"`<>()[\]\\,;|]+)(?::\d+)?([^\s'"`<>)\]\\,;|]*)/gi;

/**
 * Webhooks that are sent where everybody on the way can read and change them. A server that listens without TLS is not
 * reported: nearly all stand behind something that ends it, and nothing in the code shows which.
 */
export const webhookPlainHttp: FileRule = {
  id: 'webhook-plain-http',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook address is plain HTTP',
  severity: 'medium',
  confidence: 'medium',
  why: 'Everybody between sender and receiver can read what is sent: customers, orders, tokens. They can send it again, and where the sender proves itself by a token alone, they have the token.',
  fix: [
    'Register an https:// address.',
    'Where the server itself speaks no TLS, put a proxy or the platform’s own address before it.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cwe.mitre.org/data/definitions/319.html',
    'https://docs.stripe.com/webhooks#set-up-webhook',
    'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
  ],
  cwe: [319],
  controls: {
    owasp: ['A02:2021', 'A04:2025', 'API8:2023'],
    pci: ['4.2.1'],
    soc2: ['CC6.7'],
    gdpr: ['32(1)(a)'],
  },
  text: addressesIn,
};

function addressesIn({ path: file, text, isSample }: PlainFile): FileBreach[] {
  const isProse = /\.(?:mdx?|markdown|rst|adoc)$/i.test(file);
  if (isSample && !isProse) return [];
  const breaches: FileBreach[] = [];
  for (const match of text.matchAll(address)) {
    const [whole, host = '', path = ''] = match;
    if (!isPublicHost(host.toLowerCase()) || isDocumentation(host.toLowerCase(), path)) continue;
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    if (isProse && isWarning(before)) continue;
    const isMeant = isWebhookAddress(before, path) || (isProse && isToldAsWebhookAddress(before, path));
    if (!isMeant) continue;
    breaches.push({
      span: [match.index, match.index + whole.length],
      message: `Webhooks for ${host} travel without TLS.`,
      confidence: isProse ? 'low' : 'medium',
    });
  }
  return breaches;
}
