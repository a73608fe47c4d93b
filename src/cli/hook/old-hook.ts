import { lstat, readFile } from 'node:fs/promises';

/** What stands where the hook goes. `foreign` is whatever our lines cannot be put into. */
export type OldHook = { kind: 'none' } | { kind: 'shell'; text: string; mode: number } | { kind: 'foreign' };

const shells =
  /^#!\s*(?:\S*\/)?(?:env\s+(?:-\S+\s+)*)?(?:\S*\/)?(?:busybox\s+)?(?:sh|bash|dash|ash|ksh|zsh)(?:\.exe)?(?:\s|$)/;

/** @param called false where git calls the file itself, and so passes over one that may not be run */
export async function oldHook(path: string, { husky }: { husky: boolean }): Promise<OldHook> {
  const status = await lstat(path).catch(() => null);
  if (status === null) return { kind: 'none' };
  // A link leads to a file that others use too.
  if (!status.isFile()) return { kind: 'foreign' };
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  const mode = status.mode & 0o777;
  if (husky) return { kind: 'shell', text, mode };
  const isOurs = text.includes('\n# >>> otesse-guard >>>\n');
  // git passes over a hook that may not be run; making it one would wake what somebody has put to sleep.
  const asleep = process.platform !== 'win32' && (mode & 0o111) === 0 && !isOurs;
  const isText = !bytes.includes(0) && bytes.equals(Buffer.from(text));
  if (asleep || !isText || (text.startsWith('#!') && !shells.test(text))) return { kind: 'foreign' };
  return { kind: 'shell', text, mode };
}
