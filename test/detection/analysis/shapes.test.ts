/**
 * Shapes of handlers, a folder each: `ok.<variant>` must pass, `ng.<rule>.<variant>` must break that rule and no other.
 * A variant is a file, or a folder of files.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webhookFindings } from './support.ts';

const root = join(import.meta.dirname, 'shapes');

interface Shape {
  name: string;
  files: Record<string, string>;
  expected: string[];
}

function shapes(): Shape[] {
  return readdirSync(root).flatMap((folder) =>
    readdirSync(join(root, folder)).map((variant): Shape => {
      const [verdict, rule] = variant.split('.');
      return {
        name: `${folder}/${variant}`,
        files: filesOf(join(root, folder, variant)),
        expected: verdict === 'ng' ? [rule!] : [],
      };
    }),
  );
}

/** By the path that they would have in a repository: the folder's name and the verdict are no part of it. */
function filesOf(path: string): Record<string, string> {
  if (!statSync(path).isDirectory()) {
    const name = path.split('/').at(-1)!.split('.').slice(-2).join('.');
    const isTest = /\.test\.\w+$/.test(path);
    return { [isTest ? name.replace('.', '.test.') : `src/${name}`]: readFileSync(path, 'utf8') };
  }
  const files: Record<string, string> = {};
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[relative(path, file)] = readFileSync(file, 'utf8');
  }
  return files;
}

const all = shapes();

describe('the shape', () => {
  it.each(all)('$name', async ({ files, expected }) => {
    expect(await webhookFindings(files)).toEqual(expected);
  });

  it('is judged by its ways: a verifier somewhere in the file is not enough', () => {
    const verifies =
      /constructEvent|construct_event|timingSafeEqual|compare_digest|secure_compare|hash_equals|hmac\.Equal|FixedTimeEquals|isEqual/;
    const misjudged = all.filter(({ files, expected }) => {
      const isAccused = !Object.values(files).some((text) => verifies.test(text));
      return (
        isAccused !== expected.includes('webhook-signature-not-verified') ||
        (expected.length > 0 && !isAccused)
      );
    });
    expect(misjudged.length).toBeGreaterThanOrEqual(20);
  });
});
