import type { Expr, Fn, Stmt } from '../../../model/index.ts';
import { expressionStatement, opaque } from '../build.ts';
import { labelled } from '../labels.ts';
import { StatementLists, type StatementTypes } from '../statement-lists.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { classes } from './classes.ts';
import type { Breakable, Context, Expressions, Statements } from './context.ts';
import { controlFlow } from './control-flow.ts';
import { declarations } from './declarations.ts';
import { expressions } from './expressions.ts';
import { functionOf } from './functions.ts';
import { statements } from './statements.ts';

const byExpression = new Map<string, Expressions[string]>(Object.entries(expressions));
const byStatement = new Map<string, Statements[string]>(
  Object.entries({ ...statements, ...controlFlow, ...classes, ...declarations }),
);

const types: StatementTypes = {
  lists: new Set([
    'program',
    'compound_statement',
    'colon_block',
    'switch_block',
    'case_statement',
    'default_statement',
    'declaration_list',
    'enum_declaration_list',
  ]),
  compound: new Set([
    ...Object.keys({ ...controlFlow, ...classes }),
    'function_definition',
    'compound_statement',
    'colon_block',
    'namespace_definition',
    'declare_statement',
  ]),
  readable: new Set(byStatement.keys()),
  closures: new Set(['anonymous_function', 'arrow_function']),
  mayBeEmpty: new Set(['text', 'string_content', 'heredoc_body', 'nowdoc_body', 'nowdoc_string']),
};

export class PhpLowering extends StatementLists implements Context {
  before: Stmt[] | null = null;
  breakables: Breakable[] = [];
  readonly #echoed = new Set<SyntaxNode>();

  constructor(root: SyntaxNode) {
    super(root, types);
  }

  readonly expr = (node: SyntaxNode): Expr => {
    const lower = byExpression.get(node.type);
    return lower ? lower(node, this) : opaque(node.named.map(this.expr), node.span);
  };

  part(node: SyntaxNode, field: string): Expr {
    const part = node.field(field);
    return part ? this.expr(part) : opaque([], node.span);
  }

  body(node: SyntaxNode | undefined): Stmt[] {
    return node ? this.statements([node]) : [];
  }

  override statements(nodes: readonly SyntaxNode[]): Stmt[] {
    for (const [at, node] of nodes.entries()) {
      const tag = node.type === 'text_interpolation' ? node.named.at(-1) : node;
      const next = nodes[at + 1];
      if (next && tag?.type === 'php_tag' && tag.text === '<?=') this.#echoed.add(next);
    }
    return super.statements(nodes);
  }

  fn(node: SyntaxNode, body: () => Stmt[]): Fn {
    const { breakables, labels, before } = this;
    this.breakables = [];
    this.labels = new Map();
    const fn = functionOf(node, () => this.ahead(body), this);
    this.breakables = breakables;
    this.labels = labels;
    this.before = before;
    return fn;
  }

  ahead(lower: () => Stmt[]): Stmt[] {
    const { before } = this;
    const own: Stmt[] = [];
    this.before = own;
    const stmts = lower();
    this.before = before;
    return own.length === 0 ? stmts : [...own, ...stmts];
  }

  conditionally<T>(run: () => T): T {
    const { before } = this;
    this.before = null;
    const result = run();
    this.before = before;
    return result;
  }

  breakable(isLoop: boolean, lower: () => Stmt): Stmt {
    const own: Breakable = { isLoop };
    this.breakables.push(own);
    const stmt = lower();
    this.breakables.pop();
    return own.label === undefined ? stmt : labelled(own.label, [stmt], stmt.span);
  }

  isEchoed(node: SyntaxNode): boolean {
    return this.#echoed.has(node);
  }

  protected lower(node: SyntaxNode): Stmt[] {
    const lower = byStatement.get(node.type);
    return this.ahead(() => (lower ? lower(node, this) : [expressionStatement(this.expr(node))]));
  }

  protected labelOf(node: SyntaxNode): string | null {
    return node.type === 'named_label_statement' ? (node.named[0]?.text ?? null) : null;
  }

  protected gotoLabel(node: SyntaxNode): string | null {
    return node.type === 'goto_statement' ? (node.named[0]?.text ?? null) : null;
  }
}
