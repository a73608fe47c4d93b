import { type Import, type Target, type TextEdit, visit } from '../../model/index.ts';
import type { Code } from './code.ts';

/** How something can be named after an import, and the edits that bring it in (none where it is there already). */
export interface Imported {
  name: string;
  edits: TextEdit[];
}

const importsOf = (code: Code): Import[] =>
  code.statements.flatMap((stmt) => (stmt.kind === 'import' ? [stmt] : []));

/** A function of one of Node's own modules, by whatever name the file has for it; null where none can be had. */
export function nodeFunction(code: Code, module: string, name: string): Imported | null {
  if (!code.isScript) return null;
  const known = importsOf(code).filter((one) => one.module.replace(/^node:/, '') === module);
  for (const { names } of known) {
    const own = names.find(({ imported }) => imported === name);
    if (own) return { name: own.local, edits: [] };
    const whole = names.find(({ imported }) => imported === '*' || imported === 'default');
    if (whole) return { name: `${whole.local}.${name}`, edits: [] };
  }
  // What the file itself calls so keeps its name.
  const local = [name, `node${capitalised(name)}`].find(
    (one) => !code.has(new RegExp(`(?<!\\.)\\b${one}\\b`)),
  );
  if (local === undefined) return null;
  for (const { span } of known) {
    const braces = /\{[^{}]*?([\w$])(\s*,?\s*)\}/.exec(code.text(span));
    if (!braces || /^\s*import\s+type\b/.test(code.text(span))) continue;
    const at = span[0] + braces.index + braces[0].length - 1 - braces[2]!.length;
    const isRequired = /\brequire\s*\(/.test(code.text(span));
    return { name: local, edits: [{ span: [at, at], text: `, ${renamed(name, local, isRequired)}` }] };
  }
  const { quote, end } = code.style;
  const isCommon = !code.has(/^\s*(?:import|export)\b/m) && code.has(/\brequire\(/);
  const source = `${quote}node:${module}${quote}`;
  const given = renamed(name, local, isCommon);
  const line = isCommon
    ? `const { ${given} } = require(${source})${end}\n`
    : `import { ${given} } from ${source}${end}\n`;
  return { name: local, edits: [{ span: at(beginning(code)), text: line }] };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A name between the braces of an import, or of what `require` gives. */
function renamed(name: string, local: string, isRequired: boolean): string {
  if (local === name) return name;
  return isRequired ? `${name}: ${local}` : `${name} as ${local}`;
}

/** Before the first import; where there is none, below what must come first. */
function beginning(code: Code): number {
  const [first] = importsOf(code);
  if (first) return code.lineStart(first.span[0]);
  return /^(?:#![^\n]*\n)?(?:\s*(['"])use \w+\1;?[^\n]*\n)?/.exec(code.file.text)![0].length;
}

const at = (offset: number): [number, number] => [offset, offset];

/** A module of Python; under another name where the file gives its own to something else. */
export function pythonModule(code: Code, module: string): Imported {
  for (const one of importsOf(code)) {
    const whole = one.module === module ? one.names.find(({ imported }) => imported === '*') : undefined;
    if (whole && whole.local !== '*' && !binds(code, whole.local)) return { name: whole.local, edits: [] };
  }
  const name = binds(code, module) ? `${module}_module` : module;
  const line = name === module ? `import ${module}` : `import ${module} as ${name}`;
  return { name, edits: [lineAmong(code, /^import (\S+)/, module, line)] };
}

/** Whether a file of Python or Go gives a name to a variable, a parameter, a function or a class. */
function binds(code: Code, name: string): boolean {
  let isBound = false;
  const isIt = (target: Target): boolean =>
    target.kind === 'pattern'
      ? target.parts.some((part) => isIt(part.target))
      : target.kind === 'name' && target.name === name;
  visit(code.file.body, (path) => {
    const node = path.at(-1)!;
    if ('params' in node && (node.name === name || node.params.some(({ target }) => isIt(target))))
      isBound = true;
    else if (node.kind === 'let' && isIt(node.target)) isBound = true;
  });
  return isBound;
}

/** A package of Go, by its path; null where the file gives the package's name to something else. */
export function goPackage(code: Code, path: string): Imported | null {
  const last = path.split('/').at(-1)!;
  if (binds(code, last)) return null;
  const known = importsOf(code).find(({ module }) => module === path);
  if (known) return { name: known.names.find(({ local }) => local !== '*')?.local ?? last, edits: [] };
  const isBlock = code.has(/^import \(/m);
  const pattern = isBlock ? /^\t(?:\w+ )?"([^"]+)"/ : /^import "([^"]+)"/;
  return {
    name: last,
    edits: [lineAmong(code, pattern, path, isBlock ? `\t"${path}"` : `import "${path}"`)],
  };
}

/** A class of Java, by its full name. */
export function javaClass(code: Code, name: string): Imported {
  const parts = name.split('.');
  const folder = parts.slice(0, -1).join('.');
  const isKnown = new RegExp(`^import ${folder.replaceAll('.', '\\.')}\\.(?:\\*|${parts.at(-1)});`, 'm');
  return {
    name: parts.at(-1)!,
    edits: code.has(isKnown) ? [] : [lineAmong(code, /^import ([\w.]+)/, name, `import ${name};`)],
  };
}

/** A namespace of C#. */
export function namespaceEdits(code: Code, name: string): TextEdit[] {
  const isKnown = new RegExp(`^\\s*(?:global )?using ${name.replaceAll('.', '\\.')};`, 'm');
  return code.has(isKnown) ? [] : [lineAmong(code, /^using ([\w.]+);/, name, `using ${name};`)];
}

/** A line put where it belongs among its like: they are sorted in the first group that they stand in. */
function lineAmong(code: Code, pattern: RegExp, key: string, line: string): TextEdit {
  const { text } = code.file;
  let last: number | null = null;
  let offset = 0;
  for (const one of text.split('\n')) {
    const found = pattern.exec(one)?.[1];
    const next = offset + one.length + 1;
    if (found === undefined && last !== null) break;
    if (found !== undefined) {
      if (found > key) return { span: at(offset), text: `${line}\n` };
      last = Math.min(next, text.length);
    }
    offset = next;
  }
  return { span: at(last ?? top(code)), text: `${line}\n` };
}

/** Where the first import of a file without any belongs. */
function top(code: Code): number {
  const { text } = code.file;
  const opening = /^(?:package [^\n]*\n|#![^\n]*\n|# -\*-[^\n]*\n|"""[\s\S]*?"""\n)+\n?/m.exec(text);
  return opening && text.slice(0, opening.index).trim() === '' ? opening.index + opening[0].length : 0;
}
