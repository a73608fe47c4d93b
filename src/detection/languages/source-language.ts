import type { Language } from '../../model/index.ts';
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
  jsx: { language: 'javascript', grammar: 'javascript', embedded: false },
  ts: { language: 'typescript', grammar: 'typescript', embedded: false },
  mts: { language: 'typescript', grammar: 'typescript', embedded: false },
  cts: { language: 'typescript', grammar: 'typescript', embedded: false },
  tsx: { language: 'typescript', grammar: 'tsx', embedded: false },
  vue: { language: 'typescript', grammar: 'typescript', embedded: true },
  svelte: { language: 'typescript', grammar: 'typescript', embedded: true },
  py: { language: 'python', grammar: 'python', embedded: false },
  go: { language: 'go', grammar: 'go', embedded: false },
  rb: { language: 'ruby', grammar: 'ruby', embedded: false },
  php: { language: 'php', grammar: 'php', embedded: false },
  java: { language: 'java', grammar: 'java', embedded: false },
  cs: { language: 'csharp', grammar: 'c-sharp', embedded: false },
};

/** Null for what is no source code of ours; type declarations (`a.d.ts`, `a.d.vue.ts`) hold no code. */
export function sourceLanguageOf(path: string): SourceLanguage | null {
  if (/\.d(?:\.\w+)?\.[cm]?ts$/.test(path)) return null;
  const extension = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase();
  return (extension !== undefined && byExtension[extension]) || null;
}
