import { Detector } from '../detection/index.ts';
import type { Finding } from '../model/index.ts';
import { keyRules } from '../rules/index.ts';

export interface Redacted {
  /** With the preview alone of each secret; all else as it was, unit for unit. */
  text: string;
  /** What stood there. Their places are those in the text as it was. */
  findings: Finding[];
}

/** Formats that tell a key for sure. What is only probably one, or only named so, is left as people wrote it. */
const rules = keyRules.filter(({ format }) => !format.guessable && !format.nameOnly);
/** A secret may appear once what hid it is gone. */
const most = 5;

/**
 * What people wrote where everybody reads it, without the keys in it.
 *
 * @param idKey what equal secrets are recognised by
 */
export function redactPasted(text: string, idKey: Uint8Array): Redacted {
  const detector = new Detector({ rules, idKey });
  const all: Finding[] = [];
  let shown = text;
  for (let round = 0; round < most; round++) {
    const findings = detector
      .detect({ path: '', bytes: Buffer.from(shown) })
      .filter(({ confidence }) => confidence === 'high');
    if (findings.length === 0) break;
    all.push(...findings);
    shown = withPreviews(shown, findings);
  }
  return { text: shown, findings: all };
}

function withPreviews(text: string, findings: readonly Finding[]): string {
  const lines = lineStarts(text);
  const ranges = findings
    .map(({ line, column, endLine, endColumn, preview }) => ({
      start: lines[line - 1]! + column - 1,
      end: lines[endLine - 1]! + endColumn - 1,
      preview,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end, preview } of ranges) {
    // Two in one encoded text have the place of that.
    if (start >= at) result += text.slice(at, start) + preview;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/** Offsets in UTF-16 units. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
