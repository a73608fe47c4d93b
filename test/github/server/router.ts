/** Finds the operation of a request by GitHub's own list of paths. */
import { operations } from '../contract/contract.ts';
import type { OperationId } from '../contract/used.ts';

export interface Route {
  id: OperationId;
  params: Record<string, string>;
}

interface Pattern {
  id: OperationId;
  method: string;
  expression: RegExp;
  names: string[];
}

/** The last part of these paths may have slashes of its own. */
const long = new Set(['path', 'ref', 'basehead', 'branch']);

const patterns: Pattern[] = Object.entries(operations)
  .map(([id, { method, path }]) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const last = path.endsWith('}') ? names.at(-1) : undefined;
    const source = path.replace(/\{(\w+)\}/g, (_, name) => {
      if (name !== last || !long.has(name)) return '([^/]+)';
      // The root of a repository is the empty path.
      return name === 'path' ? '(.*)' : '(.+)';
    });
    return { id: id as OperationId, method, expression: new RegExp(`^${source}$`), names, path };
  })
  // A path that names more of its parts comes first: `/comments/{id}/reactions` before `/{path}`.
  .sort((a, b) => b.path.replace(/\{\w+\}/g, '').length - a.path.replace(/\{\w+\}/g, '').length);

export function routeOf(method: string, path: string): Route | null {
  for (const pattern of patterns) {
    if (pattern.method !== method) continue;
    const match = pattern.expression.exec(path);
    if (match === null) continue;
    const entries = pattern.names.map((name, at) => [name, decodeURIComponent(match[at + 1]!)]);
    return { id: pattern.id, params: Object.fromEntries(entries) };
  }
  return null;
}
