/** The image and the compose file: what they copy is there, and what they set is what the server reads. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const copied = Array.from(dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm), ([, files]) =>
  files!.split(' '),
).flat();

it('copies what is there and is not kept from it', () => {
  expect(copied.length).toBeGreaterThan(4);
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  const letIn = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  expect(new Set(letIn.map((line) => line.slice(1)))).toEqual(new Set(copied));
});

it('does not run as root, and starts as npm start does', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const instructions = dockerfile.split('\n');
  expect(instructions.indexOf('USER node')).toBeGreaterThan(-1);
  expect(instructions.indexOf('USER node')).toBeLessThan(
    instructions.findIndex((line) => line.startsWith('CMD')),
  );
  // A shell would keep signals to itself; there is none in the image.
  expect(scripts.start).toMatch(/^exec /);
  expect(instructions.at(-2)).toBe(
    `CMD ${JSON.stringify(scripts.start.split(' ').slice(1)).replaceAll('","', '", "')}`,
  );
});

it('sets variables that the server reads, and those that docs/self-hosting.md names', () => {
  const { services } = parse(readFileSync('compose.yaml', 'utf8'));
  const set = [
    ...Object.keys(services.guard.environment),
    ...Array.from(dockerfile.matchAll(/^ENV (\w+)=/gm), ([, name]) => name!),
  ];
  const settings =
    readFileSync('src/app/settings/read-settings.ts', 'utf8') +
    readFileSync('src/app/settings/private-key.ts', 'utf8');
  const docs = readFileSync('docs/self-hosting.md', 'utf8');
  for (const name of set.filter((each) => each !== 'NODE_ENV')) {
    expect(settings).toContain(`env.${name}`);
    expect(docs).toContain(`\`${name}\``);
  }
});
