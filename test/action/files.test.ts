/** The files that GitHub reads: the Action's description and our own workflows. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const action = parse(readFileSync('action.yml', 'utf8'));
const sources = readdirSync('src/action', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/action/${file}`, 'utf8'));

function namesIn(pattern: RegExp): string[] {
  const names = sources.flatMap((source) => Array.from(source.matchAll(pattern), ([, name]) => name!));
  return [...new Set(names)].sort();
}

describe('action.yml', () => {
  it('describes the inputs that are read, and no others', () => {
    expect(Object.keys(action.inputs).sort()).toEqual(namesIn(/(?:text|choice)\('([a-z-]+)'/g));
  });

  it('describes the outputs that are set, and no others', () => {
    expect(Object.keys(action.outputs).sort()).toEqual(namesIn(/setOutput\('([a-z-]+)'/g));
  });

  it('gives no default to what the settings file can say', () => {
    const withDefault = Object.keys(action.inputs).filter((name) => 'default' in action.inputs[name]);
    expect(withDefault.sort()).toEqual(['artifact', 'github-token', 'mode']);
  });

  it('starts what is built', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
    expect(existsSync(action.runs.main)).toBe(true);
  });

  it('is fetched by every run, and weighs less than 6 MB', () => {
    const folder = 'dist/action';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    );
    const sizes = files.map((file) => statSync(file)).map((status) => (status.isFile() ? status.size : 0));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });
});

describe.each(readdirSync('.github/workflows'))('%s', (file) => {
  const text = readFileSync(`.github/workflows/${file}`, 'utf8');
  const workflow = parse(text);
  const steps = Object.values<{ steps: Record<string, string>[] }>(workflow.jobs).flatMap(
    ({ steps }) => steps,
  );

  it('starts from reading alone', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('uses actions at commits, which cannot move', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(name).toMatch(/^(?:\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40})$/);
  });

  it('writes nothing of the event into a shell', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});
