import type { Language } from '../../model/index.ts';
import { latin1 } from '../text/latin1.ts';
import type { Grammar } from './parser.ts';

/** The language of a file by its name, and the grammar that reads it. Vue and Svelte hold scripts between other text. */
export interface SourceLanguage {
  language: Language;
  grammar: Grammar;
  /** The script stands inside `<script>` elements. */
  embedded: boolean;
}

const byExtension: Record<string, SourceLanguage> = {
  js: { language: 'javascript', grammar: 'javascript', embedded: false },
  mjs: { language: 'javascript', grammar: 'javascript', embedded: false },
  cjs: { language: 'javascript', grammar: 'javascript', embedded: false },
  es6: { language: 'javascript', grammar: 'javascript', embedded: false },
  jsm: { language: 'javascript', grammar: 'javascript', embedded: false },
  jsx: { language: 'javascript', grammar: 'javascript', embedded: false },
  ts: { language: 'typescript', grammar: 'typescript', embedded: false },
  mts: { language: 'typescript', grammar: 'typescript', embedded: false },
  cts: { language: 'typescript', grammar: 'typescript', embedded: false },
  tsx: { language: 'typescript', grammar: 'tsx', embedded: false },
  vue: { language: 'typescript', grammar: 'typescript', embedded: true },
  svelte: { language: 'typescript', grammar: 'typescript', embedded: true },
  py: { language: 'python', grammar: 'python', embedded: false },
  pyw: { language: 'python', grammar: 'python', embedded: false },
  go: { language: 'go', grammar: 'go', embedded: false },
  rb: { language: 'ruby', grammar: 'ruby', embedded: false },
  ru: { language: 'ruby', grammar: 'ruby', embedded: false },
  rake: { language: 'ruby', grammar: 'ruby', embedded: false },
  php: { language: 'php', grammar: 'php', embedded: false },
  phtml: { language: 'php', grammar: 'php', embedded: false },
  java: { language: 'java', grammar: 'java', embedded: false },
  cs: { language: 'csharp', grammar: 'c-sharp', embedded: false },
};

/** Programs that scripts without an ending ask for in their first line, and an ending of what they run. */
const interpreters: Record<string, string> = {
  node: 'js',
  nodejs: 'js',
  bun: 'ts',
  deno: 'ts',
  tsx: 'ts',
  'ts-node': 'ts',
  python: 'py',
  ruby: 'rb',
  php: 'php',
};
const interpreter = new RegExp(
  `^#![^\\n]{0,200}?[/ ](${Object.keys(interpreters).join('|')})[\\d.]*(?=\\s|$)`,
);
/** In bytes or characters: enough for a script's first line. */
const firstLine = 256;

/**
 * Null for what is no source code of ours; type declarations (`a.d.ts`, `a.d.vue.ts`) hold no code.
 *
 * @param content the file's text, or its beginning: of a file without an ending its first line decides
 */
export function sourceLanguageOf(path: string, content: string | Uint8Array = ''): SourceLanguage | null {
  if (/\.d(?:\.\w+)?\.[cm]?ts$/.test(path)) return null;
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
  if (extension !== undefined && byExtension[extension]) return byExtension[extension];
  if (!hasNoEnding(path) || !isScript(content)) return null;
  const start = typeof content === 'string' ? content.slice(0, firstLine) : latin1(content, 0, firstLine);
  const program = interpreter.exec(start)?.[1];
  return program === undefined ? null : byExtension[interpreters[program]!]!;
}

/** Whether a file may be source code, as far as its name tells. */
export const mayBeSource = (path: string): boolean => sourceLanguageOf(path) !== null || hasNoEnding(path);

const hasNoEnding = (path: string): boolean => /(?:^|\/)[^./]+$/.test(path);

const isScript = (content: string | Uint8Array): boolean =>
  typeof content === 'string' ? content.startsWith('#!') : content[0] === 35 && content[1] === 33;
