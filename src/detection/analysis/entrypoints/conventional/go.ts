import type { Cls, Fn, IrFile } from '../../../../model/index.ts';
import { walkStatements } from '../../walk.ts';
import type { Entry } from '../entry.ts';
import { entry } from './entry-of.ts';

const goContexts =
  /^\*?(?:http\.Request|gin\.Context|echo\.Context|fiber\.Ctx|events\.APIGateway\w*Request\w*|events\.LambdaFunctionURLRequest|iris\.Context|web\.Context|fasthttp\.RequestCtx|app\.RequestContext)$/;

export function goEntries(file: IrFile): Entry[] {
  const entries: Entry[] = [];
  const takesGoRequest = ({ params }: Fn): boolean =>
    params.some(({ type }) => type !== undefined && goContexts.test(type.trim()));
  walkStatements(file.body, {
    fn: (fn) => {
      if (fn.name === null) return;
      if (takesGoRequest(fn) || holdsRequest(fn, file)) {
        entries.push(entry(file, 'net/http', fn, ownerOf(fn, file)));
        return;
      }
      // `func Webhook(cfg Config) http.HandlerFunc { return func(w, r) { … } }`
      for (const stmt of fn.body) {
        if (stmt.kind !== 'return' || !stmt.value) continue;
        const given = stmt.value.kind === 'call' ? stmt.value.args[0]?.value : stmt.value;
        if (given?.kind === 'closure' && takesGoRequest(given.fn)) {
          const made = entry(file, 'net/http', given.fn, ownerOf(fn, file));
          entries.push({ ...made, name: fn.name, span: fn.nameSpan });
        }
      }
    },
  });
  return entries;
}

/** Beego's and Revel's controllers: the request stands in a field of theirs. */
function holdsRequest({ receiver, params, body }: Fn, file: IrFile): boolean {
  if (!receiver || params.length > 0) return false;
  const from = body[0]?.span[0] ?? 0;
  const text = file.text.slice(from, body.at(-1)?.span[1] ?? from);
  return new RegExp(
    String.raw`\b${receiver.name}\.(?:Ctx\.(?:Input|Request|ReadJSON|GetBody|FormValue)|Request\.(?:Body|Header)|Params\.(?:JSON|BindJSON))\b`,
  ).test(text);
}

/** The struct that a method belongs to. */
function ownerOf({ receiver }: Fn, file: IrFile): Cls | null {
  if (!receiver) return null;
  for (const stmt of file.body) if (stmt.kind === 'class' && stmt.cls.name === receiver.type) return stmt.cls;
  return null;
}
