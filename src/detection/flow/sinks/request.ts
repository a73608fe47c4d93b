import type { Call } from '../machine.ts';
import type { Let } from './let.ts';
import { payloadOf } from './payload.ts';

const asks =
  /(?:^|\.)(?:fetch|axios(?:\.\w+)?|http\.(?:post|put|patch|request)|requests\.(?:post|put|patch|request)|httpx\.\w+|\w*httpclient\.\w+|got(?:\.\w+)?|guzzle\.\w+|http\.postform|postasync|postasjsonasync|resttemplate\.\w+|faraday\.post|httparty\.post|curlsetopt)$/;

/** A call of another service. */
export function requested(call: Call): Let | null {
  if (call.callee.callable || !asks.test(call.dotted)) return null;
  return { kind: 'request', data: payloadOf(call.args) };
}
