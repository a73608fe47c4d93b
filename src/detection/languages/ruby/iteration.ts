import type { Stmt, Target } from '../../../model/index.ts';
import { call, member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { listed } from './calls.ts';
import { implicitParameters } from './closures.ts';
import { type Context, drop } from './context.ts';
import { parametersOf } from './parameters.ts';

/** They take what their receiver holds, item by item. */
const itself = new Set(['each', 'find_each', 'each_entry', 'each_pair']);
/** Without a block they give what the block would get. */
const enumerating = new Set([
  'each_with_index',
  'each_key',
  'each_value',
  'each_slice',
  'each_cons',
  'each_char',
  'each_line',
  'each_byte',
  'each_index',
  'reverse_each',
  'find_in_batches',
  'in_batches',
  'times',
  'upto',
  'downto',
  'step',
  'cycle',
]);

/** `loop do … end` and `list.each do |item| … end` as the loops that they are; null for other calls. */
export function iteration(node: SyntaxNode, to: Context): Stmt[] | null {
  const block = node.field('block');
  const receiver = node.field('receiver');
  const method = node.field('method');
  if (!block || !method) return null;
  const inside = to.within({ locals: new Set(to.frame.locals), inLoop: true });
  if (!receiver)
    return method.text === 'loop'
      ? [{ kind: 'loop', test: null, body: inside.body(block.field('body'), drop), span: node.span }]
      : null;
  if (!itself.has(method.text) && !enumerating.has(method.text)) return null;
  const object = to.expr(receiver);
  const span = [node.start, method.end] as const;
  const over = itself.has(method.text)
    ? object
    : call(member(object, method.text, span), listed(node.field('arguments'), to), span);
  const target = itemOf(block, inside);
  return [
    { kind: 'loop', each: { target, over }, body: inside.body(block.field('body'), drop), span: node.span },
  ];
}

/** What the block takes; several parameters take an item apart. */
function itemOf(block: SyntaxNode, inside: Context): Target {
  const list = block.field('parameters');
  const written = parametersOf(list, inside);
  const params = written.length > 0 ? written : implicitParameters(block, inside);
  const [only] = params;
  if (!only) return name('_', block.span);
  if (params.length === 1 && !only.isRest) return only.target;
  const parts = params.flatMap(({ target, isRest }, key) => (isRest ? [] : [{ key, target }]));
  const rest = params.find(({ isRest }) => isRest)?.target;
  return { kind: 'pattern', parts, ...(rest && { rest }), span: list?.span ?? block.span };
}
