import { fromWide, sniff, withoutMark } from './encoding.ts';

/** A file's text, and how a changed text becomes bytes again as these were. */
export interface Recoder {
  text: string;
  encode: (text: string) => Uint8Array;
}

/** Null for what is binary, and for what would not come out as it went in: bytes that are no UTF-8. */
export function recoder(bytes: Uint8Array): Recoder | null {
  const encoding = sniff(bytes);
  if (encoding === 'binary' || encoding.startsWith('utf-32')) return null;
  const decoded = encoding === 'utf-8' ? withoutMark(bytes) : fromWide(bytes, encoding);
  const text = Buffer.from(decoded).toString('utf8');
  const encode = encoding === 'utf-8' ? utf8(bytes) : utf16(bytes, encoding === 'utf-16be');
  return Buffer.from(bytes).equals(encode(text)) ? { text, encode } : null;
}

function utf8(bytes: Uint8Array): Recoder['encode'] {
  const mark = bytes.subarray(0, bytes.length - withoutMark(bytes).length);
  return (text) => Buffer.concat([mark, Buffer.from(text)]);
}

function utf16(bytes: Uint8Array, isBigEndian: boolean): Recoder['encode'] {
  const hasMark = /^(?:fffe|feff)/.test(Buffer.from(bytes.subarray(0, 2)).toString('hex'));
  return (text) => {
    const units = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
    return isBigEndian ? units.swap16() : units;
  };
}
