import { access, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { keyRules } from '../src/rules/index.ts';
import type { Place } from './planted.ts';

/** A scanner, and the command that scans a folder or its history with it; null where it cannot. */
export interface Tool {
  name: string;
  command: (kind: 'tree' | 'history', root: string) => string[] | null;
  /** The places that it prints; left out where its output does not tell them. */
  places?: (output: string) => Place[];
  /** The codes that it ends with when it has done its work. Default: 0 and 1. */
  exits?: readonly number[];
}

interface Peer extends Tool {
  install: string;
}

export const ours: Tool = {
  name: 'otesse-guard',
  command: (kind, root) => {
    const options = kind === 'history' ? ['--history'] : [];
    return [
      process.execPath,
      join(process.cwd(), 'dist/cli/index.js'),
      'scan',
      root,
      ...options,
      '--format',
      'json',
    ];
  },
  places: (output) => JSON.parse(output).findings,
};

/** Lines that begin with `path:line:`. */
function placesInLines(output: string): Place[] {
  const lines = output.matchAll(/^(.+?):(\d+):/gm);
  return Array.from(lines, ([, path, line]) => ({ path: path!, line: Number(line) }));
}

/** Each with its own rules, without asking the network whether a key is alive. */
function peers(path: (name: string) => string, keywords: string): Peer[] {
  const gitleaksLike =
    (name: string): Tool['command'] =>
    (kind, root) => [
      path(name),
      kind === 'tree' ? 'dir' : 'git',
      root,
      '--no-banner',
      '--log-level',
      'fatal',
      '--exit-code',
      '0',
      '--report-format',
      'json',
      '--report-path',
      '-',
    ];
  return [
    {
      name: 'rg',
      install: 'apt-get install ripgrep',
      // The limit: the same keywords, and nothing done about them.
      command: (kind, root) =>
        kind === 'tree' ? [path('rg'), '-i', '-c', '-F', '-f', keywords, root] : null,
    },
    {
      name: 'gitleaks',
      install: 'go install github.com/zricethezav/gitleaks/v8@latest',
      command: gitleaksLike('gitleaks'),
      places: (output) =>
        JSON.parse(output).map(({ File, StartLine }: Record<string, unknown>) => ({
          path: File,
          line: StartLine,
        })),
    },
    {
      name: 'betterleaks',
      install: 'go install github.com/betterleaks/betterleaks@latest',
      command: gitleaksLike('betterleaks'),
    },
    {
      name: 'secretlint',
      install: 'npm install --global secretlint @secretlint/secretlint-rule-preset-recommend',
      command: (kind, root) => {
        const rules = JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] });
        return kind === 'tree'
          ? [path('secretlint'), '--secretlintrcJSON', rules, `${root}/**/*`, '--format', 'unix']
          : null;
      },
      places: placesInLines,
    },
    {
      name: 'trufflehog',
      install: 'go install github.com/trufflesecurity/trufflehog/v3@latest',
      command: (kind, root) =>
        kind === 'tree'
          ? [path('trufflehog'), 'filesystem', root, '--no-verification', '--no-update', '--json']
          : [path('trufflehog'), 'git', `file://${root}`, '--no-verification', '--no-update', '--json'],
    },
    {
      name: 'kingfisher',
      install: 'pip install kingfisher-bin',
      command: (kind, root) => [
        path('kingfisher'),
        'scan',
        root,
        '--no-validate',
        '--no-update-check',
        `--git-history=${kind === 'tree' ? 'none' : 'full'}`,
        '--format',
        'jsonl',
      ],
      // 200: it found something.
      exits: [0, 200],
      places: (output) =>
        output
          .split('\n')
          .filter((line) => line.startsWith('{"rule"'))
          .map((line) => JSON.parse(line).finding),
    },
    {
      name: 'ripsecrets',
      install: 'cargo install ripsecrets',
      command: (kind, root) => (kind === 'tree' ? [path('ripsecrets'), root] : null),
      places: placesInLines,
    },
  ];
}

/** The peers that are on PATH, or in `folder`. */
export async function findPeers(
  folder: string | undefined,
  keywords: string,
): Promise<{ peers: Tool[]; missing: Peer[] }> {
  const folders = [...(folder === undefined ? [] : [folder]), ...(process.env.PATH ?? '').split(delimiter)];
  const found = new Map<string, string>();
  const all = peers((name) => found.get(name) ?? name, keywords);
  for (const { name } of all) {
    for (const place of folders) {
      const file = join(place, name);
      if (
        !found.has(name) &&
        (await access(file).then(
          () => true,
          () => false,
        ))
      )
        found.set(name, file);
    }
  }
  return {
    peers: all.filter(({ name }) => found.has(name)),
    missing: all.filter(({ name }) => !found.has(name)),
  };
}

/** Our rules' keywords, one a line: what `rg` looks for. */
export async function writeKeywords(file: string): Promise<string> {
  const keywords = new Set(keyRules.flatMap(({ format }) => format.keywords));
  await writeFile(file, `${[...keywords].join('\n')}\n`);
  return file;
}
