import type { Expr } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import { operation } from '../operations.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { combined, compared, constantTest, matches, negated, patternTest, type Test } from './patterns.ts';

/**
 * Operators and `is`. The grammar takes all that follows a constant of a pattern for a part of it: `a is null || b` is
 * read as `a is (null || b)`. Where it has done so, the operands are taken in their order and put together anew.
 */
export const isExpressions: ExpressionTable = {
  binary_expression: (node, lower) => {
    if (spills(node)) return regrouped(node, lower);
    const op = node.field('operator')?.text ?? '';
    return operation(op, lower.operand(node, 'left'), lower.operand(node, 'right'), node.span);
  },
  is_pattern_expression: (node, lower) => {
    if (spills(node)) return regrouped(node, lower);
    const pattern = node.field('pattern');
    const value = lower.operand(node, 'expression');
    return pattern ? { ...matches(value, patternTest(pattern, lower)), span: node.span } : value;
  },
};

const looser = ['??', '||', '&&', '|', '^', '&', '==', '!='];
/** From what binds least; `is` stands with `<`. */
const levels = [['??'], ['||'], ['&&'], ['|'], ['^'], ['&'], ['==', '!='], ['is', '<', '>', '<=', '>=']];
const tight = levels.length;
const binding = new Map(levels.flatMap((level, i) => level.map((op) => [op, i] as const)));

/** The parts of a pattern that go on to the right, and may so hold what is none of theirs. */
const open = new Set([
  'constant_pattern',
  'negated_pattern',
  'relational_pattern',
  'and_pattern',
  'or_pattern',
]);

/** Whether a constant of a pattern holds operators that bind less than `is`. */
function spills(node: SyntaxNode): boolean {
  if (node.type === 'binary_expression') {
    const sides = [node.field('left'), node.field('right')];
    return sides.some((side) => side !== undefined && isChain(side) && spills(side));
  }
  const pattern = node.type === 'is_pattern_expression' ? node.field('pattern') : node;
  if (!pattern || !open.has(pattern.type)) return false;
  return readable(pattern).some((part) => isLoose(part) || (open.has(part.type) && spills(part)));
}

const isChain = ({ type }: SyntaxNode): boolean =>
  type === 'binary_expression' || type === 'is_pattern_expression';

function isLoose(node: SyntaxNode): boolean {
  if (node.type === 'is_pattern_expression') return true;
  return node.type === 'binary_expression' && looser.includes(node.field('operator')?.text ?? '');
}

type Token = { operand: SyntaxNode } | { word: string; at: SyntaxNode };

/** Operands and operators in the order in which they are written. */
function tokensOf(node: SyntaxNode): Token[] {
  if (!isChain(node) && !open.has(node.type)) return [{ operand: node }];
  return node.children.flatMap((child): Token[] => {
    if (child.type === 'ERROR') return [];
    const isWord = !child.isNamed && child.type !== 'this' && child.type !== 'base';
    return isWord ? [{ word: child.text, at: child }] : tokensOf(child);
  });
}

function regrouped(node: SyntaxNode, lower: TreeLowering): Expr {
  return new Regrouping(tokensOf(node), node, lower).expression(0);
}

class Regrouping {
  readonly #tokens: Token[];
  readonly #node: SyntaxNode;
  readonly #lower: TreeLowering;
  #at = 0;

  constructor(tokens: Token[], node: SyntaxNode, lower: TreeLowering) {
    this.#tokens = tokens;
    this.#node = node;
    this.#lower = lower;
  }

  /** An expression whose operators bind at least as tightly as `level`. */
  expression(level: number): Expr {
    let left = this.#operand();
    for (;;) {
      const word = this.#word();
      const own = word === null ? -1 : (binding.get(word) ?? tight);
      if (word === null || own < level || isPatternWord(word)) return left;
      this.#at++;
      if (word === 'is') {
        const test = this.#alternatives();
        left = { ...matches(left, test), span: [left.span[0], this.#end()] };
      } else {
        // `??` takes its right side first, all others their left.
        const right = this.expression(word === '??' ? own : own + 1);
        left = operation(word, left, right, [left.span[0], right.span[1]]);
      }
    }
  }

  #alternatives(): Test {
    return this.#combination('or', () => this.#combination('and', () => this.#pattern()));
  }

  #combination(word: 'and' | 'or', part: () => Test): Test {
    let left = part();
    while (this.#word() === word) {
      this.#at++;
      left = combined(word, left, part(), this.#node.span);
    }
    return left;
  }

  #pattern(): Test {
    const word = this.#word();
    if (word !== null) {
      this.#at++;
      if (word === 'not') return negated(this.#pattern(), this.#node.span);
      return compared(word, this.expression(tight), this.#node.span);
    }
    const token = this.#tokens[this.#at];
    if (token && 'operand' in token && isPattern(token.operand)) {
      this.#at++;
      return patternTest(token.operand, this.#lower);
    }
    const next = this.#tokens[this.#at + 1];
    const isAlone = !next || !('word' in next) || binding.has(next.word) || isPatternWord(next.word);
    if (token && 'operand' in token && isAlone) {
      this.#at++;
      return constantTest(token.operand, this.#lower);
    }
    return compared('==', this.expression(tight), this.#node.span);
  }

  #word(): string | null {
    const token = this.#tokens[this.#at];
    return token && 'word' in token ? token.word : null;
  }

  /** Where the last token that was taken ends. */
  #end(): number {
    const token = this.#tokens[this.#at - 1];
    return token ? ('operand' in token ? token.operand : token.at).end : this.#node.end;
  }

  #operand(): Expr {
    const token = this.#tokens[this.#at++];
    if (token && 'operand' in token) return this.#lower.expression(token.operand);
    return opaque([], this.#node.span);
  }
}

const isPattern = ({ type }: SyntaxNode): boolean => type.endsWith('_pattern') || type === 'discard';
const isPatternWord = (word: string): boolean => word === 'and' || word === 'or' || word === 'not';
