import type { Cls, Fn, IrFile } from '../../../../model/index.ts';
import { isCheckName } from '../../models/vocabulary.ts';
import { plain } from '../../names.ts';
import type { Project } from '../../project.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry } from '../entry.ts';
import { entry } from './entry-of.ts';

const takesIn =
  /^(?:\w*(?:handle|process|receive|procesar|processar)\w*(?:webhook|ipn)\w*|webhook|on\w*webhook)(?:async)?$/;
const bodies =
  /^(?:body|payload|data|json|event|raw(?:body|payload|json|data)|requestbody|(?:body|payload)bytes)$/;
const signs = /signature$|^sig$|sigheader$|^(?:request)?headers$|^(?:http)?req(?:uest)?$/;

/**
 * `handleWebhook(payload, signature)` of a service: it gets what a check needs, so that it is the place for it. Where the
 * project shows who calls it, that one is looked at instead.
 */
export function serviceEntries(file: IrFile, project: Project): Entry[] {
  const entries: Entry[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      if (!isService(fn, cls) || isCalled(fn.name!, project)) return;
      entries.push(entry(file, 'service', fn, cls));
    },
  });
  return entries;
}

function isService(fn: Fn, cls: Cls | null): boolean {
  const name = plain(fn.name ?? '');
  if (
    fn.isAbstract ||
    (cls === null && fn.receiver === undefined) ||
    !takesIn.test(name) ||
    isCheckName(name)
  )
    return false;
  const params = fn.params.map(({ target }) => (target.kind === 'name' ? plain(target.name) : ''));
  return params.some((param) => bodies.test(param)) && params.some((param) => signs.test(param));
}

/** More than its own definition speaks of it. */
function isCalled(name: string, project: Project): boolean {
  const spoken = new RegExp(String.raw`\b${name.replace(/\W/g, '')}\b\s*\(`, 'g');
  let times = 0;
  for (const { text } of project.files) times += text.match(spoken)?.length ?? 0;
  return times > 1;
}
