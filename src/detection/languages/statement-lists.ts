import type { Span, Stmt } from '../../model/index.ts';
import { type Line, withLabels } from './labels.ts';
import { parseErrors } from './parse-errors.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** What a grammar calls its statements. */
export interface StatementTypes {
  /** Nodes whose children are statements. */
  lists: ReadonlySet<string>;
  /** Statements that hold others: with an error of their own they are read as far as they go. */
  compound: ReadonlySet<string>;
  /** Statements, and the functions that can be read where their statement cannot. */
  readable: ReadonlySet<string>;
  closures: ReadonlySet<string>;
  /** Nodes without text that are no sign of an error. */
  mayBeEmpty: ReadonlySet<string>;
}

/** Statements one after another: with labels, and with some that cannot be read. */
export abstract class StatementLists {
  readonly errors: Span[];
  /** Where the labels of the function stand. */
  labels = new Map<string, number>();
  readonly #broken: ReadonlySet<SyntaxNode>;
  readonly #types: StatementTypes;

  constructor(root: SyntaxNode, types: StatementTypes) {
    const { spans, broken } = parseErrors(root, types.lists, types.mayBeEmpty);
    this.errors = spans;
    this.#broken = broken;
    this.#types = types;
  }

  protected abstract lower(node: SyntaxNode): Stmt[];
  protected abstract labelOf(node: SyntaxNode): string | null;
  protected abstract gotoLabel(node: SyntaxNode): string | null;

  statements(nodes: readonly SyntaxNode[]): Stmt[] {
    const lines = nodes.map(
      (node): Line => ({ node, label: this.labelOf(node), lower: () => this.#statement(node) }),
    );
    let hasLabels = false;
    for (const { node, label } of lines)
      if (label !== null) {
        this.labels.set(label, node.start);
        hasLabels = true;
      }
    if (!hasLabels) return lines.flatMap(({ lower }) => lower());
    return withLabels(lines, (node, label) => this.#hasGoto(node, label));
  }

  /** Whether an error stands in a node, and not just in one of the statements that it holds. */
  isBroken(node: SyntaxNode): boolean {
    return this.#broken.has(node);
  }

  #statement(node: SyntaxNode): Stmt[] {
    if (node.type === 'ERROR') return this.#remains(node);
    if (this.isBroken(node) && !this.#types.compound.has(node.type)) return this.#remains(node);
    return this.lower(node);
  }

  /** Of what cannot be read: the statements and functions in it. */
  #remains(node: SyntaxNode): Stmt[] {
    return node.children.flatMap((child) => {
      if (this.#types.closures.has(child.type)) return this.lower(child);
      return this.#types.readable.has(child.type) ? this.#statement(child) : this.#remains(child);
    });
  }

  /** Whether a node or what it holds, nested functions aside, goes to a label. */
  #hasGoto(node: SyntaxNode, label: string): boolean {
    if (this.gotoLabel(node) === label) return true;
    return !this.#types.closures.has(node.type) && node.children.some((child) => this.#hasGoto(child, label));
  }
}

/** A jump to a label: back to a loop's start, or forward out of a block. */
export function gotoJump(node: SyntaxNode, label: string, labels: ReadonlyMap<string, number>): Stmt {
  const place = labels.get(label);
  const kind = place !== undefined && place <= node.start ? 'continue' : 'break';
  return { kind, label, span: node.span };
}
