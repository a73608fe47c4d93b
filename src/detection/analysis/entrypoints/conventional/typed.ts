import type { IrFile } from '../../../../model/index.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry } from '../entry.ts';
import { entry, nameOf } from './entry-of.ts';

/** Servlets, Lambda handlers, Azure functions. */
export function typedEntries(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      const types = fn.params.map(({ type }) => type ?? '').join(' ');
      const marks = JSON.stringify(fn.params.map(({ decorators }) => decorators.map(nameOf)));
      const isServlet =
        /^(?:doPost|service|handle|handleRequest|FunctionHandler|Handle)$/.test(fn.name ?? '') &&
        /HttpServletRequest|APIGateway|HttpExchange|ServerRequest/.test(types);
      const isAzure = /HttpTrigger/.test(marks);
      const isAction =
        file.language === 'csharp' &&
        /Controller$/.test(cls?.name ?? '') &&
        !fn.isPrivate &&
        /ActionResult|IResult|HttpResponseMessage|ContentResult|StatusCodeResult/.test(fn.returns ?? '') &&
        !fn.decorators.some((mark) => nameOf(mark) === 'HttpGet');
      if ((isServlet || isAzure || isAction) && !fn.isAbstract)
        entries.push(entry(file, isAzure ? 'azure-functions' : isAction ? 'aspnet' : 'servlet', fn, cls));
    },
  });
  return entries;
}
