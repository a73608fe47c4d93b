/**
 * Whether a value is written to be replaced: `xxxxxxxx`, `<your-key>`, `${KEY}`, `AKIAIOSFODNN7EXAMPLE`,
 * `your_secret_key_here`, `0123456789abcdef`.
 */
export function isPlaceholder(value: string): boolean {
  return (
    isTemplate(value) ||
    anywhere.test(value) ||
    standing.test(value) ||
    /([xX*.•#_-])\1{3}/.test(value) ||
    hasRepeat(value, 6) ||
    longestSequence(value) >= 9 ||
    readsAsWords(value)
  );
}

/** Too long to stand in a random value by chance. */
const anywhere =
  /example|placeholder|change[_-]?me|replace[_-]?(?:me|with|this)|redacted|foobar|not[_-]?a?[_-]?real|^your|here$/i;
/** Short words count only between separators: three letters in a row are nothing in a long random value. */
const standing =
  /(?:^|[^A-Za-z0-9])(?:your|my|fake|dummy|sample|insert|todo|foo|bar|test[_-]?(?:key|secret|token)|here)(?:[^A-Za-z0-9]|$)/i;

function isTemplate(value: string): boolean {
  return /\$\{|\{\{|\$\(|<%|%\{|^<[^<>]*>$|^\{[\w.]+\}$|^\$[A-Za-z_]\w*$|^%[A-Za-z_]\w*%?$/.test(value);
}

function hasRepeat(value: string, times: number): boolean {
  let run = 1;
  for (let i = 1; i < value.length; i++) {
    run = value.charCodeAt(i) === value.charCodeAt(i - 1) ? run + 1 : 1;
    if (run >= times) return true;
  }
  return false;
}

/** Length of the longest run of neighbours in the alphabet or among the digits (`abcdef`, `1234567890`). */
function longestSequence(value: string): number {
  let longest = 1;
  let run = 1;
  for (let i = 1; i < value.length; i++) {
    const previous = value.charCodeAt(i - 1);
    const follows = value.charCodeAt(i) - previous === 1 || (previous === 57 && value.charCodeAt(i) === 48);
    run = follows ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** `secret-key-goes-in-this-place`: words of one case with separators and without digits. */
function readsAsWords(value: string): boolean {
  return /^(?:[a-z]{2,12}[_-])+[a-z]{2,12}$/.test(value) || /^(?:[A-Z]{2,12}[_-])+[A-Z]{2,12}$/.test(value);
}
