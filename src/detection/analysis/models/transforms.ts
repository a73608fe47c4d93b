import type { Expr } from '../../../model/index.ts';
import type { CallSite, Machine } from '../machine/machine.ts';
import { plain } from '../names.ts';
import { body, chosen, constant, derived, has, trait, type Value } from '../values/value.ts';
import { words } from '../words.ts';
import { isAsked } from './asked-vendors.ts';
import { headerValue, isLengthName, lengthOf, secretOf, setting } from './members.ts';
import { isVerifierByName } from './unseen.ts';
import { carriesSignature, isCheckName, isSecretSetting } from './vocabulary.ts';

/** Functions that read a setting by its name. */
const environmentGetters = words(
  'accesssecretversion config env envvar fetchsecret getconfig getenv getenvironmentvariable getenvvar ' +
    'getoption getordefault getorthrow getparameter getproperty getrequiredsetting getsecret getsecretvalue getsetting ' +
    'getstring getvalue lookupenv mustenv mustgetenv readenv requireenv secret userget',
);
/** Functions that take a text apart. */
const parses = words(
  'all bind bindbody bindjson bodyparser constructfrom convertvalue deserialize deserializeasync ' +
    'deserializeobject formdata frombody fromjson getjson gettext input jsondecode jsonloads jsonparse ' +
    'modelvalidate only parse parseasync parsebody parseevent parseform parsejson parseobj parseqs parseraw ' +
    'parserequest parsestr permit querystring readformasync readfromjsonasync readtree readvalue require ' +
    'safeparse safeparseasync shouldbind shouldbindbodywith shouldbindjson toarray tojson topojo ' +
    'treetovalue unmarshal unsafeunwrap urldecode validate validated',
);
const parsesKinds = /^(?:loads?)$/;
/** Functions that write a value as text. */
const writes = words(
  'dumps encodejson generate httpbuildquery json jsonencode jsonstringify marshal marshalindent serialize ' +
    'serializeobject stringify tojson urlencode writevalueasbytes writevalueasstring',
);
const writesKinds = /^(?:tostring\(json\))$/;
const reads =
  /(?:raw|read|get|parse|collect|buffer|stream|to)(?:raw|req|request|response|http|webhook|json|text|all|full|string|buffer|validated)*(?:body|payload|bytes|content|data|input|stream|all|json|text|buffer)|^(?:text|arraybuffer|blob|buffer|getcontent|getcontents|getrawdata|getdata|bytes|asdata|readall|readtoend|readtoendasync|read|readline|lines|micro|readasstringasync|readasbytearrayasync|reader|copytoasync|copy|copyof|ioutil)$/;

/** Calls that make a value of another: reading, parsing, writing again, converting. Null for what is none. */
export function transform(call: CallSite): Value | null {
  const value =
    measured(call) ??
    reading(call) ??
    environment(call) ??
    secretLookup(call) ??
    parsing(call) ??
    requestCall(call);
  return value && isAsked(call) ? { ...value, traits: value.traits | trait.asked } : (value ?? null);
}

/** Without a setting that the program does not start without, no other value is used. */
export function withoutNeed(m: Machine, value: Value | null): Value | null {
  if (!value?.secret?.fallback || !m.project.requires(value.secret.name ?? '')) return value;
  return { ...value, secret: { ...value.secret, fallback: null } };
}

/** `len(sent)`, `own.length()`. */
function measured({ name, args, object }: CallSite): Value | null {
  const [measuredValue, more] = [...args.map(({ value }) => value), ...(object?.traits ? [object] : [])];
  if (!isLengthName(name) || !measuredValue || more) return null;
  const length = lengthOf(measuredValue);
  return length.isLength ? length : null;
}

