/** A path as the file system has it: bytes where they are no UTF-8, which a string would lose. */
export type PathName = string | Uint8Array;

export function pathName(bytes: Uint8Array): PathName {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return text.includes('\ufffd') && !Buffer.from(text).equals(bytes) ? Uint8Array.from(bytes) : text;
}

/** The path for people and reports; bytes that are no UTF-8 as `\xNN`. */
export function shownPath(name: PathName): string {
  if (typeof name === 'string') return name;
  let text = '';
  for (let i = 0; i < name.length; ) {
    const length = [1, 2, 3, 4].find(
      (n) =>
        !Buffer.from(name.slice(i, i + n))
          .toString('utf8')
          .includes('\ufffd'),
    );
    text +=
      length === undefined
        ? `\\x${name[i]!.toString(16)}`
        : Buffer.from(name.slice(i, i + length)).toString('utf8');
    i += length ?? 1;
  }
  return text;
}

/** `root` and a path below it, for the file system. */
export function below(root: string, name: PathName): string | Buffer {
  if (typeof name === 'string') return `${root}/${name}`;
  return Buffer.concat([Buffer.from(`${root}/`), name]);
}
