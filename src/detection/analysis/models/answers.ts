import type { CallSite } from '../machine/machine.ts';
import { has, trait } from '../values/value.ts';

/** Calls after which nothing of the handler runs. */
const halts =
  /^(?:abort|abortif|abortunless|halt|exit|fatal|fatalf|fatalln|panic|panicf|error!|wpdie|wpsenderror|wpsendjsonerror|wpsendjson|wpsendjsonsuccess|die|throw|raise|notfound|forbidden!|unauthorized!|sysexit|rejectwith)$/;
const haltsDotted =
  /^(?:process\.exit|sys\.exit|os\.exit|log\.fatal(?:f|ln)?|runtime\.goexit|wpdie|response::abort|app\.abort|flask\.abort|environment\.exit|context\.abort$)/;

/** Functions whose name says that they throw where something is wrong are for their own files to show. */
export function haltsHere({ name, dotted, object, callee }: CallSite): boolean {
  if (callee.callable) return false;
  if (haltsDotted.test(dotted)) return true;
  return object === null && halts.test(name);
}

const answerNames =
  /^(?:send|sendstatus|status|json|end|jsonp|render|head|redirect|redirectto|respondto|respondwith|renderjson|jsonify|makeresponse|response|jsonresponse|httpresponse|httpresponsebadrequest|httpresponseforbidden|plaintextresponse|ok|badrequest|unauthorized|forbidden|accepted|nocontent|statuscode|problem|created|notfound|httpresponsenotallowed|code|type|abortwithstatus|abortwithstatusjson|abortwitherror|string|writeheader|write|writestring|sendstring|senderror|setstatus|reply|noContent|responseentity|build|body|entity|header|setheader|headers|contenttype|writejson|respond|respondjson|success|error|fail|jsonerror|createerror|newresponse|httpresponseredirect|streamingresponse|content|text|html|xml|echo|print|printf|fprint|fprintf|fprintln|flush|tojson|withstatus|withstatuscode|getbody|httpresponsecode|writeasync|writeasjsonasync|sendasync|completeasync|createresponse|file|set|vary|cookie|append|status_code|finish)$/;

/** Answering the request: no effect, and in a filter the end of the chain. */
export function answers({ name, dotted, object, args }: CallSite): boolean {
  if (object && has(object, trait.response)) return true;
  if (!answerNames.test(name)) return false;
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
export const endsFilter = ({ name }: CallSite): boolean =>
  /^(?:head|render|redirectto|renderjson|respondwith|abortwithstatus|abortwithstatusjson|abortwitherror)$/.test(
    name,
  );
