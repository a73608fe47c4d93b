import type { Fn, IrFile, Param, Site } from '../../model/index.ts';
import { roleOf } from '../analysis/entrypoints/roles.ts';
import { body, has } from '../analysis/values/value.ts';
import { type Data, label, nothing, withLabels } from './data.ts';
import { isErrorName } from './errors.ts';
import type { Env, Machine } from './machine.ts';

/** What a parameter gets from callers that are not here. */
export function usual(m: Machine, fn: Fn, param: Param, index: number, isRoute: boolean, env: Env): Data {
  const { target, fallback, decorators } = param;
  if (fallback && fallback.kind !== 'call') return m.evaluate(fallback, env);
  const name = target.kind === 'name' ? target.name : '';
  const mayBeRequest = isRoute || /^(?:req|request|res|response)$/.test(name) || isTyped(param);
  const role: Data | null = mayBeRequest ? roleOf(fn, param, index, m.file, 0) : null;
  // In JavaScript what is called `data` may be anything's.
  const isGuess = role !== null && has(role, body) && isScript(m.file) && decorators.length === 0;
  if (role && !isGuess && !role.callable && !role.secret) return withBody(role, m.site(target.span));
  return isErrorName(name) ? { traits: 0, isError: true } : nothing;
}

const isScript = ({ language }: IrFile): boolean => language === 'javascript' || language === 'typescript';

const isTyped = ({ type, decorators }: Param): boolean =>
  decorators.length > 0 || /(?:Request|Response|Context|ResponseWriter|Reply)\??(?:<.*>)?$/.test(type ?? '');

/** Parameters that are the body itself. */
function withBody(role: Data, site: Site): Data {
  if (!has(role, body)) return role;
  const step = { site, text: 'takes the request’s body' };
  return withLabels(role, [label('request-body', 'the request’s body', step)]);
}
