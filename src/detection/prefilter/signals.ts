/**
 * Marks of text that is not written as it is meant, sought in the same pass as the rules' keywords: without one of
 * them a file needs no decoder but that of base64 and hexadecimal runs, which carry no mark.
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
  percents: ['%0a', '%0d', '%2', '%3', '%4', '%5', '%6', '%7'],
} as const;

export type Signal = keyof typeof signals;