/** Methods of the request and of its headers. */
function requestCall(call: CallSite): Value | null {
  const { object, name, args, site } = call;
  const first = args[0]?.value;
  const key = typeof first?.literal === 'string' ? first.literal : null;
  if (object && has(object, trait.headers)) {
    if (
      /^(?:get|getvalue|getheader|header|fetch|getone|getfirst|trygetvalue|values|valuesof|tostring|firstvalue|value|first|peek|getlist|getall|singleordefault|firstordefault|item)$/.test(
        name,
      )
    )
      return key === null ? { traits: trait.header, headerName: 'signature' } : headerValue(key, object);
    return { traits: trait.headers, name: object.name ?? 'headers' };
  }
  if (object && has(object, trait.request)) {
    if (
      /^(?:get|header|getheader|headers|headervalue|getheaders|gethead|headervalues|getfirstheader|getheaderline|hasheader|server)$/.test(
        name,
      ) &&
      key !== null
    )
      return headerValue(key, { traits: trait.headers });
    if (/^(?:header|getheader|headervalue|getfirstheader|getheaderline)$/.test(name) && args.length === 1)
      return headerValue(constantName(args[0]!.expr), { traits: trait.headers });
    if (/^(?:getheaders|headers|allheaders)$/.test(name)) return { traits: trait.headers, name: 'headers' };
    if (
      /^(?:getrequesturi|getservletpath|getpathinfo|getpath|path|uri|fullpath)$/.test(name) &&
      args.length === 0
    )
      return { traits: trait.query, name: 'path' };
    if (
      /^(?:query|getquery|queryparam|param|params|getparameter|defaultquery|urlparam|querystring|formvalue|get(?:query|url)params)$/.test(
        name,
      )
    )
      return { traits: /form/.test(name) ? trait.parsed : trait.query, name: partOf(name, key) };
    if (
      /^(?:all|json|validate|validated|post|input|only|topojo|getjson|form|formdata|postform|toarray|getparsedbody|bind\w*|shouldbind\w*|bodyparser|parseform|getpost|readfromjsonasync|readformasync|bodyasclass|getparametermap|multipartform|safe|collect|getpayload|getparams?|get(?:json|body)params)$/.test(
        name,
      )
    )
      return { traits: trait.parsed, name: partOf(name, key) };
    if (
      /^(?:body|getbody|getcontent|getrawdata|getdata|text|arraybuffer|blob|buffer|rawbody|getrawbody|getinputstream|getreader|bodyraw|read|rawpost|bodyasbytes|bytes|getrawbodybytes|readbody|readrawbody)$/.test(
        name,
      )
    )
      return { traits: trait.raw, name };
    if (
      /^(?:getrequest|switchtohttp|gethttprequest|request|clone|req|getnativerequest|unwrap|withcontext|context|getcontext|gethttpcontext)$/.test(
        name,
      )
    )
      return { ...object, name };
    if (/^(?:getresponse|response|res)$/.test(name)) return { traits: trait.response, name };
  }
  if (
    /^(?:getallheaders|apacherequestheaders|headers|getheaders|requestheaders)$/.test(name) &&
    object === null &&
    !isShadowed(call)
  )
    return { traits: trait.headers, name };
  if (
    /^(?:getheader|getrequestheader|requestheader|header|getheaderline|readheader)$/.test(name) &&
    args.some(({ value }) => has(value, trait.request | trait.headers))
  ) {
    const wanted = args.map(({ value }) => value.literal).find((literal) => typeof literal === 'string');
    return headerValue(typeof wanted === 'string' ? wanted : 'signature', { traits: trait.headers });
  }
  if (name === 'filegetcontents' && key === 'php://input') return { traits: trait.raw, name };
  void site;
  return null;
}

/** What is asked for by a key is called after it. */
export const partOf = (name: string, key: string | null): string =>
  key === null ? name : `${name}.${plain(key)}`;

/** What a library's constant says of the header that it names: `HTTPHeader::LINE_SIGNATURE`. */
const constantName = (expr: Expr): string =>
  expr.kind === 'name' || expr.kind === 'member' ? expr.name : 'signature';

const isShadowed = ({ callee }: CallSite): boolean => callee.callable !== undefined;

/** Reading the body out of something: `io.ReadAll(r.Body)`, `getRawBody(req)`, `await readBody(event)`. */
function reading(call: CallSite): Value | null {
  const { name, args, object } = call;
  if (call.callee.callable?.kind === 'function' || !reads.test(name)) return null;
  const from = args.map(({ value }) => value).find((value) => has(value, trait.request | trait.raw));
  if (!from && !(object && has(object, trait.raw))) return null;
  const isParsing =
    /json|parse(?!raw)|form|urlencoded|validated/.test(name) && !/raw|text|string|buffer/.test(name);
  return {
    traits:
      isParsing || (name === 'readbody' && from !== undefined && has(from, trait.request))
        ? trait.parsed
        : trait.raw,
    name,
  };
}

