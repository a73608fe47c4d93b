/** The lines of a patch: which can be commented on, and where each stands. */

export interface PatchLine {
  kind: 'context' | 'added' | 'removed';
  /** On the left, 1-based; null where the line was added. */
  left: number | null;
  /** On the right, 1-based; null where the line was removed. */
  right: number | null;
  /** Lines below the first `@@`, as the API's `position` counts them. */
  position: number;
  /** The position of its hunk's `@@`: lines of one hunk share it. */
  hunkAt: number;
  /** The patch from this hunk's `@@` down to this line: the API's `diff_hunk`. */
  hunk: () => string;
}

export function patchLines(patch: string): PatchLine[] {
  const all = patch.split('\n');
  const lines: PatchLine[] = [];
  let left = 0;
  let right = 0;
  let start = 0;
  all.forEach((text, position) => {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (header) {
      left = Number(header[1]);
      right = Number(header[2]);
      start = position;
      return;
    }
    const from = start;
    const shared = { position, hunkAt: from };
    const hunk = () => all.slice(from, position + 1).join('\n');
    if (text.startsWith('+')) lines.push({ kind: 'added', left: null, right: right++, ...shared, hunk });
    else if (text.startsWith('-'))
      lines.push({ kind: 'removed', left: left++, right: null, ...shared, hunk });
    else if (text.startsWith(' '))
      lines.push({ kind: 'context', left: left++, right: right++, ...shared, hunk });
  });
  return lines;
}

export interface PatchRow {
  text: string;
  left: number | null;
  right: number | null;
}

/** Every line of a patch as it stands, those with `@@` too. */
export function patchRows(patch: string): PatchRow[] {
  const numbers = new Map(patchLines(patch).map((line) => [line.position, line]));
  return patch.split('\n').map((text, position) => {
    const { left = null, right = null } = numbers.get(position) ?? {};
    return { text, left, right };
  });
}

/** Where a line went: its number after the change, or null where the change touched it. */
export function lineAfter(patch: string | null, line: number): number | null {
  if (patch === null) return line;
  let offset = 0;
  for (const each of patchLines(patch)) {
    if (each.left === line) return each.right;
    if (each.left !== null && each.left > line) break;
    if (each.kind === 'added') offset++;
    else if (each.kind === 'removed') offset--;
  }
  return line + offset;
}
