import type { Expr } from '../../../model/index.ts';
import { call, literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { template } from '../templates.ts';
import type { Context } from './context.ts';
import { unescaped } from './escapes.ts';
import { heredocParts } from './heredocs.ts';

/** Text with its escapes and interpolations, whatever stands around it. */
export function string(node: SyntaxNode, to: Context): Expr {
  return template(pieces(node, to), node.span);
}

export function chainedString(node: SyntaxNode, to: Context): Expr {
  return template(to.exprs(node.named), node.span);
}

export function heredoc(node: SyntaxNode, to: Context): Expr {
  const body = to.heredoc(node);
  return template(body ? heredocParts(node, body, (inner) => interpolation(inner, to)) : [], node.span);
}

/** Interpolated ones are no constants, yet their text is. */
export function regex(node: SyntaxNode, to: Context): Expr {
  const parts = pieces(node, to);
  if (node.has('interpolation')) return { kind: 'opaque', parts, span: node.span };
  const source = node.named.map(({ text }) => text).join('');
  return literal('regex', source, node.span);
}

/** It runs a program: a call of the method that Ruby names so. */
export function subshell(node: SyntaxNode, to: Context): Expr {
  return call(name('`', node.span), [{ value: string(node, to) }], node.span);
}

export function symbol(node: SyntaxNode): Expr {
  return literal('string', node.text.replace(/^:|:$/g, ''), node.span);
}

export function character(node: SyntaxNode): Expr {
  const text = node.text.slice(1);
  return literal('string', text.startsWith('\\') ? unescaped(text) : text, node.span);
}

function pieces(node: SyntaxNode, to: Context): Expr[] {
  const isRaw = /^(?:'|%[qwi])/.test(node.text);
  return node.named.map((part) => {
    if (part.type === 'interpolation') return interpolation(part, to);
    const { text, span } = part;
    if (part.type === 'escape_sequence') return literal('string', unescaped(text), span);
    return literal('string', isRaw ? text.replace(/\\(['\\)\]}>|\s])/g, '$1') : text, span);
  });
}

/** The last of its statements is the value. */
function interpolation(node: SyntaxNode, to: Context): Expr {
  const values = to.exprs(node.named);
  return values.length === 1 ? values[0]! : { kind: 'opaque', parts: values, span: node.span };
}
