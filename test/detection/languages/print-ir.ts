/** The statement language as text, so that a test can say what a lowering should give. One statement a line. */
import type { Arg, Cls, Expr, Fn, Param, Stmt, Target } from '../../../src/model/index.ts';

export function printIr(body: readonly Stmt[], indent = ''): string {
  return body.map((stmt) => printStmt(stmt, indent)).join('\n');
}

function printStmt(stmt: Stmt, indent: string): string {
  const inner = (body: readonly Stmt[]): string =>
    body.length === 0 ? ` {}` : ` {\n${printIr(body, `${indent}  `)}\n${indent}}`;
  switch (stmt.kind) {
    case 'expr':
      return `${indent}${printExpr(stmt.value)}`;
    case 'let': {
      const type = stmt.type === undefined ? '' : `: ${stmt.type}`;
      const value = stmt.value === null ? '' : ` = ${printExpr(stmt.value)}`;
      return `${indent}${stmt.declares ? 'let ' : ''}${printTarget(stmt.target)}${type}${value}`;
    }
    case 'if': {
      const otherwise = stmt.otherwise.length === 0 ? '' : ` else${inner(stmt.otherwise)}`;
      return `${indent}if ${printExpr(stmt.test)}${inner(stmt.then)}${otherwise}`;
    }
    case 'loop': {
      const each = stmt.each ? ` ${printTarget(stmt.each.target)} of ${printExpr(stmt.each.over)}` : '';
      const test = stmt.test ? ` while ${printExpr(stmt.test)}` : '';
      const update = stmt.update ? ` then${inner(stmt.update)}` : '';
      const otherwise = stmt.otherwise === undefined ? '' : ` else${inner(stmt.otherwise)}`;
      return `${indent}${labelled(stmt.label)}loop${stmt.atLeastOnce ? ' once' : ''}${each}${test}${inner(stmt.body)}${update}${otherwise}`;
    }
    case 'switch': {
      const cases = stmt.cases.map(
        ({ tests, body }) =>
          `${indent}  ${tests.length === 0 ? 'default' : tests.map(printExpr).join(', ')}:${body.length === 0 ? '' : `\n${printIr(body, `${indent}    `)}`}`,
      );
      const subject = stmt.subject === null ? '' : ` ${printExpr(stmt.subject)}`;
      return `${indent}switch${stmt.fallsThrough ? ' through' : ''}${subject} {\n${cases.join('\n')}\n${indent}}`;
    }
    case 'try': {
      const catches = stmt.catches.map(
        ({ variable, types, body }) =>
          ` catch${types.length > 0 ? ` ${types.join('|')}` : ''}${variable === null ? '' : ` ${variable}`}${inner(body)}`,
      );
      const otherwise = stmt.otherwise.length === 0 ? '' : ` else${inner(stmt.otherwise)}`;
      const last = stmt.finally.length === 0 ? '' : ` finally${inner(stmt.finally)}`;
      return `${indent}try${inner(stmt.body)}${catches.join('')}${otherwise}${last}`;
    }
    case 'block':
      return `${indent}${labelled(stmt.label)}block${inner(stmt.body)}`;
    case 'return':
      return `${indent}return${stmt.leavesMethod ? ' out' : ''}${stmt.value === null ? '' : ` ${printExpr(stmt.value)}`}`;
    case 'throw':
    case 'exit':
      return `${indent}${stmt.kind}${stmt.value === null ? '' : ` ${printExpr(stmt.value)}`}`;
    case 'break':
    case 'continue':
      return `${indent}${stmt.kind}${stmt.label === undefined ? '' : ` ${stmt.label}`}`;
    case 'function':
      return printFn(stmt.fn, indent);
    case 'class':
      return printCls(stmt.cls, indent);
    case 'import':
      return `${indent}import ${stmt.names.map(({ imported, local }) => (imported === local ? local : `${imported} as ${local}`)).join(', ')} from ${JSON.stringify(stmt.module)}`;
    case 'export': {
      const from = stmt.from === undefined ? '' : ` from ${JSON.stringify(stmt.from)}`;
      return `${indent}export ${stmt.name}${stmt.value === null ? '' : ` = ${printExpr(stmt.value)}`}${from}`;
    }
  }
}

function labelled(label: string | undefined): string {
  return label === undefined ? '' : `${label}: `;
}

