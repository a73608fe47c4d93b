import type { Cls, Expr, Fn, Stmt } from '../../model/index.ts';

/** What a walk over code calls for each of its parts; `cls` is the class that a method belongs to. */
export interface Visitor {
  stmt?: (stmt: Stmt) => void;
  expr?: (expr: Expr) => void;
  /** After all that the part holds. */
  leave?: (part: Stmt | Expr | Fn | Cls) => void;
  fn?: (fn: Fn, cls: Cls | null) => void;
  cls?: (cls: Cls) => void;
}

/** Visits all statements and what they hold, functions' bodies included. */
export function walkStatements(body: readonly Stmt[], visitor: Visitor): void {
  let tape = tapes.get(body);
  if (!tape) tapes.set(body, (tape = recorded(body)));
  for (const visit of tape) {
    switch (visit.kind) {
      case 'expr':
        visitor.expr?.(visit.part);
        break;
      case 'leave':
        visitor.leave?.(visit.part);
        break;
      case 'stmt':
        visitor.stmt?.(visit.part);
        break;
      case 'fn':
        visitor.fn?.(visit.part, visit.cls);
        break;
      case 'cls':
        visitor.cls?.(visit.part);
    }
  }
}

/** One call of a visitor. */
type Visit =
  | { kind: 'stmt'; part: Stmt }
  | { kind: 'expr'; part: Expr }
  | { kind: 'fn'; part: Fn; cls: Cls | null }
  | { kind: 'cls'; part: Cls }
  | { kind: 'leave'; part: Stmt | Expr | Fn | Cls };

/** A file is walked some twenty times, each time for something else: the way is found once. */
const tapes = new WeakMap<readonly Stmt[], readonly Visit[]>();

function recorded(body: readonly Stmt[]): readonly Visit[] {
  const tape: Visit[] = [];
  walkAll(body, {
    stmt: (part) => tape.push({ kind: 'stmt', part }),
    expr: (part) => tape.push({ kind: 'expr', part }),
    fn: (part, cls) => tape.push({ kind: 'fn', part, cls }),
    cls: (part) => tape.push({ kind: 'cls', part }),
    leave: (part) => tape.push({ kind: 'leave', part }),
  });
  return tape;
}

function walkAll(body: readonly Stmt[], visitor: Visitor): void {
  for (const stmt of body) walkStatement(stmt, visitor);
}

function walkStatement(stmt: Stmt, visitor: Visitor): void {
  visitor.stmt?.(stmt);
  walkInside(stmt, visitor);
  visitor.leave?.(stmt);
}

function walkInside(stmt: Stmt, visitor: Visitor): void {
  const run = (inner: readonly Stmt[]): void => walkAll(inner, visitor);
  const look = (expr: Expr | null | undefined): void => {
    if (expr) walkExpression(expr, visitor);
  };
  switch (stmt.kind) {
    case 'expr':
    case 'return':
    case 'throw':
    case 'exit':
    case 'export':
      look(stmt.value);
      return;
    case 'let':
      look(stmt.value);
      return;
    case 'if':
      look(stmt.test);
      run(stmt.then);
      run(stmt.otherwise);
      return;
    case 'loop':
      look(stmt.each?.over);
      look(stmt.test);
      run(stmt.body);
      run(stmt.update ?? []);
      run(stmt.otherwise ?? []);
      return;
    case 'switch':
      look(stmt.subject);
      for (const { tests, body } of stmt.cases) {
        tests.forEach(look);
        run(body);
      }
      return;
    case 'try':
      run(stmt.body);
      for (const { body } of stmt.catches) run(body);
      run(stmt.otherwise);
      run(stmt.finally);
      return;
    case 'block':
      run(stmt.body);
      return;
    case 'function':
      walkFunction(stmt.fn, null, visitor);
      return;
    case 'class':
      walkClass(stmt.cls, visitor);
      return;
    default:
      return;
  }
}

function walkClass(cls: Cls, visitor: Visitor): void {
  visitor.cls?.(cls);
  for (const { value } of cls.fields) if (value) walkExpression(value, visitor);
  for (const fn of cls.methods) walkFunction(fn, cls, visitor);
  walkAll(cls.body, visitor);
  visitor.leave?.(cls);
}

function walkFunction(fn: Fn, cls: Cls | null, visitor: Visitor): void {
  visitor.fn?.(fn, cls);
  for (const decorator of fn.decorators) walkExpression(decorator, visitor);
  walkAll(fn.body, visitor);
  visitor.leave?.(fn);
}

function walkExpression(expr: Expr, visitor: Visitor): void {
  visitor.expr?.(expr);
  walkOperands(expr, visitor);
  visitor.leave?.(expr);
}

function walkOperands(expr: Expr, visitor: Visitor): void {
  const look = (inner: Expr): void => walkExpression(inner, visitor);
  switch (expr.kind) {
    case 'member':
      look(expr.object);
      return;
    case 'index':
      look(expr.object);
      look(expr.index);
      return;
    case 'call':
      look(expr.callee);
      for (const { value } of expr.args) look(value);
      return;
    case 'template':
    case 'opaque':
      expr.parts.forEach(look);
      return;
    case 'object':
      for (const { value } of expr.entries) look(value);
      return;
    case 'array':
      expr.items.forEach(look);
      return;
    case 'class':
      walkClass(expr.cls, visitor);
      return;
    case 'closure':
      walkFunction(expr.fn, null, visitor);
      return;
    case 'binary':
    case 'logic':
      look(expr.left);
      look(expr.right);
      return;
    case 'conditional':
      look(expr.test);
      look(expr.then);
      look(expr.otherwise);
      return;
    case 'not':
    case 'await':
    case 'spread':
    case 'assign':
      look(expr.value);
      return;
    default:
      return;
  }
}
