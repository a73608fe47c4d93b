/**
 * Finds where any of many keywords stands in bytes, in one pass (Aho-Corasick as a transition table). ASCII letters
 * are compared without regard to case.
 *
 * The table is indexed by state and byte class, so that it stays small enough for the processor's cache: bytes that
 * occur in no keyword share class 0. States that end a keyword are numbered last, so that the inner loop needs a
 * single comparison.
 */
export class KeywordAutomaton {
  readonly #classes: Uint8Array;
  readonly #shift: number;
  readonly #table: Uint16Array;
  readonly #firstEnding: number;
  /** For state `#firstEnding + i`: the keywords that end there. */
  readonly #endings: number[][];
  readonly #lengths: number[];

  /** @throws RangeError when the keywords need more than 65,535 states. */
  constructor(keywords: readonly string[]) {
    const trie = buildTrie(keywords);
    const { classes, count } = byteClasses(keywords);
    const { order, firstEnding } = endingsLast(trie);
    if (order.length > 65_535) throw new RangeError(`too many keywords: ${order.length} states`);
    this.#lengths = keywords.map((keyword) => keyword.length);
    this.#classes = classes;
    this.#shift = Math.ceil(Math.log2(count));
    this.#firstEnding = firstEnding;
    this.#table = transitions(trie, order, classes, this.#shift);
    this.#endings = [];
    order.forEach((number, node) => {
      if (number >= firstEnding) this.#endings[number - firstEnding] = trie[node]!.keywords;
    });
  }

  /** Calls `found` with the keyword's index and its offset, in the order of the keywords' ends. */
  search(bytes: Uint8Array, found: (keyword: number, offset: number) => void): void {
    const classes = this.#classes;
    const table = this.#table;
    const shift = this.#shift;
    const firstEnding = this.#firstEnding;
    let state = 0;
    for (let i = 0; i < bytes.length; i++) {
      state = table[(state << shift) | classes[bytes[i]!]!]!;
      if (state >= firstEnding) {
        for (const keyword of this.#endings[state - firstEnding]!) {
          found(keyword, i + 1 - this.#lengths[keyword]!);
        }
      }
    }
  }
}

interface TrieNode {
  next: Map<number, number>;
  /** The longest proper suffix that is a node too. */
  fallback: number;
  keywords: number[];
}

/** Nodes in breadth-first order of their fallbacks: a node's fallback is complete before the node is used. */
function buildTrie(keywords: readonly string[]): TrieNode[] {
  const nodes: TrieNode[] = [{ next: new Map(), fallback: 0, keywords: [] }];
  keywords.forEach((keyword, index) => {
    let at = 0;
    for (const byte of Buffer.from(keyword.toLowerCase(), 'latin1')) {
      let to = nodes[at]!.next.get(byte);
      if (to === undefined) {
        to = nodes.push({ next: new Map(), fallback: 0, keywords: [] }) - 1;
        nodes[at]!.next.set(byte, to);
      }
      at = to;
    }
    nodes[at]!.keywords.push(index);
  });
  const queue = [0];
  for (const at of queue) {
    for (const [byte, to] of nodes[at]!.next) {
      nodes[to]!.fallback = at === 0 ? 0 : step(nodes, nodes[at]!.fallback, byte);
      nodes[to]!.keywords = [...nodes[to]!.keywords, ...nodes[nodes[to]!.fallback]!.keywords];
      queue.push(to);
    }
  }
  return nodes;
}

function step(nodes: TrieNode[], from: number, byte: number): number {
  for (let at = from; ; at = nodes[at]!.fallback) {
    const to = nodes[at]!.next.get(byte);
    if (to !== undefined) return to;
    if (at === 0) return 0;
  }
}

function byteClasses(keywords: readonly string[]): { classes: Uint8Array; count: number } {
  const classes = new Uint8Array(256);
  let count = 1;
  for (const keyword of keywords) {
    for (const byte of Buffer.from(keyword.toLowerCase(), 'latin1')) {
      if (classes[byte] === 0) classes[byte] = count++;
    }
  }
  for (let letter = 65; letter <= 90; letter++) classes[letter] = classes[letter + 32]!;
  return { classes, count };
}

/** `order[node]` is the node's state number: the root 0, those that end a keyword last. */
function endingsLast(trie: TrieNode[]): { order: number[]; firstEnding: number } {
  const order = new Array<number>(trie.length);
  let number = 0;
  trie.forEach((node, at) => {
    if (node.keywords.length === 0) order[at] = number++;
  });
  const firstEnding = number;
  trie.forEach((node, at) => {
    if (node.keywords.length > 0) order[at] = number++;
  });
  return { order, firstEnding };
}

function transitions(trie: TrieNode[], order: number[], classes: Uint8Array, shift: number): Uint16Array {
  const table = new Uint16Array(trie.length << shift);
  const queue = [0];
  for (const at of queue) {
    const row = order[at]! << shift;
    const inherited = order[trie[at]!.fallback]! << shift;
    // A row is its fallback's row, overwritten by its own edges; the root's misses stay at the root.
    if (at !== 0) table.copyWithin(row, inherited, inherited + (1 << shift));
    for (const [byte, to] of trie[at]!.next) {
      table[row | classes[byte]!] = order[to]!;
      queue.push(to);
    }
  }
  return table;
}
