import { Detector } from '../detection/index.ts';
import { type Finding, fails } from '../model/index.ts';
import { keyRules } from '../rules/keys/index.ts';

let detector: Detector | undefined;

/**
 * A text that somebody wrote at GitHub, with the preview alone of each key in it; all else stays as it is, byte for byte.
 * Only what is known by its shape counts: other people's words are not changed on a suspicion.
 */
export function hidePasted(text: string): { text: string; findings: Finding[] } {
  detector ??= new Detector({
    rules: keyRules.filter(({ id, format }) => id !== 'generic-secret' && !format.nameOnly),
    idKey: new Uint8Array(1),
  });
  const starts = lineStarts(text);
  const found = detector
    .detect({ path: '', bytes: Buffer.from(text) })
    .filter(({ severity, confidence }) => fails(severity, confidence, 'low'))
    .map((finding) => ({
      finding,
      from: starts[finding.line - 1]! + finding.column - 1,
      to: starts[finding.endLine - 1]! + finding.endColumn - 1,
    }))
    .sort((a, b) => b.from - a.from);
  let shown = text;
  let upTo = text.length;
  for (const { finding, from, to } of found) {
    // Of two that overlap the later one is hidden already.
    if (from >= upTo) continue;
    shown = shown.slice(0, from) + finding.preview + shown.slice(Math.min(to, upTo));
    upTo = from;
  }
  return { text: shown, findings: found.map(({ finding }) => finding).reverse() };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
