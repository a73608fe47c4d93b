import type { Expr } from '../../model/index.ts';

/** Characters of a name that are looked at: people write none as long, and patterns take the square of it. */
const longest = 200;

/** Names are compared without regard to case and underscores: `construct_event` is `constructEvent`. */
export function plain(name: string): string {
  return name
    .slice(0, longest)
    .replaceAll(/[_$@!?]/g, '')
    .toLowerCase();
}

/** `stripe.webhooks.constructEvent` of an expression; calls on the way are passed over. Null for what has no name. */
export function dottedName(expr: Expr): string | null {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'member': {
      const object = dottedName(expr.object);
      return object === null ? expr.name : `${object}.${expr.name}`;
    }
    case 'call':
      return dottedName(expr.callee);
    case 'await':
      return dottedName(expr.value);
    case 'index':
      return dottedName(expr.object);
    default:
      return null;
  }
}
