import type { Arg, Expr, Span } from '../../../model/index.ts';
import { call, member, name } from '../build.ts';
import { percentFormat } from '../formatting.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { blockOf, symbolToProc } from './closures.ts';
import type { Context } from './context.ts';
import { entriesOf } from './hashes.ts';

const jumps = new Set(['raise', 'fail', 'throw', 'exit', 'exit!', 'abort']);

/** Whether a call or a bare name is one of Ruby's own methods that do not come back. */
export function isJump(node: SyntaxNode, to: Context): boolean {
  const method = node.type === 'call' ? node.field('method')?.text : node.text;
  if (method === undefined || !jumps.has(method) || to.frame.locals.has(method)) return false;
  return node.type === 'identifier' || !node.field('receiver');
}

/**
 * `a.b`, without arguments, is a member; where it stands alone or ends in `?` or `!` it is a call. `A.new(…)` is a `new`.
 */
export function calling(node: SyntaxNode, to: Context): Expr {
  const { span } = node;
  const method = node.field('method');
  if (method?.type === 'super') return superCall(node, to);
  if (isJump(node, to)) return to.valueOf(node);
  const block = node.field('block');
  if (block && isProc(node)) return blockOf(block, to, method?.text === 'lambda');
  const callee = calleeOf(node, to);
  const isBare = !node.field('arguments') && !block && !/[?!]$/.test(method?.text ?? '');
  const isNew = method?.text === 'new' && isConstant(node.field('receiver'));
  if (isBare && !isNew) return callee;
  const args = argumentsOf(node, to);
  if (isNew && callee.kind === 'member') return { kind: 'call', callee: callee.object, args, isNew, span };
  return formatted(callee, args, span) ?? call(callee, args, span);
}

/** `lambda { … }`, `proc { … }`, `Proc.new { … }`. */
function isProc(node: SyntaxNode): boolean {
  return /^(?:lambda|proc|Proc\.new)$/.test(
    [node.field('receiver')?.text, node.field('method')?.text].filter((text) => text !== undefined).join('.'),
  );
}

function isConstant(node: SyntaxNode | undefined): boolean {
  return (
    node?.type === 'constant' ||
    (node?.type === 'scope_resolution' && node.field('name')?.type === 'constant')
  );
}

function calleeOf(node: SyntaxNode, to: Context): Expr {
  const receiver = node.field('receiver');
  const method = node.field('method');
  if (!receiver) return method ? name(method.text, method.span) : name('', node.span);
  const span = [node.start, method?.end ?? receiver.end] as const;
  // `f.(x)` is `f.call(x)`.
  const callee = member(to.expr(receiver), method?.text ?? 'call', span);
  return node.field('operator')?.type === '&.' ? { ...callee, optional: true } : callee;
}

/** `format('%s', x)`, `sprintf('%s', x)`. */
function formatted(callee: Expr, args: readonly Arg[], span: Span): Expr | null {
  if (callee.kind !== 'name' || !/^(?:format|sprintf)$/.test(callee.name)) return null;
  const [format, ...values] = args;
  if (format?.value.kind !== 'literal' || format.value.type !== 'string' || values.length === 0) return null;
  const named = values.filter((arg) => arg.name !== undefined);
  const given: Expr =
    named.length > 0
      ? { kind: 'object', entries: named.map((arg) => ({ key: arg.name!, value: arg.value })), span }
      : { kind: 'array', items: values.map(({ value }) => value), span };
  return percentFormat(format.value, given, span);
}

/** Arguments, then the block. */
function argumentsOf(node: SyntaxNode, to: Context): Arg[] {
  const args = listed(node.field('arguments') ?? node.child('argument_list'), to);
  const block = node.field('block');
  // The block of `define_method` becomes a method.
  const isMethod = node.field('method')?.text === 'define_method';
  return block ? [...args, { value: blockOf(block, to, isMethod) }] : args;
}

/** Pairs whose key is no symbol are a hash together, the last argument. */
export function listed(list: SyntaxNode | undefined, to: Context): Arg[] {
  const args: Arg[] = [];
  const loose: SyntaxNode[] = [];
  for (const item of list?.named ?? []) {
    if (item.type === 'heredoc_body') continue;
    const key = item.type === 'pair' ? item.field('key') : undefined;
    if (item.type === 'block_argument') args.push({ value: givenBlock(item, to) });
    else if (!key) args.push({ value: to.expr(item) });
    else if (key.type === 'hash_key_symbol' || key.type === 'simple_symbol')
      args.push(...entriesOf([item], to).map(({ value, key: text }) => ({ value, name: text ?? '' })));
    else loose.push(item);
  }
  const [first] = loose;
  if (!first) return args;
  const span = [first.start, loose.at(-1)!.end] as const;
  return [...args, { value: { kind: 'object', entries: entriesOf(loose, to), span } }];
}

/** `&block`, `&:name`, `&method(:name)`; `&` alone hands on the method's own. */
function givenBlock(node: SyntaxNode, to: Context): Expr {
  const [value] = node.named;
  if (!value) return name('&', node.span);
  if (value.type === 'simple_symbol') return symbolToProc(value.text.slice(1), value.span);
  const [symbol] = value.field('arguments')?.named ?? [];
  return value.field('method')?.text === 'method' && symbol?.type === 'simple_symbol'
    ? name(symbol.text.slice(1), symbol.span)
    : to.expr(value);
}

/** The method of the same name of the parent; without brackets it gets what this one got. */
export function superCall(node: SyntaxNode, to: Context): Expr {
  const { span } = node;
  const { method } = to.frame;
  const parent = name('super', [node.start, Math.min(node.start + 'super'.length, node.end)]);
  const callee = method ? member(parent, method.name, parent.span) : parent;
  const isGiven = node.field('arguments') !== undefined;
  const same = (method?.params ?? []).map(({ target, isRest }): Arg => {
    const value: Expr = target.kind === 'pattern' ? name('', span) : target;
    return { value: isRest ? { kind: 'spread', value, span } : value };
  });
  const args = argumentsOf(node, to);
  return call(callee, isGiven ? args : [...same, ...args], span);
}

/** The block that the method got is called. */
export function yielding(node: SyntaxNode, to: Context): Expr {
  return call(name('yield', [node.start, node.start + 'yield'.length]), argumentsOf(node, to), node.span);
}
