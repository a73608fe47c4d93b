import type { Expr } from '../../../model/index.ts';
import { literal } from '../build.ts';
import { decodeEscapes } from '../escapes.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';

export const strings: ExpressionTable = {
  string_literal: (node) => literal('string', escaped(node.text.replace(/^"|"(u8|U8)?$/g, '')), node.span),
  character_literal: (node) => literal('string', escaped(node.text.replace(/^'|'$/g, '')), node.span),
  verbatim_string_literal: ({ text, span }) =>
    literal('string', text.replace(/^@"|"(u8|U8)?$/g, '').replaceAll('""', '"'), span),
  raw_string_literal: (node) => {
    const content = node.child('raw_string_content')?.text ?? '';
    return literal('string', outdented([content])[0] ?? '', node.span);
  },
  interpolated_string_expression: interpolated,
};

/** C# knows `\0`, but no octal numbers. */
const escaped = (text: string): string =>
  decodeEscapes(text.replace(/\\(\\|0)/g, (whole, of) => (of === '0' ? '\\x0000' : whole)));

/** By how the string starts: `$"`, `$@"`, `$"""`. */
function interpolated(node: SyntaxNode, lower: TreeLowering): Expr {
  const parts = readable(node).filter(({ type }) => !/^interpolation_(start|quote)$/.test(type));
  const opening = node.child('interpolation_start')?.text ?? '$';
  const texts = parts.filter(({ type }) => type !== 'interpolation').map(({ text }) => text);
  const decoded = node.has('interpolation_quote')
    ? outdented(texts)
    : texts.map((text) => plain(text, opening.includes('@')));
  const lowered = parts.map((part): Expr => {
    if (part.type !== 'interpolation') return literal('string', decoded.shift() ?? '', part.span);
    const value = readable(part).find(({ type }) => !type.startsWith('interpolation_'));
    return value ? lower.expression(value) : literal('string', '', part.span);
  });
  const merged = joined(lowered).filter((part) => part.kind !== 'literal' || part.value !== '');
  const [only] = merged;
  if (merged.length === 0) return literal('string', '', node.span);
  if (merged.length === 1 && only?.kind === 'literal') return { ...only, span: node.span };
  return { kind: 'template', parts: merged, span: node.span };
}

function plain(text: string, isVerbatim: boolean): string {
  const braces = text.replaceAll('{{', '{').replaceAll('}}', '}');
  return isVerbatim ? braces.replaceAll('""', '"') : escaped(braces);
}

/** Texts that follow each other are one. */
function joined(parts: Expr[]): Expr[] {
  const result: Expr[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (
      last?.kind === 'literal' &&
      part.kind === 'literal' &&
      last.type === 'string' &&
      part.type === 'string'
    ) {
      result[result.length - 1] = literal('string', `${last.value}${part.value}`, [
        last.span[0],
        part.span[1],
      ]);
    } else result.push(part);
  }
  return result;
}

/** A raw string's lines without its first and last line break and the indentation of its closing quotes. */
function outdented(texts: string[]): string[] {
  const indentation = /\n([ \t]*)$/.exec(texts.at(-1) ?? '')?.[1];
  if (indentation === undefined || !/^[ \t]*\r?\n/.test(texts[0] ?? '')) return texts;
  return texts.map((text, i) => {
    let inner = text;
    if (i === texts.length - 1) inner = inner.replace(/\r?\n[ \t]*$/, '');
    inner = inner.replaceAll(`\n${indentation}`, '\n');
    return i === 0 ? inner.replace(/^[ \t]*\r?\n/, '') : inner;
  });
}
