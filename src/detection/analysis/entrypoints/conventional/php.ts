import type { IrFile, Stmt } from '../../../../model/index.ts';
import type { Project } from '../../project.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry } from '../entry.ts';
import { routeTo } from '../php-routes.ts';
import { constructorSteps } from '../surroundings.ts';
import { entry } from './entry-of.ts';

export function phpEntries(file: IrFile, project: Project): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      if (cls === null || fn.isPrivate || fn.isAbstract || fn.name?.startsWith('__c')) return;
      const takesRequest = fn.params.some(
        ({ type, target }) =>
          /Request$/.test(type ?? '') || (target.kind === 'name' && target.name === 'request'),
      );
      const isNext = fn.params.some(({ target }) => target.kind === 'name' && target.name === 'next');
      const isController = /Controller|Webhook|Endpoint|Action|Handler|Gateway|Listener/.test(cls.name ?? '');
      if (isNext) return;
      const route = routeTo(cls, fn, project);
      if (!takesRequest && !isController && !route) return;
      const own = entry(file, 'php', fn, cls, constructorSteps(cls, fn, file));
      entries.push(
        route
          ? {
              ...own,
              framework: route.framework,
              route: route.route,
              steps: [...route.steps.slice(0, -1), ...own.steps],
            }
          : own,
      );
    },
  });
  const statements = file.body.filter(
    (stmt: Stmt) => stmt.kind !== 'function' && stmt.kind !== 'class' && stmt.kind !== 'import',
  );
  if (
    statements.length > 1 &&
    /php:\/\/input|\$_POST|HTTP_RAW_POST_DATA|\$_SERVER|\bshell_exec\(|\bexec\(/.test(file.text)
  )
    entries.push({
      file,
      span: statements[0]!.span,
      framework: 'php',
      route: null,
      name: null,
      steps: [{ kind: 'handler', target: { kind: 'script', file } }],
    });
  return entries;
}
