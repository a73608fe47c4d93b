import type { Expr, Fn } from '../../model/index.ts';

/** `false`, `0`, `'0'`, `!1`. */
export function isOff(value: Expr): boolean {
  if (value.kind === 'not') return isOn(value.value);
  return value.kind === 'literal' && [false, 0, '0', 'false'].includes(value.value as string);
}

/** `true`, `1`, `'1'`, `!0`. */
export function isOn(value: Expr): boolean {
  if (value.kind === 'not') return isOff(value.value);
  return value.kind === 'literal' && [true, 1, '1', 'true'].includes(value.value as string);
}

/** `OpenSSL.SSL.VERIFY_NONE` of a member of a member; null for what is no name. */
export function nameOf(value: Expr): string | null {
  if (value.kind === 'name') return value.name;
  if (value.kind !== 'member') return null;
  const object = nameOf(value.object);
  return object === null ? null : `${object}.${value.name}`;
}

/** Does nothing but give one value: that value, or null where nothing is given. Undefined for any other function. */
export function onlyAnswer({ body }: Fn): Expr | null | undefined {
  const [only, ...others] = body;
  if (only === undefined) return null;
  if (others.length > 0 || only.kind !== 'return') return undefined;
  return only.value;
}

/** Strings that stand in an expression, those of interpolated ones too. */
export function stringsIn(value: Expr): string[] {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'template':
    case 'opaque':
      return value.parts.flatMap(stringsIn);
    case 'array':
      return value.items.flatMap(stringsIn);
    case 'object':
      return value.entries.flatMap((entry) => stringsIn(entry.value));
    case 'call':
      return value.args.flatMap((arg) => stringsIn(arg.value));
    default:
      return [];
  }
}
