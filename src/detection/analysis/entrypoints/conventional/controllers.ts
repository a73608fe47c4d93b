import type { Cls, Fn, IrFile } from '../../../../model/index.ts';
import { isCheckName } from '../../models/vocabulary.ts';
import { plain } from '../../names.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry } from '../entry.ts';
import { entry } from './entry-of.ts';

/** Express's controllers: methods and fields of a class that take the request and the response. */
export function controllerEntries(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    cls: (cls) => {
      for (const fn of cls.methods) if (isAction(fn, file)) entries.push(entry(file, 'express', fn, cls));
      for (const { name, value } of cls.fields) {
        const fn = closureIn(value);
        if (!value || !fn || !isAction({ ...fn, name }, file)) continue;
        entries.push({
          file,
          span: fn.nameSpan,
          framework: 'express',
          route: null,
          name,
          steps: [{ kind: 'handler', target: { kind: 'expr', expr: value, file, cls } }],
        });
      }
    },
  });
  return entries;
}

/** `handle = async (req, res) => …` and `handle = catching(async (req, res) => …)`. */
function closureIn(value: Cls['fields'][number]['value']): Fn | null {
  if (value?.kind === 'closure') return value.fn;
  if (value?.kind !== 'call') return null;
  return closureIn(value.args.at(-1)?.value ?? null);
}

function isAction({ name, params, isPrivate, isAbstract, span }: Fn, file: IrFile): boolean {
  if (isPrivate || isAbstract || params.length < 2 || params.length > 3 || isCheckName(plain(name ?? '')))
    return false;
  const [first, second] = params.map(({ target }) => (target.kind === 'name' ? plain(target.name) : ''));
  // What calls the next one stands before a handler.
  const goesOn = params.length === 3 && /\bnext\(\s*\)/.test(file.text.slice(...span));
  return /^(?:req|request)$/.test(first!) && /^(?:res|response|reply)$/.test(second!) && !goesOn;
}
