import type { Tree, TreeCursor } from 'web-tree-sitter';

/** Tokens that tell nothing: what they hold together is told by the tree. */
const punctuation = new Set(['(', ')', '{', '}', '[', ']', ',', ';', '.', ':', '"', "'", '`']);
/** Deeper code is no code that a person wrote; what lies below is left out and said to be. */
const deepest = 400;

/**
 * A node of a syntax tree, out of the parser's memory: reading one there takes a call for each of its properties. Offsets
 * are UTF-16 units. Comments and punctuation without a field are left out; keywords and operators are kept.
 */
export class SyntaxNode {
  readonly type: string;
  /** False for keywords and operators. */
  readonly isNamed: boolean;
  /** What it is to its parent, by the grammar. */
  readonly fieldName: string | null;
  readonly start: number;
  readonly end: number;
  readonly children: readonly SyntaxNode[];
  readonly #source: string;

  constructor(
    cursor: Pick<TreeCursor, 'nodeType' | 'nodeIsNamed' | 'currentFieldName' | 'startIndex' | 'endIndex'>,
    children: readonly SyntaxNode[],
    source: string,
  ) {
    this.type = cursor.nodeType;
    this.isNamed = cursor.nodeIsNamed;
    this.fieldName = cursor.currentFieldName;
    this.start = cursor.startIndex;
    this.end = cursor.endIndex;
    this.children = children;
    this.#source = source;
  }

  get span(): readonly [number, number] {
    return [this.start, this.end];
  }

  get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  /** Children without keywords and operators. */
  get named(): SyntaxNode[] {
    return this.children.filter(({ isNamed }) => isNamed);
  }

  /** The first child of that field. */
  field(name: string): SyntaxNode | undefined {
    return this.children.find(({ fieldName }) => fieldName === name);
  }

  /** All children of that field. */
  fields(name: string): SyntaxNode[] {
    return this.children.filter(({ fieldName }) => fieldName === name);
  }

  /** The first child of one of these types. */
  child(...types: string[]): SyntaxNode | undefined {
    return this.children.find(({ type }) => types.includes(type));
  }

  /** Whether it has a child of that type: a keyword, an operator. */
  has(type: string): boolean {
    return this.children.some((child) => child.type === type);
  }
}

/** A whole tree, copied; `cut` are the nodes whose children lie too deep. */
export function copyTree(tree: Tree, source: string): { root: SyntaxNode; cut: SyntaxNode[] } {
  const cut: SyntaxNode[] = [];
  const cursor = tree.walk();
  const copy = (depth: number): SyntaxNode => {
    const own = {
      nodeType: cursor.nodeType,
      nodeIsNamed: cursor.nodeIsNamed,
      currentFieldName: cursor.currentFieldName,
      startIndex: cursor.startIndex,
      endIndex: cursor.endIndex,
    };
    const children: SyntaxNode[] = [];
    if (cursor.gotoFirstChild()) {
      if (depth < deepest) {
        do {
          const isNoise = cursor.nodeIsNamed
            ? cursor.nodeType === 'comment' || cursor.nodeType.endsWith('_comment')
            : punctuation.has(cursor.nodeType) && cursor.currentFieldName === null;
          if (!isNoise) children.push(copy(depth + 1));
        } while (cursor.gotoNextSibling());
      }
      cursor.gotoParent();
      const node = new SyntaxNode(own, children, source);
      if (depth >= deepest) cut.push(node);
      return node;
    }
    return new SyntaxNode(own, children, source);
  };
  try {
    return { root: copy(0), cut };
  } finally {
    cursor.delete();
  }
}
