import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('shapes', import.meta.url));

const languages: Readonly<Record<string, string>> = {
  '.js': 'JavaScript',
  '.ts': 'JavaScript',
  '.tsx': 'JavaScript',
  '.py': 'Python',
  '.go': 'Go',
  '.rb': 'Ruby',
  '.php': 'PHP',
  '.java': 'Java',
  '.cs': 'C#',
};

/** One way to write a webhook handler, right or wrong. */
export interface Shape {
  /** `<shape>/ok.<variant>.<ext>`, for the test's output. */
  path: string;
  shape: string;
  language: string;
  /** The rules that must be reported with high or medium confidence. */
  expected: string[];
  /** Texts by path; the expectation is taken out of the names, so that no name gives it away. */
  sources: Record<string, string>;
}

/** Every fixture: `ok.<variant>` and `ng.<rule>.<variant>`, a file or a folder of files. */
export function allShapes(): Shape[] {
  return readdirSync(root)
    .sort()
    .flatMap((shape) =>
      readdirSync(join(root, shape))
        .sort()
        .map((name) => shapeAt(shape, name)),
    );
}

function shapeAt(shape: string, name: string): Shape {
  const [verdict, ...others] = name.split('.');
  if (verdict !== 'ok' && verdict !== 'ng')
    throw new Error(`${shape}/${name} begins with neither ok. nor ng.`);
  const expected = verdict === 'ng' ? [others.shift()!] : [];
  const at = join(root, shape, name);
  const sources: Record<string, string> = {};
  if (statSync(at).isDirectory()) {
    for (const path of readdirSync(at, { recursive: true, encoding: 'utf8' }))
      if (statSync(join(at, path)).isFile())
        sources[path.replaceAll(sep, '/')] = readFileSync(join(at, path), 'utf8');
  } else sources[others.join('.')] = readFileSync(at, 'utf8');
  const first = Object.keys(sources)[0];
  const language = languages[extname(first ?? '')];
  if (!language) throw new Error(`${relative(root, at)} holds no source code`);
  return { path: `${shape}/${name}`, shape, language, expected, sources };
}
