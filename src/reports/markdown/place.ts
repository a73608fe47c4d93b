import { linkTarget, markdownCode, printable, shortened } from '../escape/index.ts';

/** The web address of a line, where there is one. */
export type BlobUrl = (path: string, line: number, commit: string | null) => string | null;

const pathLength = 160;

/** `path:line`, linked where the address is known, with the commit where it is not the present state. */
export function placeCell(
  { path, line }: { path: string; line: number | null },
  commit: string | null,
  blobUrl: BlobUrl | undefined,
): string {
  const label = markdownCode(shortened(printable(path), pathLength) + (line === null ? '' : `:${line}`));
  const address = blobUrl?.(path, line ?? 1, commit);
  const target = address ? linkTarget(address) : null;
  const place = target === null ? label : `[${label}](${target})`;
  return commit === null ? place : `${place} in ${markdownCode(commit.slice(0, 10))}`;
}
