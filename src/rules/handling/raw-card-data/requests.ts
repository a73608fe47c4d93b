import type { Outline, Span } from '../../../model/index.ts';
import { nameOf } from '../values.ts';
import { cardFieldOf } from './card-fields.ts';

export interface CardRead {
  span: Span;
  names: string[];
  isSure: boolean;
}

/** What a request has brought, by the path to it. */
const requests =
  /^(?:this\.|self\.)?(?:req|[Rr]equest|ctx|context|event|c|r|httpRequest)\b.*\b(?:body|form|Form|POST|params|parsedBody|input|json|data|values|GET|query|payload|request)$|^(?:_POST|_REQUEST|params|body)$|^(?:this\.|self\.)?params\b/;
/** Calls that give a field of a request: `$request->input('cvv')`, `r.FormValue("cvv")`. */
const readers =
  /(?:^|\.)(?:(?:req|request|httpRequest|r|c|ctx)\b.*\.(?:input|get|post|FormValue|PostFormValue|PostForm|getParameter|getlist|fetch|query|FormData|Form)|params\.(?:fetch|require|permit|dig)|request\.(?:form|POST|json|values)\.get)$/;

/** Fields of a card that the code takes from a request, one place a function. */
export function cardReads(file: Outline): CardRead[] {
  const found = new Map<unknown, CardRead>();
  const add = (place: unknown, span: Span, name: string, isSure = true): void => {
    const known = found.get(place);
    if (known) {
      if (!known.names.includes(name)) known.names.push(name);
    } else found.set(place, { span, names: [name], isSure });
  };
  for (const { path, name, span, around } of file.reads) {
    const object = path.slice(0, -name.length - 1);
    if (cardFieldOf(name) !== null && requests.test(object)) add(around.fn, span, name);
  }
  for (const { call, name, around } of file.calls) {
    if (!readers.test(name)) continue;
    for (const { value } of call.args) {
      const field = value.kind === 'literal' ? String(value.value) : '';
      if (cardFieldOf(field) !== null) add(around.fn, value.span, field);
    }
  }
  for (const { fn } of file.functions) {
    for (const { target, decorators } of fn.params) {
      const isTaken = decorators.some((one) =>
        /^(?:RequestParam|FromForm|FromQuery|FromBody|Body|FormParam)$/.test(
          nameOf(one.kind === 'call' ? one.callee : one) ?? '',
        ),
      );
      if (isTaken && target.kind === 'name' && cardFieldOf(target.name) !== null)
        add(fn, target.span, target.name);
    }
  }
  return [...found.values(), ...shapes(file)];
}

const ofRequests = /(?:Request|Dto|DTO|Input|Form|Payload|Body|Command|Schema|Serializer)$/;

/** Types of what a request brings, with a card's number and its code as fields. */
function shapes({ classes }: Outline): CardRead[] {
  return classes.flatMap((cls) => {
    const fields = cls.fields.filter(({ name }) => cardFieldOf(name) !== null);
    const kinds = new Set(fields.map(({ name }) => cardFieldOf(name)));
    const bases = cls.bases.map((base) => nameOf(base) ?? '').join(' ');
    if (
      kinds.size < 2 ||
      !(ofRequests.test(cls.name ?? '') || /BaseModel|FormRequest|Form\b|Serializer/.test(bases))
    )
      return [];
    return [{ span: fields[0]!.span, names: fields.map(({ name }) => name), isSure: false }];
  });
}
