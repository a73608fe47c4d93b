import type { Verification } from '../../../model/index.ts';
import type { CallSite, Machine } from '../machine/machine.ts';
import { plain } from '../names.ts';
import { assume, attempt, type Result, type State } from '../values/state.ts';
import { has, trait, type Value } from '../values/value.ts';
import { isAsked } from './asked-vendors.ts';
import { carriesSignature, isCheckName } from './vocabulary.ts';

/** Names of functions that are handed a request without verifying it, whatever they are called. */
const innocent =
  /^(?:validationresult|matcheddata|checkschema|getsession|getserversession|validateinput|validatebody|validateschema|authorizationcode|isvalidjson|validatejson|validateemail|isvalidemail|readvalidatedbody|getvalidatedquery|getvalidatedrouterparams|isauthenticated$)$/;

/** Functions that tell of what went wrong, or answer. */
const tells =
  /^(?:handle|on|process|catch|capture|report|send|write|respond|reply|return|render|json|abort|throw|to|wrap|log)\w*(?:errs?|errors?|exceptions?|failures?|panic)(?:response|json)?$|^(?:error|fail|success|bad\w*request|unauthori[sz]ed|forbidden|not\w*found|internal\w*error|server\w*error|no\w*content|too\w*many\w*|validation\w*error|unprocessable\w*)(?:response|error|json|handler)?$/;
/** A function that verifies, handed over by its name: `parseEvent(body, verifyKey)`. */
export const isVerifierByName = ({ expr }: CallSite['args'][number]): boolean =>
  (expr.kind === 'name' || expr.kind === 'member') &&
  /^verify[a-z]/i.test(plain(expr.name).replace(/^verifytoken$/, ''));

/**
 * A function that cannot be looked into and gets what a check needs. It is believed: a wrong accusation costs more than
 * a miss.
 */
export function unseenCall(m: Machine, call: CallSite, state: State): Result[] | null {
  if (state.proof !== null || isAsked(call)) return null;
  const values = [...call.args.map(({ value }) => value), ...(call.object ? [call.object] : [])];
  if (!getsWhatItNeeds(call, values)) return null;
  // What is run later checks for itself; this request is not kept waiting for it.
  if (runsLater.test(call.name)) return [{ state, value: { traits: 0 } }];
  const number = m.verification(unseenCheck(call, values));
  m.isComplete &&= isCheckName(call.name) || m.options.verifiers.has(call.name);
  const passed = assume(attempt(state, number), { proof: number }, call.site);
  const given: Value = { traits: trait.parsed };
  return [{ state: passed, value: given }];
}

const runsLater =
  /^(?:addtask|delay|applyasync|enqueue\w*|performlater|performasync|performin|setimmediate|settimeout|callsoon|createtask|ensurefuture)$/;

function getsWhatItNeeds(call: CallSite, values: readonly Value[]): boolean {
  if (innocent.test(call.name) || tells.test(call.name) || isFrameworks(call)) return false;
  const args = call.args.map(({ value }) => value);
  const hasRequest = args.some((value) => has(value, trait.request | trait.headers));
  const hasSignature = args.some(carriesSignature);
  const hasSecret = values.some(({ secret }) => secret !== undefined);
  const hasBody = args.some((value) => has(value, trait.raw | trait.parsed | trait.reserialised));
  if (hasSignature && (hasBody || isCheckName(call.name) || hasSecret)) return true;
  if (hasSecret && hasBody && isCheckName(call.name)) return true;
  if ((hasBody || hasRequest) && call.args.some(isVerifierByName)) return true;
  // Who gets the request and the response takes the handler's place.
  if (hasRequest && args.some((value) => has(value, trait.response))) return true;
  if (hasRequest) return isCheckName(call.name) || isHandler(call.name);
  if (args.some(isAsSent) && takesIn.test(call.name)) return true;
  if (!hasBody || !isCheckName(call.name)) return false;
  // A client's `webhooks.verify(body)`; validating may be about the form of what was sent alone.
  const about = /verif|authentic/.test(call.name) ? call.dotted : call.name;
  return /webhook|signature|hmac|sig$|request/.test(about);
}

/** `super().dispatch(request)`: Django's own, which leads on to the method. */
const isFrameworks = ({ name, objectExpr }: CallSite): boolean =>
  /^(?:dispatch|initial|prepare|initializerequest|setup)$/.test(name) &&
  objectExpr?.kind === 'name' &&
  objectExpr.name === 'super';

/** What takes the whole request and goes on with it: whether it verifies is for its own file to show. */
const isHandler = (name: string): boolean =>
  /webhook|handle|process|dispatch|receive|incoming|forward|proxy|event|next|serve|delegate|execute|run|middleware|call$/.test(
    name,
  );

/** Nobody but who verifies needs the body as it was sent. */
const isAsSent = (value: Value): boolean =>
  has(value, trait.raw) && !has(value, trait.parsed | trait.reserialised);

const takesIn = /^(?:handle|process|receive|ingest)/;

/**
 * `payments.handleWebhook(body)`: it takes the handler's place. Where no header says who has sent the body, only the body
 * can, and whether that is asked is for its own file to show.
 */
export const takesPlace = (call: CallSite, signsInHeader: boolean): boolean =>
  !signsInHeader &&
  /^(?:handle|process|receive|accept)\w*(?:webhook|notification|callback|ipn)(?:async)?$|^webhook$/.test(
    call.name,
  ) &&
  call.args.some(({ value }) => isWholeBody(value));

/** Not a part of it, as far as names show. */
const isWholeBody = ({ traits, name }: Value): boolean =>
  (traits & trait.parsed) !== 0 && name !== undefined && /^(?:(?:req|request|ctx|event)\.)?\w+$/.test(name);

function bodyHanded(values: readonly Value[]): Verification['body'] {
  if (values.some((value) => has(value, trait.reserialised))) return 'reserialised';
  return values.some((value) => has(value, trait.raw) && !has(value, trait.parsed)) ? 'raw' : 'unknown';
}

function unseenCheck(call: CallSite, values: readonly Value[]): Verification {
  return {
    ...call.site,
    by: 'unseen',
    vendor: null,
    secret: values.find(({ secret }) => secret)?.secret ?? null,
    body: bodyHanded(values),
    comparison: 'inside',
    algorithm: null,
    isPlainHash: false,
    freshness: 'unknown',
  };
}
