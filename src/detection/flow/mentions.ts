import { latin1 } from '../text/latin1.ts';

/** A line that brings in a library, names an address, or reads a setting. */
const uses =
  /\b(?:import|require|from|use|using|gem)\b|https?:\/\/|environ|getenv|\benv\b|\bconfig\b|settings\.|\bnew\b|::|->|github\.com\/|@value|\.(?:create|retrieve|list|get|post)\w*\(|grant_type.{1,12}(?:client_credentials|authorization_code|password|refresh_token|urn:)/i;
/** Marks that are looked at; a file that names a vendor so often is a library for it, or data. */
const most = 40;
const around = 160;

/**
 * Whether a text uses an API, rather than only naming it: one of the lines that name it says so.
 *
 * @param offsets where a vendor or a key's setting is named, ascending
 */
export function usesApi(bytes: Uint8Array, offsets: readonly number[]): boolean {
  return offsets.slice(0, most).some((offset) => uses.test(lineAt(bytes, offset)));
}

function lineAt(bytes: Uint8Array, offset: number): string {
  const before = bytes.lastIndexOf(10, offset - 1) + 1;
  const after = bytes.indexOf(10, offset);
  return latin1(
    bytes,
    Math.max(before, offset - around),
    Math.min(after === -1 ? bytes.length : after, offset + around),
  );
}
