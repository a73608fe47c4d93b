/** Source text to the statement language (src/model/ir): one folder a programming language. */
export { Frontend } from './frontend.ts';
export { type Grammar, type GrammarFiles, grammars } from './parser.ts';
export { mayBeSource, sourceLanguageOf } from './source-language.ts';
