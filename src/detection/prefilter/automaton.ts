/**
 * Finds where any of many keywords stands in bytes, in one pass (Aho-Corasick as a transition table). ASCII letters
 * are compared without regard to case.
 *
 * The table is indexed by state and byte class: bytes that occur in no keyword share class 0, so that the rows of the
 * states that matter stay in the processor's nearest cache. States are numbered from the root outwards for the same
 * reason, and those that end a keyword last, so that the inner loop needs a single comparison.
 */
export class KeywordAutomaton {
  readonly #endsIn: (bytes: Uint8Array) => number[];
  /** First row that ends a keyword. */
  readonly #firstEnding: number;
  readonly #shift: number;
  /** For the i-th state that ends any: the keywords that end there. */
  readonly #endings: number[][];
  readonly #lengths: number[];

  constructor(keywords: readonly string[]) {
    const trie = buildTrie(keywords);
    const { classes, count } = byteClasses(keywords);
    const { order, firstEnding } = endingsLast(trie);
    this.#lengths = keywords.map((keyword) => keyword.length);
    this.#shift = Math.ceil(Math.log2(count));
    this.#firstEnding = firstEnding << this.#shift;
    this.#endsIn = endFinder(transitions(trie, order, classes, this.#shift), classes, this.#firstEnding);
    this.#endings = [];
    order.forEach((number, node) => {
      if (number >= firstEnding) this.#endings[number - firstEnding] = trie.nodes[node]!.keywords;
    });
  }

  /** Calls `found` with the keyword's index and its offset, in the order of the keywords' ends. */
  search(bytes: Uint8Array, found: (keyword: number, offset: number) => void): void {
    const ends = this.#endsIn(bytes);
    for (let i = 0; i < ends.length; i += 2) {
      for (const keyword of this.#endings[(ends[i]! - this.#firstEnding) >> this.#shift]!) {
        found(keyword, ends[i + 1]! - this.#lengths[keyword]!);
      }
    }
  }
}

/**
 * The inner loop, which decides the speed of every scan: gives the rows that end a keyword, each followed by the
 * offset after it. A function that closes over its tables runs nearly twice as fast as one that is handed them: to the
 * compiler they are constants.
 *
 * @param table the next state's row, by row and byte class; a row is a state's number times the size of a row
 */
function endFinder(
  table: Int32Array,
  classes: Uint8Array,
  firstEnding: number,
): (bytes: Uint8Array) => number[] {
  return (bytes) => {
    const ends: number[] = [];
    const { length } = bytes;
    let row = 0;
    for (let i = 0; i < length; i++) {
      row = table[row | classes[bytes[i]!]!]!;
      if (row >= firstEnding) ends.push(row, i + 1);
    }
    return ends;
  };
}

/** Nodes, and their indexes from the root outwards. */
interface Trie {
  nodes: TrieNode[];
  outwards: number[];
}

interface TrieNode {
  next: Map<number, number>;
  /** The longest proper suffix that is a node too. */
  fallback: number;
  keywords: number[];
}

function buildTrie(keywords: readonly string[]): Trie {
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
  const outwards = [0];
  for (const at of outwards) {
    for (const [byte, to] of nodes[at]!.next) {
      nodes[to]!.fallback = at === 0 ? 0 : step(nodes, nodes[at]!.fallback, byte);
      nodes[to]!.keywords = [...nodes[to]!.keywords, ...nodes[nodes[to]!.fallback]!.keywords];
      outwards.push(to);
    }
  }
  return { nodes, outwards };
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
function endingsLast({ nodes, outwards }: Trie): { order: number[]; firstEnding: number } {
  const order = new Array<number>(nodes.length);
  let number = 0;
  for (const at of outwards) if (nodes[at]!.keywords.length === 0) order[at] = number++;
  const firstEnding = number;
  for (const at of outwards) if (nodes[at]!.keywords.length > 0) order[at] = number++;
  return { order, firstEnding };
}

function transitions(
  { nodes, outwards }: Trie,
  order: number[],
  classes: Uint8Array,
  shift: number,
): Int32Array {
  const table = new Int32Array(nodes.length << shift);
  for (const at of outwards) {
    const row = order[at]! << shift;
    const inherited = order[nodes[at]!.fallback]! << shift;
    // A row is its fallback's row, overwritten by its own edges; the root's misses stay at the root.
    if (at !== 0) table.copyWithin(row, inherited, inherited + (1 << shift));
    for (const [byte, to] of nodes[at]!.next) table[row | classes[byte]!] = order[to]! << shift;
  }
  return table;
}
