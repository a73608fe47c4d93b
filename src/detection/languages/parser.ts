import { Language, Parser } from 'web-tree-sitter';
import { copyTree, type SyntaxNode } from './syntax-node.ts';

export const grammars = [
  'javascript',
  'typescript',
  'tsx',
  'python',
  'go',
  'ruby',
  'php',
  'java',
  'c-sharp',
] as const;
export type Grammar = (typeof grammars)[number];

/** Where the parser's own WebAssembly and the grammars come from: `detection` itself reads no file. */
export interface GrammarFiles {
  /** The parser's WebAssembly. */
  runtime(): Promise<Uint8Array>;
  grammar(name: Grammar): Promise<Uint8Array>;
}

/** Parses source text; grammars are loaded when a text first needs them. */
export class SourceParser {
  readonly #files: GrammarFiles;
  readonly #parsers = new Map<Grammar, Promise<Parser>>();
  #runtime: Promise<void> | undefined;

  constructor(files: GrammarFiles) {
    this.#files = files;
  }

  /** The tree of a text; `cut` are nodes whose children lie too deep to be followed. */
  async parse(grammar: Grammar, text: string): Promise<{ root: SyntaxNode; cut: SyntaxNode[] }> {
    const parser = await this.#parser(grammar);
    const tree = parser.parse(text);
    if (!tree) throw new Error(`the parser for ${grammar} gave no tree`);
    try {
      return copyTree(tree, text);
    } finally {
      tree.delete();
    }
  }

  #parser(grammar: Grammar): Promise<Parser> {
    const known = this.#parsers.get(grammar);
    if (known) return known;
    const loading = this.#load(grammar);
    this.#parsers.set(grammar, loading);
    // What cannot be read now may be later.
    loading.catch(() => this.#parsers.delete(grammar));
    return loading;
  }

  async #start(): Promise<void> {
    try {
      await Parser.init({ wasmBinary: await this.#files.runtime() });
    } catch (error) {
      this.#runtime = undefined;
      throw error;
    }
  }

  async #load(grammar: Grammar): Promise<Parser> {
    await (this.#runtime ??= this.#start());
    const parser = new Parser();
    parser.setLanguage(await Language.load(await this.#files.grammar(grammar)));
    return parser;
  }
}
