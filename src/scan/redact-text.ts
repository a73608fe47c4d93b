import { Detector } from '../detection/index.ts';
import { keyRules } from '../rules/index.ts';

/** No format is shorter: a text without so long a word needs no closer look. */
const longWord = /[\w-]{16}/;

let detector: Detector | undefined;

/** A name or a message, with the preview alone of each secret that it quotes. */
export function redactText(text: string): string {
  if (!longWord.test(text)) return text;
  // Texts with so long a word are few: most scans never need it.
  detector ??= new Detector({ rules: keyRules, idKey: new Uint8Array(1) });
  return text.split('\n').map(withPreviews).join('\n');
}

function withPreviews(line: string): string {
  let shown = line;
  const findings = detector!.detect({ path: '', bytes: Buffer.from(line) });
  for (const { column, endColumn, preview } of findings.reverse())
    shown = shown.slice(0, column - 1) + preview + shown.slice(endColumn - 1);
  return shown;
}
