import type { Cls, Expr, Fn, IrFile } from '../../../../model/index.ts';
import type { Project } from '../../project.ts';
import type { ClassRef } from '../../values/value.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry, Step, Target } from '../entry.ts';
import { entry, nameOf } from './entry-of.ts';

export function rubyEntries(file: IrFile, project: Project): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    cls: (cls) => {
      const isController =
        /Controller$/.test(cls.name ?? '') || cls.bases.some((base) => /Controller$/.test(nameOf(base)));
      for (const fn of cls.methods) {
        if (isController && !fn.isPrivate && !fn.isStatic && fn.name !== 'initialize')
          entries.push(entry(file, 'rails', fn, cls, railsFilters(cls, fn, file, project)));
        else if (fn.name === 'call' && fn.params.length === 1) entries.push(entry(file, 'rack', fn, cls));
      }
    },
  });
  return entries;
}

const runsBefore =
  /^(?:before_action|prepend_before_action|before_filter|around_action|append_before_action)$/;

/** `before_action :verify, only: [:stripe]` and `before_action { … }`, also of the classes that it is made from. */
function railsFilters(cls: Cls, action: Fn, file: IrFile, project: Project): Step[] {
  const steps: Step[] = [];
  const family = familyOf({ cls, file }, project);
  const skipped = new Set(
    callsIn(cls)
      .filter(
        (call) => /^skip_before_(?:action|filter)$/.test(nameOf(call.callee)) && appliesTo(call, action.name),
      )
      .flatMap((call) => call.args.map(({ value }) => (value.kind === 'literal' ? value.value : null))),
  );
  for (const { cls: home, file: there } of [...family].reverse()) {
    for (const call of callsIn(home)) {
      if (!appliesTo(call, action.name)) continue;
      // Rails' own check of a name and a password.
      if (/^http_(?:basic|digest)_authenticate/.test(nameOf(call.callee)))
        steps.push({ kind: 'filter', target: { kind: 'expr', expr: call.callee, file: there, cls: null } });
      if (!runsBefore.test(nameOf(call.callee))) continue;
      for (const { value, name } of call.args) {
        if (name !== undefined || (value.kind === 'literal' && skipped.has(value.value))) continue;
        const target = filterTarget(value, family, cls, there);
        if (target) steps.push({ kind: 'filter', target });
      }
    }
  }
  return steps;
}

/** A filter is named by a symbol, and its method may stand in any class of the family. */
function filterTarget(value: Expr, family: readonly ClassRef[], cls: Cls, file: IrFile): Target | null {
  if (value.kind === 'closure') return { kind: 'expr', expr: value, file, cls };
  if (value.kind !== 'literal') return null;
  for (const { cls: home, file: there } of family) {
    const fn = home.methods.find(({ name }) => name === value.value);
    if (fn) return { kind: 'function', fn, file: there, cls };
  }
  return { kind: 'expr', expr: { kind: 'name', name: String(value.value), span: value.span }, file, cls };
}

/** A class and those that it is made from, as far as they are known. */
function familyOf(ref: ClassRef, project: Project): ClassRef[] {
  const family = [ref];
  for (const { cls, file } of family) {
    for (const base of cls.bases) {
      const next = project.classNamed(nameOf(base), file);
      if (next && !family.some((known) => known.cls === next.cls)) family.push(next);
    }
  }
  return family;
}

/** Calls that stand in a class, and in what a concern does to the classes that include it. */
function callsIn({ body }: Pick<Cls, 'body'>): (Expr & { kind: 'call' })[] {
  return body.flatMap((stmt) => {
    const value = stmt.kind === 'expr' || stmt.kind === 'return' ? stmt.value : null;
    if (value?.kind !== 'call') return [];
    const block = value.args.at(-1)?.value;
    return nameOf(value.callee) === 'included' && block?.kind === 'closure'
      ? callsIn({ body: block.fn.body })
      : [value];
  });
}

function appliesTo(call: Expr & { kind: 'call' }, action: string | null): boolean {
  const named = (key: string): string | null => {
    const arg = call.args.find(({ name }) => name === key)?.value ?? objectArgument(call, key);
    return arg ? JSON.stringify(arg) : null;
  };
  const only = named('only');
  const except = named('except');
  if (only !== null) return only.includes(`"value":"${action}"`);
  return except === null || !except.includes(`"value":"${action}"`);
}

function objectArgument(call: Expr & { kind: 'call' }, key: string): Expr | undefined {
  for (const { value } of call.args) {
    if (value.kind !== 'object') continue;
    const found = value.entries.find((one) => one.key === key);
    if (found) return found.value;
  }
  return undefined;
}
