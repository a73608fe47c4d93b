import type { Expr, Pattern, Stmt, Target } from '../../../model/index.ts';
import { expressionStatement, literal, opaque } from '../build.ts';
import { concatenation } from '../concatenation.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { pushed } from './matches.ts';

const kinds = new Set([
  'assignment_expression',
  'reference_assignment_expression',
  'augmented_assignment_expression',
  'update_expression',
]);

export const isAssignment = ({ type }: SyntaxNode): boolean => kinds.has(type);

/** An assignment that stands for itself. */
export function assignmentStatement(node: SyntaxNode, context: Context): Stmt[] {
  const right = node.field('right');
  if (!right || node.type === 'augmented_assignment_expression')
    return [stored(node, changed(node, context), context)];
  return pushed(right, context, (value) => [stored(node, context.expr(value), context)]);
}

/** An assignment as a value. */
export function assignmentValue(node: SyntaxNode, context: Context): Expr {
  const right = node.field('right');
  const isPlain = right && node.type !== 'augmented_assignment_expression';
  const value = isPlain ? context.expr(right) : changed(node, context);
  const stmt = stored(node, value, context);
  if (stmt.kind === 'let' && stmt.value)
    return { kind: 'assign', target: stmt.target, value: stmt.value, span: node.span };
  return stmt.kind === 'expr' ? stmt.value : value;
}

function stored(node: SyntaxNode, value: Expr, context: Context): Stmt {
  const left = node.field('left') ?? node.field('argument');
  const target = left && targetOf(left, context);
  if (target && isTarget(target)) return { kind: 'let', target, value, span: node.span };
  return expressionStatement(opaque(target ? [target, value] : [value], node.span));
}

/** What `$a op= $b` and `$a++` assign. */
function changed(node: SyntaxNode, context: Context): Expr {
  const { span } = node;
  const left = context.part(node, node.field('left') ? 'left' : 'argument');
  const operator = node.field('operator')?.text ?? '';
  if (node.type === 'update_expression') {
    const op = operator === '--' ? '-' : '+';
    return { kind: 'binary', op, left, right: literal('number', 1, span), span };
  }
  if (operator === '??=') {
    const right = context.conditionally(() => context.part(node, 'right'));
    return { kind: 'logic', op: 'coalesce', left, right, span };
  }
  const right = context.part(node, 'right');
  if (operator === '.=') return concatenation([left, right], span);
  return { kind: 'binary', op: operator.slice(0, -1), left, right, span };
}

/** Where a value goes; any other expression where it is none. */
export function targetOf(node: SyntaxNode, context: Context): Target | Expr {
  if (node.type === 'list_literal' || node.type === 'array_creation_expression')
    return patternOf(node, context);
  const [inner] = node.named;
  return node.type === 'by_ref' && inner ? targetOf(inner, context) : context.expr(node);
}

export function isTarget(value: Target | Expr): value is Target {
  const { kind } = value;
  return kind === 'name' || kind === 'member' || kind === 'index' || kind === 'pattern';
}

/** `[$a, 'k' => $b]`, `list($a, , $b)`. */
function patternOf(node: SyntaxNode, context: Context): Pattern {
  const parts: Pattern['parts'] = [];
  for (const { key, value, position } of elementsOf(node)) {
    const target = targetOf(value, context);
    const constant = key && context.expr(key);
    const isKnown = constant?.kind === 'literal' && constant.value !== null;
    if (isTarget(target)) parts.push({ key: isKnown ? String(constant.value) : position, target });
  }
  return { kind: 'pattern', parts, span: node.span };
}

interface Element {
  key: SyntaxNode | undefined;
  value: SyntaxNode;
  position: number;
}

/** The tree leaves out commas, also those between which nothing stands: they are counted in the text. */
function elementsOf(node: SyntaxNode): Element[] {
  const elements: Element[] = [];
  let at = node.start;
  let position = 0;
  let key: SyntaxNode | undefined;
  for (const child of node.children) {
    const gap = node.text.slice(at - node.start, child.start - node.start);
    position += gap.replaceAll(/\/\*[\s\S]*?\*\/|(?:\/\/|#).*/g, '').split(',').length - 1;
    at = child.end;
    if (child.type === '=>') key = elements.pop()?.value;
    else if (child.type === 'array_element_initializer') {
      const value = child.named.at(-1);
      if (value) elements.push({ key: child.has('=>') ? child.named[0] : undefined, value, position });
    } else if (child.isNamed) {
      elements.push({ key, value: child, position });
      key = undefined;
    }
  }
  return elements;
}
