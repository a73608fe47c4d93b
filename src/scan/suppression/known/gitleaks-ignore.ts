import { type Problem, tooLarge } from '../../config/index.ts';
import { type KnownFindings, placeKey, plainPath } from '../matches.ts';

const entry = /^(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([^:]+):(\d+)$/;

/**
 * Reads a `.gitleaksignore`: `commit:file:rule:line` or `file:rule:line`, `#` for comments.
 *
 * The rule is passed over, since gitleaks calls its rules by other names: a finding is known by its file and its line,
 * and by its commit where the entry gives one.
 */
export function parseGitleaksIgnore(text: string, file: string): KnownFindings | { problems: Problem[] } {
  const large = tooLarge(text, file, 16);
  if (large !== null) return { problems: [large] };
  const anywhere = new Set<string>();
  const inCommit = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, commit, path, , number] = line.length > 8192 ? [] : (entry.exec(line) ?? []);
    if (path === undefined) {
      problems.push({
        file,
        line: index + 1,
        column: 1,
        message: 'expected `commit:file:rule:line` or `file:rule:line`',
      });
      continue;
    }
    const key = placeKey(plainPath(path), Number(number));
    if (commit === undefined) anywhere.add(key);
    else inCommit.add(`${commit} ${key}`);
  }
  if (problems.length > 0) return { problems };
  return {
    file,
    has({ commit }, { path, line }) {
      const key = placeKey(path, line);
      return anywhere.has(key) || (commit !== null && inCommit.has(`${commit} ${key}`));
    },
  };
}
