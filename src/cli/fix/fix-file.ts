import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Lines, textDigest } from '../../detection/code/index.ts';
import { type Recoder, recoder } from '../../detection/text/recode.ts';
import { append, clash, type Finding, type TextEdit, withEdits } from '../../model/index.ts';
import { UsageError, writeWhole } from '../../scan/index.ts';

/** What became of a fix: `obstacle` is null where it was made. One that another stood in the way of is left out. */
export interface Outcome {
  finding: Finding;
  obstacle: string | null;
}

/** Makes those fixes of a file that do not meet each other, and writes it whole or not at all. */
export async function fixFile(root: string, path: string, findings: readonly Finding[]): Promise<Outcome[]> {
  const all = (obstacle: string): Outcome[] => findings.map((finding) => ({ finding, obstacle }));
  const file = join(root, path);
  const read = await readHere(root, file);
  if (typeof read === 'string') return all(read);
  const { text, encode } = read;
  if (findings.some(({ fix }) => fix!.of !== textDigest(text)))
    return all('it has changed since it was looked at');
  const made: Finding[] = [];
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const own = editsOf(finding, new Lines({ path, text })).filter(
      (edit) => !edits.some((other) => isSame(edit, other)),
    );
    if (own.some((edit) => edits.some((other) => clash(edit, other)))) continue;
    append(edits, own);
    made.push(finding);
  }
  try {
    await writeWhole({
      path: file,
      text: encode(withEdits(text, edits)),
      what: 'the file',
      within: await realpath(root),
    });
  } catch (error) {
    if (error instanceof UsageError) return all(error.message);
    throw error;
  }
  return made.map((finding) => ({ finding, obstacle: null }));
}

/** The file, if it is one of the tree's own; else why it is left alone. */
async function readHere(root: string, file: string): Promise<Recoder | string> {
  let bytes: Uint8Array;
  try {
    if ((await realpath(file)) !== (await realpath(root).then((real) => join(real, file.slice(root.length)))))
      return 'it lies behind a link';
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `it cannot be read: ${String(error.code)}`;
    throw error;
  }
  return recoder(bytes) ?? 'it is not all UTF-8 or UTF-16, and would not stay as it is';
}

function editsOf({ fix }: Finding, lines: Lines): TextEdit[] {
  return fix!.edits.map((edit) => ({ span: lines.span(edit), text: edit.text }));
}

const isSame = (a: TextEdit, b: TextEdit): boolean =>
  a.span[0] === b.span[0] && a.span[1] === b.span[1] && a.text === b.text;
