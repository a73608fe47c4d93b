import type { Language, SecretFact, Site } from '../../../model/index.ts';
import type { Machine } from '../machine/machine.ts';
import { plain } from '../names.ts';
import { chosen, derived, has, trait, unknown, type Value } from '../values/value.ts';
import { isEnvironmentName, isSecretName, isSecretSetting, isSentAtName } from './vocabulary.ts';

/** Collections of settings: what is read from them by name is a setting, and a secret where its name says so. */
const settings = new Set(
  [
    'process.env',
    'import.meta.env',
    'os.environ',
    'env',
    'config',
    'settings',
    'bun.env',
    'deno.env',
    'cfg',
    'configuration',
    'rails.application.credentials',
    'rails.configuration',
    'app.config',
    'this.config',
    'this.settings',
    'current_app.config',
    'rails.application.secrets',
    'credentials',
    'appsettings',
    'options',
    'secrets',
    'environment',
    'this.env',
    'conf',
    'viper',
    'app.config',
    'appconfig',
    'envs',
    'runtimeconfig',
    'properties',
    'this.options',
    'this.cfg',
    'constants',
    'this.configuration',
    'configservice',
    'this.configservice',
    'configurationservice',
    'this.configurationservice',
    'this.envservice',
  ].map((name) => name.replaceAll('_', '')),
);

const rawMembers =
  /^(?:rawbody|bodyraw|rawpayload|rawpost|rawdata|bodyasstring|bodystring|rawcontent|payloadraw|bodybuffer|rawrequest|rawinput|requestbody)$/;
const parsedMembers =
  /^(?:json|form|forms|post|values|parameters|params|formdata|jsonbody|payload|bodyparsed|parsedbody|input)$/;
const queryMembers =
  /^(?:query|queryparams|querystring|querystringparameters|get|args|searchparams|pathparams|routeparams|nexturl|url|path|originalurl|pathparameters|multivaluequerystringparameters)$/;
const requestMembers =
  /^(?:request|req|rawrequest|httprequest|httpcontext|context|ctx|originalrequest|gethttprequest|currentrequest)$/;
const responseMembers = /^(?:response|res|reply|writer|resp)$/;
const headerMembers = /^(?:headers?|meta|getheaders|requestheaders|allheaders|multivalueheaders|rawheaders)$/;

/** What a member of an object, or a name that the program does not define (object null), stands for. */
export function readMember(
  m: Pick<Machine, 'project'>,
  object: Value | null,
  name: string,
  site: Site,
): Value {
  const word = plain(name);
  if (object === null) return globalName(name, word, site, m.project.file(site.path)?.language);
  if (object.callable?.kind === 'class')
    return { ...staticOf(object, name), name: `${object.callable.ref.cls.name}.${name}` };
  const dotted = object.name === undefined ? word : `${object.name}.${word}`;
  if (has(object, trait.headers)) return headerValue(name, object);
  if (has(object, trait.request)) {
    const language = m.project.file(site.path)?.language;
    // Workers are handed their settings with the request; elsewhere the word means the headers.
    if (word === 'env' && /^(?:java|type)script$/.test(language ?? ''))
      return { traits: trait.environment, name: word };
    // Django REST framework parses before it hands over.
    if (word === 'data' && m.project.file(site.path)?.text.includes('rest_framework'))
      return { traits: trait.parsed, name: dotted };
    return requestPart(object, name, word);
  }
  if (has(object, trait.environment)) return setting(name, dotted, site);
  if (isLengthName(word)) return lengthOf(object);
  // Ruby's way to call without parentheses.
  if (word === 'tojson' && has(object, trait.parsed)) return { traits: trait.reserialised, name: dotted };
  const kept = derived([object]);
  if (kept.traits !== 0 || kept.digest || kept.secret) {
    // Of what a secret or a hash is a part, the part is not the whole any more.
    return { ...sentAtBy(name, kept), name: dotted };
  }
  if (settings.has(dotted) || /(?:^|\.)(?:env|environ)$/.test(dotted))
    return { traits: trait.environment, name: dotted };
  if (isSecretName(word))
    return { traits: trait.secret, secret: secretOf(name, 'unknown', site), name: dotted };
  if (/^(?:now|timestamp|date|time)$/.test(word)) return { traits: trait.time, name: dotted };
  return { traits: 0, name: dotted, ...(isErrorName(name) && { isPresent: true }) };
}

/** Go's names for errors of a package: `echo.ErrUnauthorized`. */
const isErrorName = (name: string): boolean => /^Err[A-Z]/.test(name);

