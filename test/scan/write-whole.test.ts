import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeWhole } from '../../src/scan/write-whole.ts';

/** What somebody else does just before the new text is written. */
const meanwhile = vi.hoisted(() => ({ act: (): void => undefined }));
vi.mock(import('../../src/scan/fs.ts'), async (original) => {
  const real = await original();
  const { promises } = real.fs;
  const writeFile: typeof promises.writeFile = async (...given) => {
    meanwhile.act();
    return promises.writeFile(...given);
  };
  return { ...real, fs: { ...real.fs, promises: { ...promises, writeFile } } };
});

describe('a file that must lie within a folder', () => {
  let root = '';
  let outside = '';
  let path = '';
  const write = (): Promise<void> => writeWhole({ path, text: 'new', what: 'the file', within: root });

  beforeEach(() => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'guard-')));
    [root, outside] = [join(folder, 'root'), join(folder, 'outside')];
    for (const one of [join(root, 'a'), outside]) mkdirSync(one, { recursive: true });
    path = join(root, 'a', 'file.js');
    writeFileSync(path, 'old');
    writeFileSync(join(outside, 'file.js'), 'theirs');
    meanwhile.act = () => undefined;
  });

  it('is written', async () => {
    await write();
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('is not written where it is a link', async () => {
    renameSync(path, join(root, 'b.js'));
    symlinkSync(join(outside, 'file.js'), path);
    await expect(write()).rejects.toThrow('it is no plain file');
    expect(readFileSync(join(outside, 'file.js'), 'utf8')).toBe('theirs');
  });

  it('is written in the place of a link that has taken its own, not where that leads', async () => {
    meanwhile.act = () => {
      renameSync(path, join(root, 'b.js'));
      symlinkSync(join(outside, 'file.js'), path);
    };
    await write();
    expect(readFileSync(join(outside, 'file.js'), 'utf8')).toBe('theirs');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('is not written where its folder has become a link', async () => {
    meanwhile.act = () => {
      renameSync(join(root, 'a'), join(root, 'b'));
      symlinkSync(outside, join(root, 'a'));
    };
    await expect(write()).rejects.toThrow('its folder lies behind a link');
    expect(readFileSync(join(outside, 'file.js'), 'utf8')).toBe('theirs');
    expect(readdirSync(outside)).toEqual(['file.js']);
  });
});
