const sniffed = 8_000;

export type Decoded = { text: Uint8Array } | { binary: true };

/**
 * The file as UTF-8 (or whatever ASCII superset it is in), without a byte order mark, or the news that it is binary.
 * UTF-16 is recognised by its mark or by the zero bytes of its Latin letters.
 */
export function toText(bytes: Uint8Array): Decoded {
  const encoding = sniff(bytes);
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
export function sniff(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zero = bytes.indexOf(0);
  return zero === -1 || zero >= sniffed ? 'utf-8' : sniffZeros(bytes.subarray(0, sniffed));
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
