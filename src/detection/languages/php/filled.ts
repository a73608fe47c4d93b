import type { Arg, Expr } from '../../../model/index.ts';
import { sourcesIn } from '../paths.ts';

/** Functions of PHP itself that give one of their arguments (counted from 0) a value made of the others. */
const filled = new Map(
  Object.entries({
    exec: 1,
    mb_parse_str: 1,
    openssl_private_decrypt: 1,
    openssl_public_decrypt: 1,
    openssl_sign: 1,
    parse_str: 1,
    preg_match: 2,
    preg_match_all: 2,
  }),
);

/** `parse_str($body, $data)`: the argument that gets a value is an assignment. */
export function withFilled(callee: Expr, args: Arg[]): Arg[] {
  const place = callee.kind === 'name' ? filled.get(callee.name.toLowerCase()) : undefined;
  return args.map((arg, at) => {
    const { value } = arg;
    if (at !== place || !(value.kind === 'name' || value.kind === 'member' || value.kind === 'index'))
      return arg;
    const { span } = value;
    const parts = args.filter((_, other) => other !== at).flatMap((other) => sourcesIn(other.value));
    const given: Expr = { kind: 'opaque', parts, span };
    return { ...arg, value: { kind: 'assign', target: value, value: given, span } };
  });
}
