import { UsageError } from '../../scan/errors.ts';

const begin = '# >>> otesse-guard >>>';
const end = '# <<< otesse-guard <<<';
const block = new RegExp(`^${begin}[^]*?^${end}$\\n?`, 'm');

/** Our lines in a hook, or null. @throws UsageError where only a part of them is left */
export function blockOf(hook: string): string | null {
  const found = block.exec(hook)?.[0] ?? null;
  if (found === null && hook.split('\n').some((line) => line === begin || line === end)) {
    throw new UsageError(
      `the hook holds only a part of otesse-guard's lines: delete all from "${begin}" to "${end}"`,
    );
  }
  return found;
}

/** The hook with `lines` as ours: in the place of the old ones, or before the first command, so that none ends it first. */
export function withBlock(hook: string, lines: string): string {
  const marked = `${begin}\n${lines}${end}\n`;
  if (blockOf(hook) !== null) return hook.replace(block, () => marked);
  const at = headerLength(hook);
  const header = hook.slice(0, at);
  return `${header}${header === '' || header.endsWith('\n') ? '' : '\n'}${marked}${hook.slice(at)}`;
}

export function withoutBlock(hook: string): string {
  return blockOf(hook) === null ? hook : hook.replace(block, '');
}

/** The shebang and the comments under it. husky 8 starts the script anew at its own line, which must stay first. */
function headerLength(hook: string): number {
  return /^(?:#.*(?:\n|$))*(?:\s*\. .*\/husky\.sh"?[ \t]*(?:\n|$))?/.exec(hook)![0].length;
}
