/** A key, a variable or an argument whose name says what it holds: `webhook_url: `, `WEBHOOK_URL=`, `setWebhook(`. */
const namedBefore =
  /(?:web_?-?hooks?|(?:ipn|notification|notify)_?-?(?:callback)?)_?-?\w*["'\]]{0,2}\s*(?::=|=>|[:=(,]|\s\|\|\s|\?\?)\s*["'`(]{0,2}$/i;
/** An address of something whose own name stands a few lines before. */
const addressBefore =
  /(?:^|[^\w])(?:(?:target|callback|payload|delivery|destination)?_?-?(?:url|uri|endpoint|address)|target|callback)["'\]]{0,2}\s*(?::=|=>|[:=])\s*["'`]?$/i;
const openedBefore = [
  // A container: `webhook:`, `"webhooks": [`, `resource "github_repository_webhook" "ci" {`.
  /(?:web_?-?hooks?|hooks)["'\]]{0,2}\s*(?::|=>|=)\s*[[{(]?\s*$/im,
  /resource\s+"\w*webhook\w*"/i,
  // A call: `webhookEndpoints.create({`, `repos.createWebhook({`, `Stripe::WebhookEndpoint.create(`.
  /web_?hook_?(?:endpoints?|subscriptions?)?(?:::|\.|->)?(?:create|register|subscribe|add|new)\w*\s*\(|(?:create|set|register|add|subscribe)_?(?:\w+_)?(?:web_?)?hooks?\w*\s*[({]|hooks\.(?:create|add)\s*\(/i,
];
const webhookPath = /\/(?:web-?_?hooks?|ipn)(?:[/?#._-]|$)/i;

/** Whether what stands before an address says that webhooks are sent there. */
export function isWebhookAddress(before: string, path: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (isComment(line)) return false;
  if (namedBefore.test(line)) return true;
  if (addressBefore.test(line) && openedBefore.some((pattern) => pattern.test(withoutComments(before))))
    return true;
  // A value that says so itself; in the middle of a sentence it may be a page about webhooks.
  return (
    webhookPath.test(path) && /[=:,([>]\s*["'`]?$|["'`]$/.test(line) && !/\bhref\s*=\s*["']?$/i.test(line)
  );
}

/** A text that shows how it is not to be done. */
export function isWarning(before: string): boolean {
  const sentence = before.slice(before.lastIndexOf('\n') + 1);
  return /\b(?:never|not|wrong|invalid|insecure|avoid|instead)\b|n’t|n't|❌|✗/i.test(sentence);
}

/** In prose a sentence says so: `set the webhook URL to http://…`, `Payload URL: http://…/webhooks`. */
export function isToldAsWebhookAddress(before: string, path: string): boolean {
  const sentence = before.slice(before.lastIndexOf('\n') + 1);
  if (!/web-?\s?hook|payload|callback|ipn/i.test(sentence + path)) return false;
  return (
    /web-?\s?hooks?\s*(?:url|uri|endpoint|address)[^.!?]{0,40}$/i.test(sentence) ||
    (webhookPath.test(path) &&
      /\b(?:url|endpoint|address|to|at|as|is)\b[^.!?]{0,20}$|[`:|"=]\s*$/i.test(sentence))
  );
}

const isComment = (line: string): boolean => /^\s*(?:\/\/|#|\*|--|\/\*|<!--)/.test(line);

function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !isComment(line))
    .join('\n');
}
