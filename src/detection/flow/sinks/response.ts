import { answers } from '../../analysis/models/answers.ts';
import { has, trait } from '../../analysis/values/value.ts';
import type { Call, Env, Machine } from '../machine.ts';
import type { Let } from './let.ts';

/** Answers that are made by a library's own name, wherever that stands. */
const makers =
  /^(?:(?:new)?(?:next)?response(?:\.json)?|jsonresponse|httpresponse\w*|responseentity(?:\.\w+)*|jsonify|makeresponse|http\.error|httpexception|fastapi\.httpexception|responsestatusexception|internalservererrorexception|badrequestexception|badgatewayexception|httperror|createerror|apiresponse|(?:typed)?results\.\w+|render|renderjson|response\.json|(?:back|redirect(?:\.\w+)*)\.with(?:errors?|input)?|(?:django\.contrib\.)?messages\.(?:error|warning|info|addmessage)|writejsonerror|respondwitherror|respondwithjson|plaintextresponse|htmlresponse|response\.make|problem|statuscode|badrequest|internalservererror|echo\.newhttperror|fiber\.newerror|trpcerror|graphqlerror|apiexception|werkzeug\.abort|flask\.abort|abort|halt|status\.error|json)$/;
/** Those that anybody may call something of his own. */
const common =
  /^(?:json|render|abort|halt|problem|statuscode|badrequest|internalservererror|apiresponse|createerror|httperror|results\.\w+|response)$/;
/** Parts of an answer that no user reads, and readings of a request that look like answers. */
const reads =
  /(?:^|\.)(?:log|logger|console|body\.on|set|cookie|setheader|header|append|type|vary|redirect|location)$/;

/** Functions that answer with what they are given, where one of it is the response. */
const writes =
  /respon[ds]|send|reply|write|fprint|json|encode|httperror|^error|abort|answer|render|fail$|problem/;

/** A call that answers a request. */
export function responded(call: Call, m: Machine, env: Env): Let | null {
  const { dotted, args, object } = call;
  if (call.callee.callable) return null;
  // Rails says why on the page that follows.
  if (call.name === 'redirectto' || call.name === 'redirectback')
    return {
      kind: 'response',
      data: args
        .filter(({ name }) => /^(?:alert|notice|flash|error)$/.test(name ?? ''))
        .map(({ value }) => value),
    };
  if (reads.test(dotted)) return null;
  const data = args.map(({ value }) => value);
  const isToResponse =
    (object !== null && has(object, trait.response)) ||
    (writes.test(call.name) && args.some(({ value }) => has(value, trait.response)));
  if (isToResponse) return { kind: 'response', data };
  if (makers.test(dotted) && (env.route !== null || !common.test(dotted))) return { kind: 'response', data };
  if (env.route === null || !answers(call) || isAnothers(call, m)) return null;
  // Where nothing is printed but answers, as in a PHP page, printing is one.
  if (/^(?:print|printf|println|puts)$/.test(call.name) && m.file.language !== 'php') return null;
  return { kind: 'response', data };
}

/** JavaScript's `error(…)` and `text(…)` answer where a framework gives them, and may be anything elsewhere. */
function isAnothers({ object, name, shown }: Call, m: Machine): boolean {
  const { language } = m.file;
  if (object !== null || (language !== 'javascript' && language !== 'typescript')) return false;
  const module = m.symbols.imports.get(shown)?.module ?? '';
  return !/respon[ds]/.test(name) && !/kit$|remix|react-router|itty|solid|h3$/.test(module);
}
