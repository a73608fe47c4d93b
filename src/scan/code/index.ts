/** Code rules over a source: which files are worth parsing, what they rely on, what a change has made of them. */
export { type CodeChange, inspectChangedCode } from './changed-code.ts';
export { treeCode } from './code-base.ts';
export { type CodeInspection, CodeScanner } from './code-scanner.ts';
export { looksLikeHandler } from './handler-words.ts';
