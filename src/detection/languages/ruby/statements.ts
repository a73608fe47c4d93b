import type { Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { assignment, operatorAssignment } from './assignments.ts';
import { isJump } from './calls.ts';
import { aliasing, classStatement, wrappedDefinition } from './classes.ts';
import type { Context, Rules, Sink } from './context.ts';
import { branch, caseWhen, forLoop, guarded, logic, rescueModifier, ternary, whileLoop } from './control.ts';
import { definition } from './functions.ts';
import { iteration } from './iteration.ts';
import { again, breaking, catching, goingOn, jump, returning } from './jumps.ts';
import { caseMatch, matchPattern } from './patterns.ts';

const list = (node: SyntaxNode, to: Context, sink: Sink): Stmt[] => to.statements(node.children, sink);

export const statements: Rules['statements'] = {
  body_statement: guarded,
  block_body: guarded,
  begin: guarded,
  parenthesized_statements: list,
  begin_block: list,
  end_block: list,

  if: branch,
  unless: branch,
  if_modifier: branch,
  unless_modifier: branch,
  conditional: ternary,
  binary: logic,
  while: whileLoop,
  until: whileLoop,
  while_modifier: whileLoop,
  until_modifier: whileLoop,
  for: forLoop,
  case: caseWhen,
  case_match: caseMatch,
  match_pattern: matchPattern,
  rescue_modifier: rescueModifier,

  return: returning,
  next: goingOn,
  break: breaking,
  redo: again,
  retry: again,

  assignment,
  operator_assignment: operatorAssignment,
  method: definition,
  singleton_method: definition,
  class: classStatement,
  module: classStatement,
  singleton_class: classStatement,
  alias: aliasing,
  undef: () => [],

  identifier: (node, to, sink) =>
    isJump(node, to) ? jump(node, to) : to.settle(to.alone(node, sink), sink, node.span),
  call: called,
};

function called(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  if (isJump(node, to)) return jump(node, to);
  return (
    requirement(node) ??
    wrappedDefinition(node, to) ??
    catching(node, to, sink) ??
    (sink.kind === 'keep' ? null : iteration(node, to)) ??
    to.settle(to.alone(node, sink), sink, node.span)
  );
}

/** `require 'x'`; what `require_relative` names stands beside this file. */
function requirement(node: SyntaxNode): Stmt[] | null {
  const method = node.field('method')?.text;
  const [path] = node.field('arguments')?.named ?? [];
  if (node.field('receiver') || path?.type !== 'string' || path.has('interpolation')) return null;
  if (method !== 'require' && method !== 'require_relative') return null;
  const text = path.child('string_content')?.text ?? '';
  const module = method === 'require' || text.startsWith('.') ? text : `./${text}`;
  return [{ kind: 'import', module, names: [], span: node.span }];
}