/** Names that frameworks put into every handler: Flask's and Rails' `request`, ASP.NET's `Request`. */
function ambient(name: string, language: Language | undefined): Value | null {
  const isRequest =
    (name === 'request' && (language === 'python' || language === 'ruby' || language === 'php')) ||
    (/^(?:Request|HttpContext|ControllerContext)$/.test(name) && language === 'csharp');
  if (isRequest) return { traits: trait.request, name };
  if (language === 'ruby' && name === 'params') return { traits: trait.parsed, name };
  if (language === 'ruby' && name === 'headers') return { traits: trait.headers, name };
  if (name === 'Response' && language === 'csharp') return { traits: trait.response, name };
  return null;
}

function globalName(name: string, word: string, site: Site, language: Language | undefined): Value {
  const given = ambient(name, language);
  if (given) return given;
  if (name === '_SERVER') return { traits: trait.headers, name: 'server' };
  if (name === '_POST' || name === '_REQUEST') return { traits: trait.parsed, name: word };
  if (name === '_GET' || name === '_COOKIE') return { traits: trait.query, name: word };
  if (word === 'ENV' || name === 'ENV' || name === '_ENV' || settings.has(word))
    return { traits: trait.environment, name: word };
  if (name === 'undefined' || name === 'nil' || name === 'null') return { traits: 0, literal: null };
  if (isSecretName(word))
    return { traits: trait.secret, secret: secretOf(name, 'unknown', site), name: word };
  return { traits: 0, name: word, ...(isErrorName(name) && { isPresent: true }) };
}

export const isLengthName = (word: string): boolean =>
  /^(?:length|size|bytesize|bytelength|count|len|strlen)$/.test(word);

/** Of a hash or a signature the length is worth remembering: it is compared before the rest is. */
export function lengthOf({ traits, digest, headerName, secret }: Value): Value {
  if (!digest && headerName === undefined && !secret) return unknown;
  if (!secret || digest || has({ traits }, chosen)) return { traits: 0, isLength: true };
  // A secret of no length is none.
  const missing = { assumption: { kind: 'secret-missing', name: secret.name } } as const;
  return { traits: 0, isLength: true, truth: { yes: {}, no: missing } };
}

function staticOf(object: Value, name: string): Value {
  const ref = object.callable?.kind === 'class' ? object.callable.ref : null;
  const method = ref?.cls.methods.find((fn) => fn.name === name);
  if (!method || !ref) return unknown;
  return {
    traits: 0,
    callable: {
      kind: 'function',
      fn: method,
      file: ref.file,
      scope: null,
      self: { traits: 0, instance: ref },
    },
  };
}

/** The value of a header, by the name under which it is asked for. */
export function headerValue(name: string, headers: Value): Value {
  const lower = name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^http-/, '');
  if (headers.name === 'server' || headers.name?.endsWith('env') || headers.name?.endsWith('meta')) {
    if (!/^http_/i.test(name)) return { traits: lower.startsWith('request-') ? 0 : trait.query, name: lower };
  }
  return { traits: trait.header | (isSentAtName(lower) ? trait.sentAt : 0), headerName: lower };
}

function requestPart(object: Value, name: string, word: string): Value {
  const dotted = object.name === undefined ? word : `${object.name}.${word}`;
  if (headerMembers.test(word)) return { traits: trait.headers, name: word };
  if (rawMembers.test(word)) return { traits: trait.raw, name: dotted };
  // Beego's, which holds the headers and the body as it was sent.
  if (name === 'Input') return { traits: trait.request, name: dotted };
  if (word === 'body' || word === 'data' || word === 'text' || word === 'content' || word === 'rawbodybytes')
    return { traits: trait.raw, name: dotted };
  if (parsedMembers.test(word)) return { traits: trait.parsed, name: dotted };
  if (queryMembers.test(word)) return { traits: trait.query, name: dotted };
  if (requestMembers.test(word))
    return { traits: trait.request, name: dotted, ...(object.fields && { fields: object.fields }) };
  if (responseMembers.test(word)) return { traits: trait.response, name: dotted };
  if (/^http_/i.test(name)) return headerValue(name, { traits: trait.headers, name: 'server' });
  if (word === 'env') return { traits: trait.headers, name: 'env' };
  return { traits: 0, name: dotted };
}

/** What the sender says is the time of sending where its name says so. */
export function sentAtBy(name: string, value: Value): Value {
  return has(value, trait.header | trait.parsed) && isSentAtName(plain(name))
    ? { ...value, traits: value.traits | trait.sentAt }
    : value;
}

/** What is read from the environment or the settings. */
export function setting(name: string, dotted: string, site: Site): Value {
  const word = plain(name);
  if (isSecretSetting(word))
    return { traits: trait.secret, secret: secretOf(name, 'environment', site), name: dotted };
  if (isEnvironmentName(word)) return { traits: trait.environment, name: word };
  return { traits: trait.environment, name: word };
}

export function secretOf(name: string | null, kind: SecretFact['kind'], site: Site): SecretFact {
  return { name, kind, fallback: null, ...site };
}
