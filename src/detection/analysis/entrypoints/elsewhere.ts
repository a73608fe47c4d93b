import type { Expr, IrFile, Language } from '../../../model/index.ts';
import { isCheckName } from '../models/vocabulary.ts';
import { plain } from '../names.ts';
import type { Project } from '../project.ts';
import { nameOf } from './conventional/entry-of.ts';
import type { Entry, Step } from './entry.ts';
import { canName } from './go-packages.ts';
import { handlerNamed } from './handler-named.ts';
import { mountedEntries } from './mounts.ts';
import { registered } from './registered.ts';

interface Registration {
  from: IrFile;
  route: string | null;
  /** What stands before the handler there. */
  before: Step[];
  handler: Expr & { kind: 'name' | 'member' };
}

const known = new WeakMap<Project, ReadonlyMap<string, Registration[]>>();

/** Functions that another file puts on a route, behind what it puts before them: `router.post('/x', verify, handle)`. */
export function registeredElsewhere(entries: readonly Entry[], file: IrFile, project: Project): Entry[] {
  const all = registrations(project);
  return entries.map((entry) => {
    const { target } = entry.steps.at(-1)!;
    const name = target.kind === 'function' ? (target.fn.name ?? entry.name) : entry.name;
    const isMethod = target.kind === 'function' && (target.cls !== null || target.fn.receiver !== undefined);
    const found = all
      .get(name ?? '')
      ?.filter((one) => reaches(one, file, project) && (!isMethod || one.handler.kind === 'member'));
    const [only] = found ?? [];
    // Two routes to one function: the one with the least before it counts.
    const least = found?.reduce((a, b) => (b.before.length < a.before.length ? b : a), only!);
    if (!least) return entry;
    return { ...entry, route: entry.route ?? least.route, steps: [...least.before, ...entry.steps] };
  });
}

/** Whether what a file registers under a name can be what the other one defines. */
function reaches({ from, handler }: Registration, file: IrFile, project: Project): boolean {
  if (from.language !== file.language) return false;
  if (file.language === 'go') return canName(handler, from, file, project);
  if (from === file) return true;
  return project.importersOf(file).some(({ importer }) => importer === from);
}

function registrations(project: Project): ReadonlyMap<string, Registration[]> {
  let found = known.get(project);
  if (!found) {
    const index = new Map<string, Registration[]>();
    for (const from of project.files) {
      for (const { steps, route } of mountedEntries(registered(from, project), from, project)) {
        const { target } = steps.at(-1)!;
        if (target.kind !== 'expr') continue;
        const named = handlerNamed(target.expr);
        if (named === null) continue;
        const around = wrappers(target.expr, from.language).map(
          (expr): Step => ({ kind: 'middleware', target: { ...target, expr } }),
        );
        const before = [...steps.slice(0, -1), ...around];
        const one = { from, route, before, handler: named };
        index.set(named.name, [...(index.get(named.name) ?? []), one]);
      }
    }
    known.set(project, (found = index));
  }
  return found;
}

/** What is called with the handler, the outermost first: `signed(logged(http.HandlerFunc(h.Webhook)))`. */
function wrappers(expr: Expr, language: Language): Expr[] {
  const [only] = expr.kind === 'call' ? expr.args : [];
  if (expr.kind !== 'call' || !only) return [];
  const name = plain(nameOf(expr.callee));
  const isWrapper =
    language === 'go' ? !/^(?:handlerfunc|handlerfunction|wraph|wrapf)$/.test(name) : isCheckName(name);
  return [...(isWrapper ? [expr.callee] : []), ...wrappers(only.value, language)];
}
