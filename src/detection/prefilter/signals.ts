/**
 * Marks that are sought in the same pass as the rules' keywords. Those of text that is not written as it is meant: without
 * one of them a file needs no decoder but that of base64 and hexadecimal runs, which carry no mark. And `handlers`:
 * without one of them a source file is not parsed. No mark of a kind holds another.
 */
export const signals = {
  /** A literal beside `+`, beside PHP's `.`, or at the end of a line. */
  joints: [
    '"+',
    '" +',
    "'+",
    "' +",
    '`+',
    '` +',
    '+"',
    '+ "',
    "+'",
    "+ '",
    '+`',
    '+ `',
    '".',
    '" .',
    "'.",
    "' .",
    '"\n',
    "'\n",
    '"\r\n',
    "'\r\n",
  ],
  templates: ['${'],
  escapes: ['\\u00', '\\u{', '\\x', '\\/'],
  /** Words of code that takes webhooks. */
  handlers: [
    'webhook',
    'web_hook',
    'web-hook',
    '-signature',
    'x-hub-',
    '/hooks',
    'hooks/',
    'php://input',
    '/ipn',
    'ipn_',
    '_ipn',
    'postback',
    'x-gitlab-token',
    'x-github-event',
    'x-slack-',
    'hub.mode',
    'hub.verify',
    'verify_authenticity_token',
    'csrf_exempt',
    'checkout.session',
  ],
  percents: ['%0a', '%0d', '%2', '%3', '%4', '%5', '%6', '%7'],
} as const;

export type Signal = keyof typeof signals;
