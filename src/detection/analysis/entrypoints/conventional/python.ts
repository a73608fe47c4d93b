import type { Cls, Fn, IrFile } from '../../../../model/index.ts';
import { isCheckName } from '../../models/vocabulary.ts';
import { plain } from '../../names.ts';
import type { Project } from '../../project.ts';
import type { ClassRef } from '../../values/value.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry, Step } from '../entry.ts';
import { entry, nameOf } from './entry-of.ts';

export function pythonEntries(file: IrFile, project: Project): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      const first = fn.params[0]?.target;
      const name = first?.kind === 'name' ? first.name : '';
      const isView =
        cls === null &&
        !isCheckName(plain(fn.name ?? '')) &&
        /^(?:request|req)$/.test(name) &&
        fn.params.length <= 4;
      const isMethod =
        cls !== null &&
        /^(?:post|do_POST|put|create)$/.test(fn.name ?? '') &&
        /view|handler|resource|webhook|api|endpoint|controller/i.test(
          `${cls.name} ${JSON.stringify(cls.bases.map(nameOf))}`,
        );
      const isLambda = cls === null && /^(?:event|evt)$/.test(name) && fn.params.length === 2;
      if (!isView && !isMethod && !isLambda) return;
      const framework = isLambda
        ? 'lambda'
        : isMethod
          ? name.startsWith('req')
            ? 'django'
            : 'tornado'
          : 'django';
      entries.push(
        entry(file, framework, fn, cls, cls ? guardsOf({ cls, file }, project) : decoratorsOf(fn, file)),
      );
    },
  });
  return entries;
}

function decoratorsOf(fn: Fn, file: IrFile): Step[] {
  return fn.decorators
    .filter(
      (one) =>
        !/^(?:csrf\w*|require\w*|never\w*|api\w*|route|post|app|tool|wraps|staticmethod|schema|swagger\w*|extend\w*|login_exempt)$/.test(
          nameOf(one),
        ),
    )
    .map((expr): Step => ({ kind: 'filter', target: { kind: 'expr', expr, file, cls: null } }));
}

/** What stands before a method in its class and in those that it is made from. */
function guardsOf(ref: ClassRef, project: Project): Step[] {
  const family = familyOf(ref, project);
  // The nearest list of permissions counts.
  const lists = (home: Cls): string[] =>
    home.fields
      .map(({ name }) => name)
      .filter((name) => /^(?:permission|authentication)_classes$/.test(name));
  const told = new Set<string>();
  return family.flatMap(({ cls, file }) => {
    const steps = classGuards(cls, file, told, ref.cls);
    for (const name of lists(cls)) told.add(name);
    return steps;
  });
}

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

/** DRF's `permission_classes`, `authentication_classes`, and `@method_decorator(x, name='dispatch')`. */
function classGuards(cls: Cls, file: IrFile, told: ReadonlySet<string>, self: Cls): Step[] {
  const steps: Step[] = [];
  for (const field of cls.fields) {
    if (!/^(?:permission_classes|authentication_classes)$/.test(field.name) || told.has(field.name)) continue;
    const value = field.value;
    for (const expr of value?.kind === 'array' ? value.items : [])
      if (!/^AllowAny$/.test(nameOf(expr)))
        steps.push({ kind: 'guard', target: { kind: 'expr', expr, file, cls: null } });
  }
  for (const method of cls.methods)
    if (/^(?:dispatch|prepare|initial|check_permissions)$/.test(method.name ?? ''))
      steps.push({ kind: 'filter', target: { kind: 'function', fn: method, file, cls: self } });
  for (const decorator of cls.decorators) {
    if (decorator.kind !== 'call' || nameOf(decorator.callee) !== 'method_decorator') continue;
    const inner = decorator.args[0]?.value;
    if (inner && !/^csrf|^never|^require/.test(nameOf(inner)))
      steps.push({ kind: 'filter', target: { kind: 'expr', expr: inner, file, cls: null } });
  }
  return steps;
}
