/** Calls that make a value of others: what they keep of it, and what they hide. */
import { words } from '../analysis/words.ts';
import { type Data, holding, labelsOf, safe } from './data.ts';
import type { Call } from './machine.ts';

/** Functions that write a value as text, put texts together or take another form of the same. */
const keeps = words(
  'stringify string str repr dumps tojson tojsonstring tos inspect printr varexport vardump jsonencode format sprintf ' +
    'sprint sprintln formatted fmt prettyprint prettyformat pformat pp encode decode trim strip tostring tostr valueof ' +
    'join concat from assign buffer bytes bytearray text loads parse jsondecode decodejson unmarshal todict asdict dict ' +
    'list array tohash toh toarray modeldump modeldumpjson dict json getbytes utf8decode utf8encode btoa base64encode ' +
    'b64encode encodetostring strictencode64 encode64 serialize serializeobject writevalueasstring marshal marshalindent ' +
    'implode append push merge arraymerge copy deepcopy clone structuredclone freeze await resolve promise must ' +
    'interpolate replace replaceall lower upper tolowercase touppercase striptags escape htmlspecialchars esc quote ' +
    'urlencode encodeuricomponent toobject getobject getdataobject serializeasync fromjson deserialize wrap wrapf ' +
    'errorf new error exception runtimeexception valueerror unwrap unwraporthrow orelse orelsethrow getraw tomap ' +
    'stringvalue astext asstring tobytes toprettystring prettyprint jsonable jsonableencoder tostringunsafe ' +
    'formatexception aserror tap then ornull getorelse readall readbody readtoend readtoendasync readfully readallbytes ' +
    'streamreader bufferedreader inputstreamreader newreader newdecoder bytesio stringio lines collect string any ' +
    'urlsearchparams urlencoded httpbuildquery',
);
/** Functions after which nobody can tell what it was. */
const hides =
  /redact|mask|sanit|scrub|censor|obfuscat|anonymi|pseudonymi|hash|digest|hmac|encrypt|cipher|fingerprint|truncate|hide|safe(?:log|params|body|data|copy|for)|omit|except|without|pick|filter(?:sensitive|params|ed|ing)?$|clean|strip(?:secret|sensitive|card|pii)|last4|lastfour|elide|sha\d|md5|crc|bcrypt|argon|scrypt|typeof|bool|len|length|size|count|isempty|isset|empty|nil|present|blank|exists|startswith|endswith|includes|contains|test|match|indexof|keys|entries$|equals|compare|verify|valid|sign$|jwt|getclass|gettype|classname/;
/** Only a part of the text is left. */
const cuts = words(
  'slice substring substr mbsubstr left right head tail limit strlimit first last sub gsub chars take',
);

/** Ruby calls a method by its bare name: `charge.inspect` is the charge. */
export const isSameAs = (name: string): boolean =>
  /^(?:inspect|tos|tojson|toh|tohash|strip|to_s|dup|clone|freeze|presence|itself|prettyinspect|toyaml|squish|chomp|read|string|tounsafeh|asjson|permit)$/.test(
    name,
  );

/** `payload.get('id')`, `params.dig(:data, :id)`: one field of what it is called on; null for any other call. */
export function fieldAsked({ name, args, object }: Call): string | null {
  const key =
    args.at(-1)?.name === undefined ? (name === 'dig' ? args.at(-1) : args[0])?.value.literal : null;
  const asks =
    /^(?:get|fetch|dig|getstring|getasstring|getjsonobject|optstring|getproperty|valueof|path|at|getobject|getfield)$/;
  return object?.labels && typeof key === 'string' && asks.test(name) ? key : null;
}

/** What a call gives of what it is given; null where that is not known. */
export function converted(call: Call): Data | null {
  const { name, object, args } = call;
  const inputs = [...(object ? [object] : []), ...args.map(({ value }) => value)];
  // What has been hidden once stays so.
  if (!inputs.some(({ labels, isSafe }) => labels || isSafe)) return null;
  if (keeps.has(name)) {
    const made = holding(inputs);
    const only = inputs.filter((input) => labelsOf(input).length > 0);
    // The same value in another form still has its fields, and is still an error.
    if (only.length === 1) {
      const [{ fields, isError, upstream }] = only as [Data];
      if (fields) made.fields = fields;
      if (isError) made.isError = true;
      if (upstream) made.upstream = upstream;
    }
    return made;
  }
  if (hides.test(name) || cuts.has(name)) return safe;
  return null;
}

/** Of a value that is looked at as it is printed: Ruby's and Python's `%`, `+`. */
export const joins = (op: string): boolean => /^(?:\+|%|\.|<<|\+=)$/.test(op);
