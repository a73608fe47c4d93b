/** A blob's text, as the GraphQL API gives it. */
import { isUtf8 } from 'node:buffer';

interface Text {
  text: string | null;
  /** Null where the blob is too long to be looked at: https://github.com/ossf/pvtr-github-repo-scanner/pull/219 */
  isBinary: boolean | null;
  isTruncated: boolean;
}

/** Always as UTF-8, whatever it was: what is said of its bytes need not hold of the text. */
export function textOf(bytes: Buffer, most: number): Text {
  const isTruncated = bytes.length > most;
  const shown = isTruncated ? bytes.subarray(0, most) : bytes;
  const utf16 = shown[0] === 0xff && shown[1] === 0xfe;
  if (!utf16 && shown.subarray(0, 8000).includes(0)) {
    return { text: null, isBinary: isTruncated ? null : true, isTruncated };
  }
  const encoding = utf16 ? 'utf-16le' : isTruncated || isUtf8(shown) ? 'utf-8' : 'windows-1252';
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(shown);
  return { text, isBinary: isTruncated ? null : false, isTruncated };
}
