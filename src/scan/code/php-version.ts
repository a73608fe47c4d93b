import type { Finding } from '../../model/index.ts';
import type { CodeBase } from '../sources/code-base.ts';

/** Takes out the fixes that throw in the middle of an expression where `composer.json` allows a PHP that cannot: before 8. */
export async function withoutUnfitThrows(findings: readonly Finding[], base: CodeBase): Promise<void> {
  for (const finding of findings) {
    if (!finding.path.endsWith('.php')) continue;
    if (finding.fix?.edits.some(throwsWithin) && (await allowsOldPhp(finding.path, base))) delete finding.fix;
  }
}

/** What is added as a statement begins with a line end. */
const throwsWithin = ({ text }: { text: string }): boolean => /^[^\n]*\bthrow\b/.test(text);

/** Whether the nearest `composer.json` above a file lets it run on PHP 7 or older. */
async function allowsOldPhp(path: string, base: CodeBase): Promise<boolean> {
  const folders = path.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const name = [...folders.slice(0, depth), 'composer.json'].join('/');
    if (!base.paths.has(name)) continue;
    const read = (await base.read([name])).get(name);
    return read instanceof Uint8Array && isOld(Buffer.from(read).toString('utf8'));
  }
  return false;
}

/** `"php": "^7.4 || ^8.0"`, as a requirement or as the platform that it is tried on. */
function isOld(composer: string): boolean {
  const constraints = [...composer.matchAll(/"php(?:-64bit)?"\s*:\s*"([^"]{0,200})"/g)].map(
    ([, one]) => one!,
  );
  const majors = constraints.flatMap((one) =>
    [...one.matchAll(/(?<![.\d])v?(\d+)/g)].map(([, major]) => Number(major)),
  );
  return majors.some((major) => major < 8);
}
