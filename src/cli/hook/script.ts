/** The lines that a pre-commit hook gets from us, between two marks, so that they can be found and renewed. */

const begin = '# >>> otesse-guard';
const end = '# <<< otesse-guard';

/**
 * Runs what the repository has installed, else what is on PATH, else the copy that wrote the hook; without any of them
 * the commit is refused, for nobody looked at it.
 *
 * @param installed absolute path of the command line that installs the hook
 */
export function hookBlock(installed: string): string {
  return `${begin} (written by \`otesse-guard hook install\`)
if [ -x node_modules/.bin/otesse-guard ]; then node_modules/.bin/otesse-guard scan --staged || otesse_guard=$?
elif command -v otesse-guard >/dev/null 2>&1; then otesse-guard scan --staged || otesse_guard=$?
elif [ -f ${quoted(installed)} ]; then node ${quoted(installed)} scan --staged || otesse_guard=$?
else echo 'otesse-guard is not installed here: nobody looked for keys in this commit.' >&2; otesse_guard=2
fi
if [ "\${otesse_guard:-0}" -ne 0 ]; then
  echo 'otesse-guard: the commit was stopped. Take the key out of it, or skip this once with: git commit --no-verify' >&2
  exit "$otesse_guard"
fi
${end}
`;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\\\''")}'`;
}

/** A hook with our block, before everything else that it does: an early exit must not skip it. */
export function withBlock(hook: string, block: string): string {
  const lines = withoutBlock(hook).split('\n');
  const first = lines[0]?.startsWith('#!') ? 1 : 0;
  return [...lines.slice(0, first), block.trimEnd(), ...lines.slice(first)].join('\n');
}

/** The hook as it was before us. */
export function withoutBlock(hook: string): string {
  const lines = hook.split('\n');
  const from = lines.findIndex((line) => line.startsWith(begin));
  const to = lines.findIndex((line) => line.startsWith(end));
  if (from === -1 || to < from) return hook;
  return [...lines.slice(0, from), ...lines.slice(to + 1)].join('\n');
}

export function hasBlock(hook: string): boolean {
  return hook.includes(begin);
}

/** Whether a hook can take lines of shell: it is one, or it is nothing yet. */
export function isShell(hook: string): boolean {
  return !hook.startsWith('#!') || /^#!.*\b(?:sh|bash|dash|zsh|ksh)\b/.test(hook);
}

/** Whether nothing but a first line is left. */
export function isEmpty(hook: string): boolean {
  return hook.replace(/^#!.*\n?/, '').trim() === '';
}
