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
        entry(file, framework, fn, cls, cls ? familyGuards({ cls, file }, project) : decoratorsOf(fn, file)),
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

/** Those of a class, and of the classes that it is made from where it has none of its own. */
function familyGuards({ cls, file }: ClassRef, project: Project, depth = 0): Step[] {
  const own = classGuards(cls, file);
  if (own.length > 0 || depth > 3) return own;
  return cls.bases.flatMap((base) => {
    const ref = project.importedClass(nameOf(base), file);
    return ref ? familyGuards(ref, project, depth + 1) : [];
  });
}

/** DRF's `permission_classes`, `authentication_classes`, and `@method_decorator(x, name='dispatch')`. */
function classGuards(cls: Cls, file: IrFile): Step[] {
  const steps: Step[] = [];
  for (const field of cls.fields) {
    if (!/^(?:permission_classes|authentication_classes)$/.test(field.name)) continue;
    const value = field.value;
    for (const expr of value?.kind === 'array' ? value.items : [])
      if (!/^AllowAny$/.test(nameOf(expr)))
        steps.push({ kind: 'guard', target: { kind: 'expr', expr, file, cls: null } });
  }
  for (const method of cls.methods)
    if (/^(?:dispatch|prepare|initial|check_permissions)$/.test(method.name ?? ''))
      steps.push({ kind: 'filter', target: { kind: 'function', fn: method, file, cls } });
  for (const decorator of cls.decorators) {
    if (decorator.kind !== 'call' || nameOf(decorator.callee) !== 'method_decorator') continue;
    const inner = decorator.args[0]?.value;
    if (inner && !/^csrf|^never|^require/.test(nameOf(inner)))
      steps.push({ kind: 'filter', target: { kind: 'expr', expr: inner, file, cls: null } });
  }
  return steps;
}
