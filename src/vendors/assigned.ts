/**
 * The pattern of a value that only its name tells apart: `names`, an assignment as .env files, YAML, JSON, XML and
 * most languages write it (or the `,`, `||` or `??` before a default), then `value`. Both are regular expressions.
 */
export function assigned(names: string, value: string): RegExp {
  return new RegExp(`(?:${names})${assignment}(?<secret>${value})`, 'i');
}

const assignment =
  /["'`\\\])]{0,4}[ \t]{0,20}(?:=>|:=|\|\||\?\?|[:=,>(]|[ \t])[ \t]{0,20}(?:value=)?["'`\\(]{0,3}/.source;
