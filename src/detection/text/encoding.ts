const sniffed = 8_000;

export type Decoded = { text: Uint8Array } | { binary: true };

/**
 * The file as UTF-8 (or whatever ASCII superset it is in), without a byte order mark, or the news that it is binary.
 * UTF-16 is recognised by its mark or by the zero bytes of its Latin letters.
 *
 * @param isNamedText whether the file's name says that it is text: then it is none but that
 */
export function toText(bytes: Uint8Array, isNamedText = (): boolean => false): Decoded {
  const encoding = sniff(bytes, isNamedText);
  if (encoding === 'binary') return { binary: true };
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return { text: fromUtf16(bytes, encoding) };
  return { text: withoutMark(bytes) };
}

/** UTF-8 without its byte order mark, which no editor counts as a column. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary';

/** Looks at the first bytes only, as git does. */
export function sniff(bytes: Uint8Array, isNamedText = (): boolean => false): Encoding {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // Whoever puts the mark before plain ASCII wants it read as something else than it is.
  if (hasMark && !isAscii(bytes.subarray(2, sniffed))) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const zero = bytes.indexOf(0);
  if (zero === -1 || zero >= sniffed) return 'utf-8';
  const encoding = sniffZeros(bytes.subarray(0, sniffed));
  // So is what the first line has a program run.
  const isScript = bytes[0] === 35 && bytes[1] === 33;
  return encoding === 'binary' && (isScript || isNamedText()) ? 'utf-8' : encoding;
}

/** Zeros are ASCII too: here they are not. */
function isAscii(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte > 0 && byte < 128);
}

function sniffZeros(head: Uint8Array): Encoding {
  let controls = 0;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1]!++;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  });
  const [even, odd] = zeros as [number, number];
  const half = head.length / 2;
  // Some characters beyond Latin, such as an emoji, hold zeros and control codes of their own.
  const few = half * 0.05;
  if (controls <= few && odd > half * 0.7 && even <= few) return 'utf-16le';
  if (controls <= few && even > half * 0.7 && odd <= few) return 'utf-16be';
  // One stray zero must not hide a text file.
  return (controls + even + odd) * 100 > head.length ? 'binary' : 'utf-8';
}

export function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  // Node's own codec is many times as fast as TextDecoder, and knows only the little-endian form.
  const units = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (encoding === 'utf-16be') units.swap16();
  return Buffer.from(units.toString('utf16le').replace(/^\ufeff/, ''), 'utf8');
}
