/** Names whose values nobody should read, found or not. */
const name =
  '(?:pass(?:word|wd|phrase)|\\bpwd|secret|token|(?:api|access|private|encryption|signing|account)[_-]?key|credentials?|card[_-]?num(?:ber)?|\\bcv[cv])';
/** What such a name may end in without being another's: `SECRET_2`, but not `tokenUrl`. */
const rest =
  '(?![\\w-]*(?:ur[il]|names?|path|file|headers?|types?|prefix|endpoint|length|expir\\w*)\\b)[\\w-]*';
const sign = '["\'`\\])]*\\s{0,3}(?::=|=>|[!=]={1,2}|[=:])\\s{0,3}';

/** `password: 'value'`, `token !== "value"`, also where the literal is cut off. */
const quoted = new RegExp(
  `(${name}${rest}${sign}[a-z@$]{0,2}(["'\`]))((?:(?!\\2)[^…\\\\\\n]|\\\\.){3,})`,
  'gi',
);
/** `process.env.KEY || 'value'`. */
const fallback =
  /(\benv(?:iron)?\b[\w.[\]"'(,]*\)?\s{0,3}(?:\|\||\?\?|\?:|,|or)\s{0,3}(["'`]))((?:(?!\2)[^…\\\n]){3,})/gi;
/** `client_secret=value` within an address, or a command. */
const bare = new RegExp(`(${name}[\\w-]*=)(?=[^\\s&'"\`;,]*\\d)([\\w!@#%^*+/=~-]{6,})(?![\\w.([])`, 'gi');
/** `DB_PASSWORD=value`, `password: value`: the whole rest of a line that is a setting. */
const setting = new RegExp(
  `^([^\\n#]{0,200}?${name}${rest}\\s{0,3}[=:]\\s{0,3})(?!["'\`]|\\$|\\{\\{|[|>&*!]|\\w+\\.)([^\\s…][^…\\n]*)`,
  'gim',
);

/** A text that has none of these words needs no closer look. */
const hint = /pass|pwd|secret|token|key|credential|card|cv[cv]|env/i;

/**
 * A text without the values that stand after a telling name, though no rule has found them.
 *
 * @param isCode what stands unquoted is an expression, not a value
 */
export function withoutNamedValues(text: string, isCode: boolean): string {
  if (!hint.test(text)) return text;
  const shown = text.replace(quoted, '$1…').replace(fallback, '$1…').replace(bare, '$1…');
  return isCode ? shown : shown.replace(setting, '$1…');
}

/** Words as no person writes them: both cases and digits, or many digits among letters. */
const random =
  /(?<![\w+/-])(?=[\w+/-]{0,40}?\d)(?=[\w+/-]{0,40}?[A-Za-z])(?:(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])|(?=(?:[A-Za-z_+/-]*\d){5}))[\w+/-]{16,}={0,2}/g;
/** Numbers as long as a card's. */
const longNumber = /(?<![\w.])\d(?:[ -]?\d){12,18}(?![\w.])/g;

/** The same where no rule on code may have looked, as in a history: nothing of what might be a secret. */
export function withoutGuesses(text: string, isCode: boolean): string {
  return withoutNamedValues(text, isCode).replace(random, '…').replace(longNumber, '…');
}

/** Strings that are addresses, routes, headers' names: a line is known by them. */
const harmless =
  /^(?:[./@]|https?:\/\/[^@?]*$|x[-_][a-z_-]+$|[a-z-]*signature[a-z-]*$|(?:aes|sha)-?\d+|base64url$|[a-z_]+(?:[./:][a-z_:{}<>*]+)+$)/i;
const literal = /(["'`])((?:(?!\1)[^\\\n]|\\.){8,})\1/g;

/** What is called with a secret, or stands in for one. */
const keyed = /hmac|cipher|construct_?event|jwt|sign|verif|equals|compare|digest|\benv/i;
const loaded = /\brequire\(|^\s*import\b|\bfrom\s+['"]/;
/** What people are told. */
const sentence = /^[A-Z][a-z]+(?: [\w']+)+[.!]?$/;

/** Lines of code around a finding, without cards' numbers and the literals that functions are given which take a secret. */
export function withoutKeys(line: string, isCode: boolean): string {
  const shown = withoutNamedValues(line, isCode).replace(longNumber, '…');
  return isCode && keyed.test(shown) && !loaded.test(shown) ? withoutLiterals(shown, sentence) : shown;
}

/** A line of code without anything in it that could be a secret: a hash of it confirms no guess. */
export function withoutValues(line: string): string {
  return withoutLiterals(withoutNamedValues(line, true));
}

const withoutLiterals = (line: string, kept?: RegExp): string =>
  line.replace(literal, (whole, quote: string, inner: string) =>
    harmless.test(inner) || kept?.test(inner) ? whole : `${quote}…${quote}`,
  );
