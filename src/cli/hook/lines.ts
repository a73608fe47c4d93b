import type { Fallback } from './fallback.ts';

const stopped = [
  'otesse-guard: the commit was stopped.',
  'Skip once: git commit --no-verify.',
  'Allow one finding: a comment `otesse-guard:allow <rule> -- <reason>` on its line.',
].join(' ');

const missing = [
  'otesse-guard: it is not installed here, or Node is not on PATH, so the commit was stopped.',
  'Skip once: git commit --no-verify.',
].join(' ');

/**
 * What the hook does: runs the repository's own otesse-guard, or that on PATH, or the one that wrote the hook. For any
 * POSIX shell, also under `set -eu`.
 *
 * @param fallback null in hooks that are committed: they hold no path of this machine
 * @param earlier whether a hook of before lies beside this one, to be called next
 */
export function hookLines(fallback: Fallback | null, earlier: boolean): string {
  const path = fallback === null ? '' : `PATH="$PATH:"${quoted(fallback.nodeFolder)} `;
  const run = (program: string) => `  ${path}${program} scan --staged || otesse_guard=$?`;
  return `${[
    '# Looks for leaked keys in what is about to be committed; `otesse-guard hook uninstall` takes these lines out.',
    'otesse_guard=0',
    'if [ -x node_modules/.bin/otesse-guard ]; then',
    run('node_modules/.bin/otesse-guard'),
    'elif command -v otesse-guard >/dev/null 2>&1; then',
    run('otesse-guard'),
    ...(fallback === null
      ? []
      : [`elif [ -f ${quoted(fallback.entry)} ]; then`, run(`node ${quoted(fallback.entry)}`)]),
    'else',
    '  otesse_guard=127',
    'fi',
    'if [ "$otesse_guard" -eq 127 ]; then',
    `  printf '%s\\n' ${quoted(missing)} >&2`,
    '  exit 1',
    'elif [ "$otesse_guard" -ne 0 ]; then',
    `  printf '%s\\n' ${quoted(stopped)} >&2`,
    '  exit 1',
    'fi',
    ...(earlier ? [`if [ -x "$0${earlierSuffix}" ]; then exec "$0${earlierSuffix}" "$@"; fi`] : []),
  ].join('\n')}\n`;
}

/** What the name of a hook that was there before ends in, when ours has taken its place. */
export const earlierSuffix = '.before-otesse-guard';

/** The program that the lines fall back to, if any. */
export function fallbackEntry(lines: string): string | null {
  const found = /^elif \[ -f '(.*)' \]; then$/m.exec(lines);
  return found === null ? null : found[1]!.replaceAll(`'\\''`, `'`);
}

function quoted(text: string): string {
  return `'${text.replaceAll(`'`, `'\\''`)}'`;
}