function printFn(fn: Fn, indent: string): string {
  const decorators = fn.decorators.map((decorator) => `${indent}@${printExpr(decorator)}\n`).join('');
  const marks = [
    fn.isAbstract && 'abstract',
    fn.isPrivate && 'private',
    fn.isStatic && 'static',
    fn.isAsync && 'async',
    fn.accessor,
  ]
    .filter(Boolean)
    .map((mark) => `${mark} `)
    .join('');
  const receiver = fn.receiver ? `(${fn.receiver.name}: ${fn.receiver.type}) ` : '';
  const returns = fn.returns === undefined ? '' : `: ${fn.returns}`;
  const head = `${indent}${marks}fn ${receiver}${fn.name ?? ''}(${fn.params.map(printParam).join(', ')})${returns}`;
  if (fn.body.length === 0) return `${decorators}${head} {}`;
  return `${decorators}${head} {\n${printIr(fn.body, `${indent}  `)}\n${indent}}`;
}

function printParam({ target, type, fallback, isRest, decorators }: Param): string {
  const marks = decorators.map((decorator) => `@${printExpr(decorator)} `).join('');
  const written = type === undefined ? '' : `: ${type}`;
  const usual = fallback === undefined ? '' : ` = ${printExpr(fallback)}`;
  return `${marks}${isRest ? '...' : ''}${printTarget(target)}${written}${usual}`;
}

function printCls(cls: Cls, indent: string): string {
  const decorators = cls.decorators.map((decorator) => `${indent}@${printExpr(decorator)}\n`).join('');
  const bases = cls.bases.length === 0 ? '' : ` < ${cls.bases.map(printExpr).join(', ')}`;
  const deeper = `${indent}  `;
  const lines = [
    ...cls.fields.map(({ name, value, type, isStatic, decorators: marks }) => {
      const before = marks.map((mark) => `@${printExpr(mark)} `).join('');
      const written = type === undefined ? '' : `: ${type}`;
      return `${deeper}${before}${isStatic ? 'static ' : ''}field ${name}${written}${value === null ? '' : ` = ${printExpr(value)}`}`;
    }),
    ...cls.body.map((stmt) => printStmt(stmt, deeper)),
    ...cls.methods.map((fn) => printFn(fn, deeper)),
  ];
  return `${decorators}${indent}class ${cls.name ?? ''}${bases} {\n${lines.join('\n')}\n${indent}}`;
}

function printTarget(target: Target): string {
  if (target.kind !== 'pattern') return printExpr(target);
  const parts = target.parts.map(
    ({ key, target: part, fallback }) =>
      `${key}: ${printTarget(part)}${fallback === undefined ? '' : ` = ${printExpr(fallback)}`}`,
  );
  if (target.rest) parts.push(`...${printTarget(target.rest)}`);
  return `{${parts.join(', ')}}`;
}

function printExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'member':
      return `${printExpr(expr.object)}${expr.optional ? '?' : ''}.${expr.name}`;
    case 'index':
      return `${printExpr(expr.object)}${expr.optional ? '?.' : ''}[${printExpr(expr.index)}]`;
    case 'call':
      return `${expr.isNew ? 'new ' : ''}${printExpr(expr.callee)}${expr.optional ? '?.' : ''}${expr.types ? `<${expr.types.join(', ')}>` : ''}(${expr.args.map(printArg).join(', ')})`;
    case 'literal':
      return expr.type === 'regex' ? `/${expr.value}/` : JSON.stringify(expr.value);
    case 'template':
      return `template(${expr.parts.map(printExpr).join(', ')})`;
    case 'object': {
      const entries = expr.entries.map(({ key, value }) =>
        key === null ? printExpr(value) : `${key}: ${printExpr(value)}`,
      );
      return `${expr.type ?? ''}{${entries.join(', ')}}`;
    }
    case 'array':
      return `[${expr.items.map(printExpr).join(', ')}]`;
    case 'closure':
      return printFn(expr.fn, '').replaceAll(/\n\s*/g, ' ');
    case 'class':
      return printCls(expr.cls, '').replaceAll(/\n\s*/g, ' ');
    case 'binary':
      return `(${printExpr(expr.left)} ${expr.op} ${printExpr(expr.right)})`;
    case 'logic':
      return `(${printExpr(expr.left)} ${expr.op} ${printExpr(expr.right)})`;
    case 'not':
      return `!${printExpr(expr.value)}`;
    case 'conditional':
      return `(${printExpr(expr.test)} ? ${printExpr(expr.then)} : ${printExpr(expr.otherwise)})`;
    case 'assign':
      return `(${printTarget(expr.target)} = ${printExpr(expr.value)})`;
    case 'await':
      return `await ${printExpr(expr.value)}`;
    case 'spread':
      return `...${printExpr(expr.value)}`;
    case 'opaque':
      return `opaque(${expr.parts.map(printExpr).join(', ')})`;
  }
}

function printArg({ name, value }: Arg): string {
  return `${name === undefined ? '' : `${name}=`}${printExpr(value)}`;
}
