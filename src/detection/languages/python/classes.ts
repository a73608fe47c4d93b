import { append, type Cls, type Expr, type Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { functionOf } from './functions.ts';
import { annotation } from './types.ts';

type Field = Cls['fields'][number];

/** `def`, `class`, and both behind decorators. */
export function definition(node: SyntaxNode, to: Context): Stmt[] {
  const { inner, decorators } = undecorated(node, to);
  if (inner?.type === 'function_definition')
    return [{ kind: 'function', fn: functionOf(inner, decorators, to), span: node.span }];
  if (inner?.type === 'class_definition')
    return [{ kind: 'class', cls: classOf(inner, decorators, to), span: node.span }];
  return decorators.map((value) => ({ kind: 'expr', value, span: value.span }));
}

function undecorated(node: SyntaxNode, to: Context): { inner: SyntaxNode | undefined; decorators: Expr[] } {
  if (node.type !== 'decorated_definition') return { inner: node, decorators: [] };
  const decorators = node.children.filter(({ type }) => type === 'decorator');
  return {
    inner: node.field('definition'),
    decorators: to.exprs(decorators.flatMap(({ named }) => named.filter(({ type }) => type !== 'ERROR'))),
  };
}

/** Keywords such as `metaclass=` are left out: they are no bases. */
function classOf(node: SyntaxNode, decorators: Expr[], to: Context): Cls {
  const superclasses = node.field('superclasses')?.named ?? [];
  const cls: Cls = {
    name: node.field('name')?.text ?? null,
    bases: to.exprs(superclasses.filter(({ type }) => type !== 'keyword_argument' && type !== 'ERROR')),
    decorators,
    fields: [],
    methods: [],
    body: [],
    span: node.span,
  };
  const inside = to.within({ ...to.scope, inClass: true });
  for (const stmt of inside.block(node.field('body'))) {
    const fields = fieldsOf(stmt);
    if (stmt.kind === 'function') cls.methods.push(stmt.fn);
    else if (fields) append(cls.fields, fields);
    else cls.body.push(stmt);
  }
  addMetadata(cls.fields, node.field('body'), inside);
  return cls;
}

/** `x = 1`, `x: int`. A class's and an object's attributes are written and read alike, so none is called static. */
function fieldsOf(stmt: Stmt): Field[] | null {
  if (stmt.kind !== 'let' || stmt.target.kind !== 'name') return null;
  const { type, span } = stmt;
  const names = [stmt.target.name];
  let { value } = stmt;
  // `get = post = handle`
  for (; value?.kind === 'assign' && value.target.kind === 'name'; value = value.value)
    names.push(value.target.name);
  const given = value;
  return names.map((name) => ({
    name,
    value: given,
    ...(type !== undefined && { type }),
    decorators: [],
    span,
  }));
}

/** `x: Annotated[str, Field(…)]`: a variable has no place for what is said besides its type, a field has. */
function addMetadata(fields: readonly Field[], body: SyntaxNode | undefined, to: Context): void {
  const types = new Map(
    (body?.named ?? []).flatMap((stmt) => {
      const type = stmt.named[0]?.field('type');
      return type ? [[stmt.start, type] as const] : [];
    }),
  );
  for (const field of fields) {
    const type = types.get(field.span[0]);
    if (type) append(field.decorators, annotation(type, to).decorators);
  }
}
