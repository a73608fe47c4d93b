import { limits } from './limits.ts';

/** Why a text cannot be read; null in `value` never means that. */
type Parsed = { value: unknown } | { problem: string };

/** JSON from a stranger: it cannot take more memory than some times its length, and holds no broken text. */
export function parseJson(bytes: Uint8Array): Parsed {
  if (bytes.length > limits.text) return { problem: 'it is too large' };
  const shape = shapeOf(bytes);
  if (shape.depth > limits.depth) return { problem: 'it is nested too deep' };
  if (shape.values > limits.values) return { problem: 'it holds too many values' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'it is no JSON in UTF-8' };
  }
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
/** `[` and `{`, `]` and `}`. */
const [opening, closing] = [new Set([0x5b, 0x7b]), new Set([0x5d, 0x7d])];

/** How deep it nests and how much it holds, before any of it is made. No byte of a longer character is one of these. */
function shapeOf(bytes: Uint8Array): { depth: number; values: number } {
  let [depth, open, values] = [0, 0, 1];
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (inText) {
      if (byte === backslash) at++;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === comma) values++;
    else if (opening.has(byte)) {
      values++;
      depth = Math.max(depth, ++open);
    } else if (closing.has(byte)) open--;
  }
  return { depth, values };
}
