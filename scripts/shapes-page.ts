import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const titles: Record<string, string> = {
  js: 'JavaScript',
  ts: 'TypeScript',
  py: 'Python',
  go: 'Go',
  rb: 'Ruby',
  php: 'PHP',
  java: 'Java',
  cs: 'C#',
};

/** docs/webhook-shapes.md: the shapes of handlers by the languages that their fixtures are written in. */
export function shapesPage(folder: string): string {
  const rows = readdirSync(folder)
    .sort()
    .map((shape) => {
      const found = new Set(extensionsIn(join(folder, shape)));
      const cells = Object.keys(titles).map((extension) => (found.has(extension) ? '✓' : '–'));
      return `| ${shape.replaceAll('-', ' ')} | ${cells.join(' | ')} |`;
    });
  const columns = Object.values(titles);
  return `${[
    '# Shapes of webhook handlers',
    '',
    'What the fixtures in `test/detection/analysis/shapes` tell apart. An empty cell (–) has no fixture in that language;',
    'the analysis is the same for all.',
    '',
    `| shape | ${columns.join(' | ')} |`,
    `| --- |${' :-: |'.repeat(columns.length)}`,
    ...rows,
  ].join('\n')}\n`;
}

function extensionsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path.split('.').at(-1)!];
  return readdirSync(path).flatMap((name) => extensionsIn(join(path, name)));
}
