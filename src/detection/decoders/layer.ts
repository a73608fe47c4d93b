/** Text that was found encoded inside other text. */
export interface Layer {
  /** Byte offsets of the encoded form in the text around it. */
  start: number;
  end: number;
  /** The decoded text. */
  bytes: Uint8Array;
  /** How it was encoded, for people: `base64`. */
  encoding: string;
}
