/** Detection for tests: the built-in rules over a text, and secrets to plant in it. */
import { Detector, type Text, toText } from '../../src/detection/index.ts';
import type { Finding, Place } from '../../src/model/index.ts';
import { keyRules } from '../../src/rules/index.ts';
import { fill } from '../support/samples.ts';

const detector = new Detector({ rules: keyRules, idKey: new Uint8Array(32) });

export function detect(
  content: string | Uint8Array,
  path = 'src/pay.ts',
  more: Partial<Text> = {},
): Finding[] {
  const decoded = toText(typeof content === 'string' ? Buffer.from(content) : content);
  if ('binary' in decoded) throw new Error('taken for binary');
  return detector.detect({ path, bytes: decoded.text, ...more });
}

/** The findings' rules, in the order of their places. */
export function rulesIn(content: string | Uint8Array, path?: string): string[] {
  return detect(content, path).map(({ rule }) => rule);
}

/** An Otesse live secret key, another for each seed. */
export function liveKey(seed = 1): string {
  return fill('otesse_live_sk_{{alnum:24}}', seed);
}

/** Where `part` stands in `text`, counted without the help of the code under test. */
export function placeOf(text: string, part: string): Omit<Place, 'path'> {
  const start = text.indexOf(part);
  if (start === -1) throw new Error('the text does not hold that part');
  const at = (offset: number): [number, number] => {
    const lines = text.slice(0, offset).split('\n');
    return [lines.length, lines.at(-1)!.length + 1];
  };
  const [line, column] = at(start);
  const [endLine, endColumn] = at(start + part.length);
  return { line, column, endLine, endColumn };
}