function parsing({ name, args, object, dotted, callee }: CallSite): Value | null {
  if (callee.callable?.kind === 'function') return null;
  const values = args.map(({ value }) => value);
  const all = derived([...values, ...(object ? [object] : [])]);
  if (!(all.traits & body) || args.some(isVerifierByName)) return null;
  // Nothing is parsed with a signature: what is handed one looks whether it fits.
  if (isCheckName(name) && values.some(carriesSignature)) return null;
  if (all.digest || all.secret) return null;
  if (
    /(?:json\.(?:stringify|generate|dumps|marshal)\w*|tojson)$/.test(dotted) ||
    ((writes.has(name) || writesKinds.test(name)) && !(all.traits & trait.raw))
  )
    return {
      traits: all.traits & (trait.parsed | trait.reserialised) ? trait.reserialised : trait.raw,
      name,
    };
  if (name === 'json' && object && has(object, trait.raw)) return { traits: trait.parsed, name };
  const isDecoder =
    name === 'decode' &&
    (values.length > 1 || (values.length === 1 && has(values[0]!, body)) || /json|decoder/.test(dotted));
  if (parses.has(name) || parsesKinds.test(name) || isDecoder) return { traits: trait.parsed, name };
  return null;
}

/** Looking up which secret to use: `secretFor(tenant)`. */
function secretLookup({ name, callee, site, object }: CallSite): Value | null {
  if (callee.callable || (object && has(object, trait.request | trait.headers))) return null;
  if (
    !/(?:secret|signingkey|webhookkey)s?(?:for|of|by\w*)?$|^(?:get|find|load|lookup|fetch)\w*secret/.test(
      name,
    )
  )
    return null;
  return { traits: trait.secret, secret: secretOf(name, 'unknown', site), name };
}

function environment(call: CallSite): Value | null {
  const { name, dotted, object, callee, site } = call;
  if (callee.callable?.kind === 'function') return null;
  const [first] = call.args;
  // `getattr(settings, 'SECRET', '')` is `settings.get('SECRET', '')`.
  const isAttribute = name === 'getattr' && first !== undefined && has(first.value, trait.environment);
  const args = isAttribute ? call.args.slice(1) : call.args;
  const key = args.map(({ value }) => value.literal).find((literal) => typeof literal === 'string');
  const isGetter =
    environmentGetters.has(name) ||
    /(?:^|\.)(?:getenv|env)\.getordefault$/.test(dotted) ||
    isAttribute ||
    (object !== null &&
      has(object, trait.environment) &&
      /^(?:get|fetch|dig|getstring|value|gettyped|require|getorthrow)$/.test(name));
  if (!isGetter || typeof key !== 'string') return null;
  if (object && has(object, trait.request | chosen)) return null;
  const word = plain(key.split(/[.:/]/).join('_'));
  if (!isSecretSetting(word)) return { ...setting(key.split(/[.:/]/).at(-1)!, `${dotted}.${word}`, site) };
  const usual = args[1]?.value.literal;
  const secret = secretOf(key, object && has(object, trait.environment) ? 'environment' : 'setting', site);
  if (typeof usual === 'string' && !/^(?:true|false)$/.test(usual) && args[1]!.name !== 'type')
    return {
      traits: trait.secret,
      secret: { ...secret, fallback: { path: site.path, span: args[1]!.expr.span, isEmpty: usual === '' } },
      name: word,
    };
  // `get('A', get('B', 'literal'))`.
  const fallback = args[1]?.value.secret?.fallback ?? null;
  return { traits: trait.secret, secret: { ...secret, fallback }, name: word };
}

/** Text operations keep what a text is: `sig.replace('sha256=', '')`, `Buffer.from(sig, 'hex')`, `body.toString()`. */
export function converting({ args, object, name }: CallSite): Value {
  const joined = joinedTexts(args[0]?.value, name);
  if (joined !== null) return constant(joined);
  const inputs = [...(object ? [object] : []), ...args.map(({ value }) => value)];
  const constants = inputs.filter(
    ({ literal }) => typeof literal === 'string' && !encodings.test(String(literal)),
  );
  const [only] = constants;
  if (!keepsText.test(name)) return derived(inputs);
  if (only && constants.length === 1) return { ...derived(inputs), literal: only.literal! };
  const named = inputs.filter((input) => input.name !== undefined && has(input, chosen));
  return { ...derived(inputs), ...(named.length === 1 && { name: named[0]!.name! }) };
}

/** `Buffer.concat([Buffer.from('a'), Buffer.from('b')])`: constants put together are one. */
function joinedTexts(list: Value | undefined, name: string): string | null {
  if (!/^(?:concat|join)$/.test(name) || !list?.fields || list.fields.size === 0) return null;
  const texts = [...list.fields.values()].map(({ literal }) => literal);
  return texts.every((text) => typeof text === 'string') ? texts.join('') : null;
}

const encodings = /^(?:utf-?8|hex|base64|base64url|ascii|latin1|binary|utf-?16)$/i;
/** Functions that give the same text as bytes, or without its ends. */
const keepsText =
  /^(?:encode|getbytes|from|bytes|tobytes|strip|trim|tostring|\[\]byte|string|fromstring|asbytes|bytearray|toslice)$/;
