import type { MapTree, Span, Tree } from '../../model/index.ts';

/**
 * Terraform's language, read as far as its structure goes: blocks, attributes, lists and literals. What is an expression
 * stays its text. A block `resource "a" "b" { … }` is a map under `resource`, `a` and `b`, as the JSON form has it.
 * What does not fit is passed over up to the end of its line.
 */
export function hclTree(text: string): Tree {
  const reader = new Reader(text);
  return reader.body(0);
}

type Entries = { key: string; value: Tree; span: Span }[];

const deepest = 60;
/** Blocks of Terraform have two at most. */
const mostLabels = 8;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Up to the `}` that ends it, or to the end of the text. */
  body(depth: number): MapTree {
    const start = this.#at;
    const entries: Entries = [];
    for (;;) {
      this.#skip();
      if (this.#at >= this.#text.length || this.#text[this.#at] === '}') break;
      const before = this.#at;
      const entry = this.#entry(depth);
      if (entry) entries.push(entry);
      if (this.#at === before) this.#toLineEnd();
    }
    this.#at++;
    return { kind: 'map', entries, span: [start, Math.min(this.#at, this.#text.length)] };
  }

  /** `name = value`, `name: value` (in objects), or a block. */
  #entry(depth: number): Entries[number] | null {
    const start = this.#at;
    const key = this.#word() ?? this.#quoted();
    if (key === null || depth > deepest) {
      this.#toLineEnd();
      return null;
    }
    const labels: string[] = [];
    for (;;) {
      this.#blanks();
      const char = this.#text[this.#at];
      if (char === '=' || char === ':') {
        this.#at++;
        const value = this.#value(depth + 1);
        this.#skip();
        if (this.#text[this.#at] === ',') this.#at++;
        return { key, value, span: [start, value.span[1]] };
      }
      if (char === '{') {
        this.#at++;
        return nested([key, ...labels], this.body(depth + 1), start);
      }
      const label = this.#quoted() ?? this.#word();
      if (label === null || labels.length === mostLabels) return null;
      labels.push(label);
    }
  }

  #value(depth: number): Tree {
    this.#blanks();
    const start = this.#at;
    const char = this.#text[start];
    if (depth <= deepest && char === '{') {
      this.#at++;
      const map = this.body(depth);
      return { ...map, span: [start, map.span[1]] };
    }
    if (depth <= deepest && char === '[') return this.#list(depth);
    const encoded = /jsonencode\(\s*(?=[{[])/y;
    if (depth <= deepest && this.#take(encoded) !== null) return this.#enclosed(start, depth, ')');
    const end = this.#expressionEnd();
    const json = /<<[-~]?\w+[ \t]*\r?\n\s*(?=\{)/y;
    if (depth <= deepest && this.#take(json) !== null) {
      const value = this.#value(depth + 1);
      this.#at = end;
      return { ...value, span: [start, end] };
    }
    const span: Span = [start, end];
    this.#at = end;
    return scalarOf(this.#text.slice(start, end).trimEnd(), span);
  }

  /** A value in brackets, to after the one that ends them. */
  #enclosed(start: number, depth: number, close: string): Tree {
    const value = this.#value(depth + 1);
    this.#skip();
    if (this.#text[this.#at] === close) this.#at++;
    return { ...value, span: [start, this.#at] };
  }

  #list(depth: number): Tree {
    const start = this.#at++;
    const items: Tree[] = [];
    for (;;) {
      this.#skip();
      const char = this.#text[this.#at];
      if (char === undefined || char === ']') break;
      if (char === ',') {
        this.#at++;
        continue;
      }
      const before = this.#at;
      items.push(this.#value(depth + 1));
      if (this.#at === before) this.#at++;
    }
    this.#at++;
    return { kind: 'list', items, span: [start, this.#at] };
  }

  /** Where an expression ends: at a line's end, a comma or a bracket that is not its own. Strings and heredocs are its. */
  #expressionEnd(): number {
    const heredoc = /<<[-~]?([A-Za-z_]\w*)[ \t]*\r?\n/y;
    let open = 0;
    let at = this.#at;
    while (at < this.#text.length) {
      const char = this.#text[at]!;
      heredoc.lastIndex = at;
      const word = char === '<' ? heredoc.exec(this.#text)?.[1] : undefined;
      if (word !== undefined) {
        const last = new RegExp(`^[ \\t]*${word}[ \\t]*$`, 'm');
        const rest = last.exec(this.#text.slice(heredoc.lastIndex));
        return rest ? heredoc.lastIndex + rest.index + rest[0].length : this.#text.length;
      }
      if (char === '"') at = stringEnd(this.#text, at);
      else {
        if (open === 0 && /[\n,\]})]/.test(char)) return at;
        if (open === 0 && (char === '#' || this.#text.startsWith('//', at))) return at;
        if (/[([{]/.test(char)) open++;
        else if (/[)\]}]/.test(char)) open--;
        at++;
      }
    }
    return at;
  }

  #word(): string | null {
    return this.#take(/[A-Za-z_][\w-]*(?:\.[\w-]+)*/y);
  }

  #quoted(): string | null {
    if (this.#text[this.#at] !== '"') return null;
    const end = stringEnd(this.#text, this.#at);
    const inner = this.#text.slice(this.#at + 1, end - 1);
    this.#at = end;
    return inner;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #blanks(): void {
    this.#take(/[ \t]+/y);
  }

  /** Blanks, line ends and comments; one that nothing closes goes on to the end. */
  #skip(): void {
    this.#take(/(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y);
  }

  #toLineEnd(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end + 1;
  }
}

/** After the quote that ends a string; `${…}` in it may hold quotes of its own. */
function stringEnd(text: string, start: number): number {
  let open = 0;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '$' && text[at + 1] === '{') {
      open++;
      at++;
    } else if (open > 0 && char === '}') open--;
    else if (open === 0 && char === '"') return at + 1;
    else if (open === 0 && char === '\n') return at;
  }
  return text.length;
}

function nested([key, ...rest]: string[], body: MapTree, start: number): Entries[number] {
  const span: Span = [start, body.span[1]];
  const value =
    rest.length === 0 ? body : { kind: 'map' as const, entries: [nested(rest, body, start)], span };
  return { key: key!, value, span };
}

function scalarOf(text: string, span: Span): Tree {
  if (text === 'true' || text === 'false')
    return { kind: 'scalar', value: text === 'true', isLiteral: true, span };
  if (text === 'null') return { kind: 'scalar', value: null, isLiteral: true, span };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { kind: 'scalar', value: Number(text), isLiteral: true, span };
  const quoted = /^"((?:[^"\\$]|\\.|\$(?!\{))*)"$/s.exec(text);
  if (quoted) return { kind: 'scalar', value: quoted[1]!, isLiteral: true, span };
  return { kind: 'scalar', value: text, isLiteral: false, span };
}
