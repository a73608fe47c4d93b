import type { CallSite } from '../machine/machine.ts';
import { has, trait } from '../values/value.ts';
import { words } from '../words.ts';

/** Calls after which nothing of the handler runs. */
const halts =
  /^(?:abort|halt|exit|fatal|fatalf|fatalln|panic|panicf|wpdie|wpsenderror|wpsendjsonerror|wpsendjson|wpsendjsonsuccess|die|throw|raise|notfound|sysexit|rejectwith)$/;
const haltsDotted =
  /^(?:process\.exit|sys\.exit|os\.exit|log\.fatal(?:f|ln)?|runtime\.goexit|wpdie|response::abort|app\.abort|flask\.abort|environment\.exit|context\.abort$)/;

/** Functions whose name says that they throw where something is wrong are for their own files to show. */
export function haltsHere({ name, dotted, shown, object, callee }: CallSite): boolean {
  if (callee.callable) return false;
  if (haltsDotted.test(dotted)) return true;
  // Grape's, and what programs call after it.
  if (object === null && /^(?:error|forbidden|unauthorized|render_api_error)!$/.test(shown)) return true;
  return object === null && halts.test(name);
}

/** Functions that answer a request, or make the answer. */
const answerNames = words(
  'abortwitherror abortwithstatus abortwithstatusjson accepted append badrequest body build code ' +
    'completeasync content contenttype cookie created createerror createresponse echo end entity error fail ' +
    'file finish flush forbidden fprint fprintf fprintln getbody head header headers html httpresponse ' +
    'httpresponsebadrequest httpresponsecode httpresponseforbidden httpresponsenotallowed ' +
    'httpresponseredirect json jsonerror jsonify jsonp jsonresponse makeresponse newresponse nocontent ' +
    'notfound ok plaintextresponse print printf problem redirect redirectto render renderjson reply respond ' +
    'respondjson respondto respondwith response responseentity send sendasync senderror sendstatus ' +
    'sendstring set setheader setstatus status statuscode streamingresponse string success text tojson type ' +
    'unauthorized vary withstatus withstatuscode write writeasjsonasync writeasync writeheader writejson ' +
    'writestring xml',
);

/** Answering the request: no effect, and in a filter the end of the chain. */
export function answers({ name, dotted, object, args }: CallSite): boolean {
  if (object && has(object, trait.response)) return true;
  if (/^create(?:error)?response$/.test(name)) return true;
  if (!answerNames.has(name)) return false;
  // `result.append(hex)` writes a digest out.
  if (name === 'append' && args.some(({ value }) => value.digest)) return false;
  if (object === null)
    return /^(?:head|render|redirectto|redirect|jsonify|makeresponse|jsonresponse|httpresponse\w*|plaintextresponse|response|responseentity|echo|print|printf|httpresponsecode|header|ok|badrequest|unauthorized|forbidden|accepted|nocontent|statuscode|notfound|json|status|body|problem|respond\w*|content|success|error|fail|header|text|html)$/.test(
      name,
    );
  return (
    /^(?:res|response|reply|resp|w|c|ctx|context|results?|typedresults|http|responseentity|nextresponse|jsonresponse|h|rw|writer|out|json|self|this|httpserverresponse|responses?|request|event\.node\.res|fiber|gin|echo|render|webhookresponse|status|apigateway\w*|controller|exchange)(?:\.|$)/.test(
      dotted,
    ) || args.some(({ value }) => has(value, trait.response))
  );
}

/** An answer that, in a filter, keeps what follows from running. */
export const endsFilter = ({ name, object }: CallSite): boolean =>
  (name === 'send' && object !== null && has(object, trait.response)) ||
  /^(?:head|render|redirectto|renderjson|respondwith|abortwithstatus|abortwithstatusjson|abortwitherror)$/.test(
    name,
  );
