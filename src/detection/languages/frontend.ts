import type { IrFile, Language } from '../../model/index.ts';
import { embeddedScripts } from './embedded.ts';
import type { Lower } from './lowering.ts';
import { type GrammarFiles, SourceParser } from './parser.ts';
import { sourceLanguageOf } from './source-language.ts';

/** Text in, statements out: for every language there is one lowering, loaded when a file needs it. */
const lowerings: Record<Language, () => Promise<Lower>> = {
  javascript: async () => (await import('./javascript/index.ts')).lowerJavaScript,
  typescript: async () => (await import('./javascript/index.ts')).lowerJavaScript,
  python: async () => (await import('./python/index.ts')).lowerPython,
  go: async () => (await import('./go/index.ts')).lowerGo,
  ruby: async () => (await import('./ruby/index.ts')).lowerRuby,
  php: async () => (await import('./php/index.ts')).lowerPhp,
  java: async () => (await import('./java/index.ts')).lowerJava,
  csharp: async () => (await import('./csharp/index.ts')).lowerCSharp,
};

/** Translations for Qt end in `.ts` too. */
const isMarkup = (text: string): boolean => /^\s*<(?:\?xml|!DOCTYPE TS)\b/i.test(text.slice(0, 200));

export class Frontend {
  readonly #parser: SourceParser;

  constructor(files: GrammarFiles) {
    this.#parser = new SourceParser(files);
  }

  /** Null where the path is no source code of ours. */
  async lower(path: string, text: string): Promise<IrFile | null> {
    const source = sourceLanguageOf(path, text);
    if (!source || isMarkup(text)) return null;
    const { language, grammar, embedded } = source;
    const script = embedded ? embeddedScripts(text) : { text, grammar };
    const { root, cut } = await this.#parser.parse(script.grammar, script.text);
    const { body, errors } = (await lowerings[language]())(root);
    const deep = cut.map(({ span }) => span);
    return { path, language, text, body, errors: [...errors, ...deep], cut: deep };
  }
}
