import { vendors } from '../../vendors/index.ts';
import { webhookSchemes } from '../../vendors/webhooks/index.ts';

/** Names of settings that are no secrets: addresses, ids, what is public by design. */
const noSecret =
  /(?:^|_)(?:URL|URI|HOST|ENDPOINT|REGION|BUCKET|PUBLIC|PUBLISHABLE|PK|USERNAME|USER|EMAIL|NAME|ID|ARN|DSN_PUBLIC)$/;

const ids = [...new Set([...vendors.map(({ id }) => id), ...webhookSchemes.map(({ vendor }) => vendor)])];
/** The longest first: of `github-enterprise` and `github` the one that says more. */
const words = ids
  .map((id) => ({ id, parts: id.toUpperCase().split('-') }))
  .sort((a, b) => b.parts.length - a.parts.length);

/** The vendor that the name of a secret names (`OTESSE_SECRET_KEY`), or null. */
export function vendorOf(name: string): string | null {
  const upper = name.toUpperCase();
  if (noSecret.test(upper)) return null;
  const said = upper.split(/[^A-Z0-9]+/);
  return (
    words.find(({ parts }) => said.some((_, at) => parts.every((part, i) => said[at + i] === part)))?.id ??
    null
  );
}
