import type { Expr } from '../../../model/index.ts';
import type { Result, State } from '../values/state.ts';
import { unknown } from '../values/value.ts';
import type { CallSite, Frame, Machine } from './machine.ts';

/** PHP's `require` and `include`: the file's statements run there and then, and may end the request. */
export function includedFile(m: Machine, call: CallSite, state: State, frame: Frame): Result[] | null {
  if (frame.file.language !== 'php' || call.object || !/^(?:require|include)(?:once)?$/.test(call.name))
    return null;
  const [first] = call.args;
  const path = first ? endOf(first.expr) : null;
  if (path === null) return null;
  const file = m.project.resolve(path, frame.file);
  const goesOn: Result[] = [{ state, value: unknown }];
  if (!file || frame.running.includes(file)) return goesOn;
  const returns: Result[] = [];
  const inner: Frame = {
    ...frame,
    file,
    exits: { ...frame.exits, returns },
    running: [...frame.running, file],
  };
  const ended = m.run(file.body, [state], inner);
  return [...returns, ...ended.map((after) => ({ state: after, value: unknown }))];
}

/** The literal end of a path: `__DIR__ . '/lib/verify.php'`. */
function endOf(expr: Expr): string | null {
  const last = expr.kind === 'template' ? expr.parts.at(-1) : expr;
  return last?.kind === 'literal' && typeof last.value === 'string' && last.value.endsWith('.php')
    ? last.value
    : null;
}
