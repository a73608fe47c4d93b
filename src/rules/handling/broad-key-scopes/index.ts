import type { Outline } from '../../../model/index.ts';
import type { FileBreach, FileRule } from '../../file-rule.ts';
import { stringsIn } from '../values.ts';
import { examples } from './examples.ts';
import { broadGrants, type Grant } from './grants.ts';

/** A key, a token or a role that may do far more than its job asks for. */
export const broadKeyScopes: FileRule = {
  id: 'broad-key-scopes',
  category: 'handling',
  vendor: null,
  title: 'Key or role may do more than its job needs',
  severity: 'medium',
  confidence: 'low',
  why: 'When it leaks, the damage is as wide as what it may do.',
  fix: [
    'Ask for the scopes that the code uses, one by one: a restricted key at Stripe, a fine-grained token or an app at GitHub, a custom role in a cloud.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions',
    'https://docs.stripe.com/keys/restricted-api-keys',
    'https://cloud.google.com/iam/docs/roles-overview#basic',
  ],
  cwe: [250, 269],
  controls: { owasp: ['A01:2021', 'A01:2025'], pci: ['7.2.5'], soc2: ['CC6.1', 'CC6.3'] },
  settings: (file) => broadGrants(file).map(breach),
  code: (file) => broadScopes(file).map(breach),
};

function breach({ span, what }: Grant): FileBreach {
  return { span, message: `More is asked for than one job needs: ${what}.`, confidence: 'low' };
}

/** Scopes of GitHub and Google that stand for all of an account. */
const everything =
  /^(?:admin:(?:org|enterprise|repo_hook|org_hook)|delete_repo|site_admin|https:\/\/mail\.google\.com\/|https:\/\/www\.googleapis\.com\/auth\/(?:drive|admin\.directory\.user))$/;

/** What an OAuth request in code asks for. */
function broadScopes(file: Outline): Grant[] {
  return file.named.flatMap(({ name, value, around }) => {
    if (!/^(?:oauth_?)?scopes?$/i.test(name)) return [];
    const asked = stringsIn(file.resolve(value, around.fn)).flatMap((text) => text.split(/[\s,]+/));
    const broad = asked.filter((scope) => everything.test(scope));
    const what = broad.map((scope) => `\`${scope}\``).join(', ');
    return broad.length === 0 ? [] : [{ span: value.span, what: `the scopes hold ${what}` }];
  });
}
