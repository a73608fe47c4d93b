const sniffed = 8_000;

export type Decoded = { text: Uint8Array } | { binary: true };

/**
 * The file as UTF-8 (or whatever ASCII superset it is in), without a byte order mark, or the news that it is binary.
 * UTF-16 is recognised by its mark or by the zero bytes of its Latin letters, UTF-32 by its mark alone.
 *
 * @param isNamedText whether the file's name says that it is text: then it is none but that
 */
export function toText(bytes: Uint8Array, isNamedText = (): boolean => false): Decoded {
  const encoding = sniff(bytes, isNamedText);
  if (encoding === 'binary') return { binary: true };
  return { text: encoding === 'utf-8' ? withoutMark(bytes) : fromWide(bytes, encoding) };
}

/** UTF-8 without its byte order mark, which no editor counts as a column. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
type Encoding = 'utf-8' | Wide | 'binary';

/** Looks at the first bytes only, as git does. */
export function sniff(bytes: Uint8Array, isNamedText = (): boolean => false): Encoding {
  const wide = sniffUtf32(bytes.subarray(0, sniffed));
  if (wide !== null) return wide;
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

/** The mark may also begin UTF-16 with a zero in it: then what follows is hardly ever characters of four bytes. */
function sniffUtf32(head: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (head.length < 8) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const isLittle = view.getUint32(0, true) === mark;
  if (!isLittle && view.getUint32(0) !== mark) return null;
  for (let at = 4; at + 4 <= head.length; at += 4) if (view.getUint32(at, isLittle) > last) return null;
  return isLittle ? 'utf-32le' : 'utf-32be';
}

const mark = 0xfeff;
const last = 0x10ffff;

/** Text of several bytes a character, or a part of one, as UTF-8 and without a byte order mark. */
export function fromWide(bytes: Uint8Array, encoding: Wide): Uint8Array {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
    ? fromUtf16(bytes, encoding)
    : fromUtf32(bytes, encoding === 'utf-32le');
}

/** Units that are no characters become U+FFFD. */
function fromUtf32(bytes: Uint8Array, isLittle: boolean): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = Buffer.alloc((bytes.length >> 2) * 4);
  let length = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (at === 0 && code === mark) continue;
    const isCharacter = code <= last && (code < 0xd800 || code > 0xdfff);
    if (code > 0xffff && isCharacter) {
      length = units.writeUInt16LE(0xd800 + ((code - 0x10000) >> 10), length);
      length = units.writeUInt16LE(0xdc00 + ((code - 0x10000) & 0x3ff), length);
    } else length = units.writeUInt16LE(isCharacter ? code : 0xfffd, length);
  }
  return Buffer.from(units.toString('utf16le', 0, length), 'utf8');
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  // Node's own codec is many times as fast as TextDecoder, and knows only the little-endian form.
  const units = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (encoding === 'utf-16be') units.swap16();
  return Buffer.from(units.toString('utf16le').replace(/^\ufeff/, ''), 'utf8');
}
