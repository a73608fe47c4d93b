import type { Expr, Fn, IrFile, Span, Stmt } from '../../../../src/model/index.ts';

/** Any object of a lowered file: expressions and statements, but also arguments, functions, parameters, catches. */
export type Part = object;

/** What is put in the place of parts; nothing (`[]`) where a part of a list is left out. */
export type Changes = ReadonlyMap<Part, Part | readonly Part[]>;

/** A part, and those that hold it, the file's list of statements first. */
export interface Place {
  part: Part;
  /** Lists that hold a part are among them. */
  above: readonly Part[];
}

/** Every part of a file, outer ones first. */
export function placesOf(file: IrFile): Place[] {
  const found: Place[] = [];
  const visit = (part: unknown, above: readonly Part[]): void => {
    if (typeof part !== 'object' || part === null) return;
    if (!Array.isArray(part)) found.push({ part, above });
    const inner = [...above, part];
    for (const value of Object.values(part)) visit(value, inner);
  };
  visit(file.body, []);
  return found;
}

/** A file with some of its parts exchanged. */
export function changed(file: IrFile, changes: Changes): IrFile {
  return { ...file, body: exchange(file.body, changes) as Stmt[] };
}

/** What is put in is taken as it is: it may hold what it replaces. */
function exchange(part: unknown, changes: Changes): unknown {
  if (Array.isArray(part)) {
    const items = part.flatMap((item) => changes.get(item) ?? [exchange(item, changes)]);
    return items.length === part.length && items.every((item, i) => item === part[i]) ? part : items;
  }
  if (typeof part !== 'object' || part === null) return part;
  let copy: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(part)) {
    const next =
      typeof value === 'object' && value !== null ? (changes.get(value) ?? exchange(value, changes)) : value;
    if (next !== value) (copy ??= { ...part })[key] = next;
  }
  return copy ?? part;
}

const statementKinds = new Set<unknown>(
  'expr let if loop switch try block return throw exit break continue function import export'.split(' '),
);
const kindOf = (part: Part): unknown => ('kind' in part ? part.kind : null);

export const isStatement = (part: Part): part is Stmt =>
  statementKinds.has(kindOf(part)) || (kindOf(part) === 'class' && 'cls' in part && 'body' in part);

export const isExpression = (part: Part): part is Expr =>
  'kind' in part && 'span' in part && !isStatement(part) && kindOf(part) !== 'pattern';

export const isFunction = (part: Part): part is Fn => 'params' in part && 'nameSpan' in part;

export const isAt = (part: Part, [start, end]: Span): boolean =>
  'span' in part && (part.span as Span)[0] === start && (part.span as Span)[1] === end;

/** Whether one part holds another, or is it. */
export function holds(outer: unknown, inner: Part): boolean {
  if (outer === inner) return true;
  if (typeof outer !== 'object' || outer === null) return false;
  return Object.values(outer).some((value) => holds(value, inner));
}

/** The names that stand in a part. */
export function namesIn(part: unknown, into = new Set<string>()): Set<string> {
  if (typeof part !== 'object' || part === null) return into;
  if (kindOf(part) === 'name' && 'name' in part) into.add(String(part.name));
  for (const value of Object.values(part)) namesIn(value, into);
  return into;
}
