import type { Expr } from '../../../model/index.ts';
import { call, member, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { abruptOf, atOnce } from './abrupt.ts';
import { argumentsOf } from './arguments.ts';
import { classOf } from './classes.ts';
import type { Context, Expressions } from './context.ts';
import { withFilled } from './filled.ts';
import { interpolated } from './literals.ts';
import { qualifiedName, typeText, variableText } from './names.ts';

/** `require 'a.php'`, `clone $a`, `print $a`: calls of the word they start with. */
const keyword: Expressions[string] = (node, context) => {
  const [word] = node.children;
  const callee = name(word?.text.toLowerCase() ?? '', word?.span ?? node.span);
  return call(
    callee,
    node.named.map((value) => ({ value: context.expr(value) })),
    node.span,
  );
};

/** `$a->b` and `A::$b`; what a variable names is an element. */
const property: Expressions[string] = (node, context) => {
  const object = context.part(node, node.field('object') ? 'object' : 'scope');
  const own = node.field('name');
  if (own && isDynamic(node, own))
    return { kind: 'index', object, index: context.expr(own), span: node.span };
  const isOptional = node.type.startsWith('nullsafe');
  return {
    ...member(object, own ? variableText(own) : '', node.span),
    ...(isOptional && { optional: true }),
  };
};

/** `A::$b` has its own name in a variable's dress. */
const isDynamic = (node: SyntaxNode, own: SyntaxNode): boolean =>
  own.type !== 'name' && !(node.type === 'scoped_property_access_expression' && own.type === 'variable_name');

const methodCall: Expressions[string] = (node, context) => {
  const object = context.part(node, node.field('object') ? 'object' : 'scope');
  const own = node.field('name');
  const span = [node.start, own?.end ?? node.end] as const;
  const isOptional = node.type.startsWith('nullsafe');
  const callee: Expr =
    own && own.type !== 'name'
      ? { kind: 'opaque', parts: [object, context.expr(own)], span }
      : { ...member(object, own?.text ?? '', span), ...(isOptional && { optional: true }) };
  return called(callee, node, context);
};

export const calls: Expressions = {
  member_access_expression: property,
  nullsafe_member_access_expression: property,
  scoped_property_access_expression: property,
  class_constant_access_expression: (node, context) => {
    const [scope, own] = node.named;
    const object = scope ? context.expr(scope) : opaque([], node.span);
    return member(object, own?.text ?? '', node.span);
  },
  member_call_expression: methodCall,
  nullsafe_member_call_expression: methodCall,
  scoped_call_expression: methodCall,
  function_call_expression: (node, context) => {
    const ended = abruptOf(node, context);
    if (ended) return atOnce(ended);
    return called(context.part(node, 'function'), node, context);
  },
  object_creation_expression: (node, context) => {
    const own = node.child('anonymous_class');
    const made = own ?? node.named.find(({ type }) => type !== 'arguments');
    const callee: Expr = own
      ? { kind: 'class', cls: classOf(own, context), span: own.span }
      : made
        ? created(made, context)
        : opaque([], node.span);
    const args = argumentsOf((own ?? node).child('arguments'), context);
    return { ...call(callee, args, node.span), isNew: true };
  },
  clone_expression: keyword,
  print_intrinsic: keyword,
  require_expression: keyword,
  require_once_expression: keyword,
  include_expression: keyword,
  include_once_expression: keyword,
  cast_expression: (node, context) => {
    const type = node.field('type');
    const callee = name(type ? typeText(type) : '', type?.span ?? node.span);
    return call(callee, [{ value: context.part(node, 'value') }], node.span);
  },
  shell_command_expression: (node, context) =>
    call(name('shell_exec', node.span), [{ value: interpolated(node, context) }], node.span),
};

function created(made: SyntaxNode, context: Context): Expr {
  return made.type === 'name' || made.type === 'qualified_name' ? qualifiedName(made) : context.expr(made);
}

/** A call; `f(...)` is the function itself. */
function called(callee: Expr, node: SyntaxNode, context: Context): Expr {
  const args = node.field('arguments');
  if (args?.child('variadic_placeholder')) return callee;
  return call(callee, withFilled(callee, argumentsOf(args, context)), node.span);
}
