/** A handler with nothing wrong in every language, for the rules' examples to put one thing wrong in. */
export { csharp } from './csharp.ts';
export { go } from './go.ts';
export { java } from './java.ts';
export { javascript } from './javascript.ts';
export { php } from './php.ts';
export { python } from './python.ts';
export { ruby } from './ruby.ts';
export { typescript } from './typescript.ts';
export { type RightHandler, wrong } from './wrong.ts';
