import type { Expr, Span } from '../../../model/index.ts';
import { literal, member, name, opaque } from '../build.ts';
import { conjunction, operation } from '../operations.ts';
import { isRepeatable } from '../repeatable.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { nameText, typeName } from './names.ts';

/** The value that a pattern is asked of, each time it is needed. */
export type Subject = () => Expr;
/** A pattern as a condition on its subject; the variables that it names are assigned on the way. */
export type Test = (subject: Subject) => Expr;

/** The condition. A subject that does something is kept in `is` at its first use where there is a second. */
export function matches(value: Expr, test: Test): Expr {
  if (isRepeatable(value)) return test(() => value);
  let uses = 0;
  const kept = name('is', value.span);
  const condition = test(() =>
    uses++ === 0 ? { kind: 'assign', target: kept, value, span: value.span } : kept,
  );
  return uses > 1 ? condition : test(() => value);
}

export function patternTest(node: SyntaxNode, lower: TreeLowering): Test {
  const { span } = node;
  switch (node.type) {
    case 'constant_pattern':
      return constantTest(readable(node)[0] ?? node, lower);
    case 'declaration_pattern':
      return declared(node);
    case 'type_pattern':
      return instance(node.field('type') ?? readable(node)[0], span);
    case 'recursive_pattern':
      return recursive(node, lower);
    case 'list_pattern':
      return all([notNull(span), ...elementTests(node, lower)], span);
    case 'parenthesized_pattern': {
      const inner = readable(node)[0];
      return inner ? patternTest(inner, lower) : always(span);
    }
    case 'negated_pattern': {
      const inner = readable(node)[0];
      return negated(inner ? patternTest(inner, lower) : always(span), span);
    }
    case 'and_pattern':
    case 'or_pattern': {
      const [left, right] = readable(node).map((part) => patternTest(part, lower));
      if (!left || !right) return always(span);
      return combined(node.type === 'and_pattern' ? 'and' : 'or', left, right, span);
    }
    case 'relational_pattern': {
      const op = node.children.find(({ isNamed }) => !isNamed)?.type ?? '==';
      return compared(op, lower.inner(node), span);
    }
    case 'discard':
      return always(span);
    default:
      return (subject) => ({ kind: 'opaque', parts: [subject(), ...lower.expressions(node)], span });
  }
}

export const compared =
  (op: string, value: Expr, span: Span): Test =>
  (subject) =>
    operation(op, subject(), value, span);

export const combined =
  (op: 'and' | 'or', left: Test, right: Test, span: Span): Test =>
  (subject) => ({ kind: 'logic', op, left: left(subject), right: right(subject), span });

/** `not null` is a comparison too. */
export const negated =
  (test: Test, span: Span): Test =>
  (subject) => {
    const value = test(subject);
    if (value.kind === 'binary' && value.op === '==') return { ...value, op: '!=', span };
    return { kind: 'not', value, span };
  };

const always =
  (span: Span): Test =>
  () =>
    literal('boolean', true, span);

const notNull = (span: Span): Test => compared('!=', literal('null', null, span), span);

const all =
  (tests: Test[], span: Span): Test =>
  (subject) =>
    conjunction(
      tests.map((test) => test(subject)),
      span,
    );

function instance(type: SyntaxNode | undefined, span: Span): Test {
  return compared('instanceof', type ? typeName(type) : opaque([], span), span);
}

/** A constant; the grammar takes positions for one: `(1, var b)`, `Point(var x, _)`. */
export function constantTest(node: SyntaxNode, lower: TreeLowering): Test {
  if (node.type === 'tuple_expression') return positional(readable(node), node.span, lower);
  if (node.type === 'invocation_expression') {
    const parts = positional(readable(node.field('arguments') ?? node), node.span, lower);
    return combined('and', instance(node.field('function'), node.span), parts, node.span);
  }
  if (node.text === '_') return always(node.span);
  return compared('==', lower.expression(node), node.span);
}

/** `string s`; `var s` holds for anything. */
function declared(node: SyntaxNode): Test {
  const { span } = node;
  const type = node.field('type');
  const assigned = assigning(node.field('name'), span);
  if (type?.type !== 'implicit_type') return (subject) => instance(type, span)(() => assigned(subject));
  const right = literal('boolean', true, span);
  return (subject) => ({ kind: 'logic', op: 'or', left: assigned(subject), right, span });
}

const assigning =
  (variable: SyntaxNode | undefined, span: Span): Test =>
  (subject) => {
    if (!variable || variable.text === '_') return subject();
    const target = name(nameText(variable), variable.span);
    return { kind: 'assign', target, value: subject(), span };
  };

/** `Type { A: 1, B.C: > 2 } name`; without a type anything but null. */
function recursive(node: SyntaxNode, lower: TreeLowering): Test {
  const { span } = node;
  const type = node.field('type');
  const assigned = assigning(node.field('name'), span);
  const first: Test = (subject) => (type ? instance(type, span) : notNull(span))(() => assigned(subject));
  const properties = readable(node.child('property_pattern_clause') ?? node).filter(
    (part) => part.type === 'subpattern',
  );
  const tests = properties.map((part): Test => {
    const [path, pattern] = readable(part);
    const test = pattern ? patternTest(pattern, lower) : always(span);
    const names = path ? nameText(path).split(/\s*\.\s*/) : [];
    return (subject) =>
      matches(
        names.reduce((of, key) => member(of, key, part.span), subject()),
        test,
      );
  });
  const positions = node.child('positional_pattern_clause');
  if (!positions) return all([first, ...tests], span);
  const parts = positional(readable(positions), span, lower);
  // A tuple is never null.
  return all(type || node.field('name') ? [first, parts, ...tests] : [parts, ...tests], span);
}

function positional(parts: SyntaxNode[], span: Span, lower: TreeLowering): Test {
  const tests = parts.flatMap((part, i): Test[] => {
    const inner = part.type === 'argument' || part.type === 'subpattern' ? readable(part).at(-1) : part;
    if (!inner || inner.text === '_') return [];
    const isPattern = inner.type.endsWith('_pattern');
    const test =
      inner.type === 'declaration_expression'
        ? declared(inner)
        : isPattern
          ? patternTest(inner, lower)
          : constantTest(inner, lower);
    return [(subject) => matches(partOf(subject(), i, inner.span), test)];
  });
  return tests.length === 0 ? always(span) : all(tests, span);
}

function partOf(subject: Expr, position: number, span: Span): Expr {
  const item = subject.kind === 'array' ? subject.items[position] : undefined;
  return item ?? { kind: 'index', object: subject, index: literal('number', position, span), span };
}

/** Behind `..` positions count from the end. */
function elementTests(node: SyntaxNode, lower: TreeLowering): Test[] {
  const elements = node.children.filter(({ isNamed, type }) => isNamed || type === '..');
  const slice = elements.findIndex(({ type }) => type === '..');
  return elements.flatMap((element, i): Test[] => {
    if (!element.isNamed || element.type === 'discard') return [];
    const position = slice >= 0 && i > slice ? i - elements.length : i;
    return [(subject) => matches(partOf(subject(), position, element.span), patternTest(element, lower))];
  });
}
