/** What somebody asked for. Words are as they were written: none of them is to be believed. */
export type Command =
  | { verb: 'ignore'; fingerprint: string | null; reason: string }
  | { verb: 'revoked'; incident: string | null; note: string }
  | { verb: 'rescan' }
  | { verb: 'explain'; rule: string }
  | { verb: 'help' }
  | { verb: 'unknown'; said: string };

/** So many are carried out of one comment. */
const mostCommands = 5;
const longestReason = 500;
/** Enough of a fingerprint to be the only one. */
const fingerprintWord = /^[0-9a-f]{8,64}$/;

/**
 * The commands of a comment: lines that begin with `/guard`, unless they are quoted or stand in a block of code.
 */
export function parseCommands(text: string): Command[] {
  return commandLines(text).slice(0, mostCommands).map(parse);
}

function commandLines(text: string): string[] {
  const found: string[] = [];
  let fence: string | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = null;
    } else if (mark !== undefined) fence = mark;
    else if (/^ {0,3}\/guard(?:\s|$)/i.test(line)) found.push(line.trim());
  }
  return found;
}

function parse(line: string): Command {
  const [, verb = 'help', ...words] = line.split(/\s+/);
  const [first = ''] = words;
  switch (verb.toLowerCase()) {
    case 'ignore': {
      const isNamed = fingerprintWord.test(first.toLowerCase());
      const reason = words
        .slice(isNamed ? 1 : 0)
        .join(' ')
        .slice(0, longestReason);
      return { verb: 'ignore', fingerprint: isNamed ? first.toLowerCase() : null, reason };
    }
    case 'revoked': {
      const isNamed = fingerprintWord.test(first.toLowerCase());
      const note = words
        .slice(isNamed ? 1 : 0)
        .join(' ')
        .slice(0, longestReason);
      return { verb: 'revoked', incident: isNamed ? first.toLowerCase() : null, note };
    }
    case 'rescan':
      return { verb: 'rescan' };
    case 'explain':
      return { verb: 'explain', rule: first.replace(/^`|`$/g, '') };
    case 'help':
      return { verb: 'help' };
    default:
      return { verb: 'unknown', said: verb };
  }
}
