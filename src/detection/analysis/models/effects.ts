import type { Effect } from '../../../model/index.ts';
import type { CallSite } from '../machine/machine.ts';
import { chosen, derived, has, trait, type Value } from '../values/value.ts';

const harmless =
  /^(?:log|info|warn|warning|error|debug|trace|notice|critical|fatal|exception|print|println|printf|sprintf|sprint|sprintln|errorf|puts|p|pp|vardump|printr|errorlog|dd|write|writeline|writeln|assert|expect|tostring|valueof|trim|strip|split|join|replace|replaceall|substring|substr|slice|startswith|endswith|includes|contains|indexof|tolowercase|touppercase|lower|upper|downcase|upcase|tolower|toupper|parseint|parsefloat|number|string|int|float|bool|boolean|str|len|count|length|isarray|keys|values|entries|has|hasown|haskey|hasownproperty|isset|empty|unset|get|at|find|filter|map|some|every|reduce|sort|push|pop|shift|concat|flat|from|of|isnull|isnan|isinteger|isstring|typeof|match|test|exec|search|format|freeze|assign|fromentries|now|date|time|sleep|settimeout|setheader|resolve|reject|then|catch|finally|race|all|allsettled|useeffect|captureexception|capturemessage|addbreadcrumb|increment|histogram|gauge|observe|startspan|setattribute|settag|setuser|end|next|cors|super|require|import|isempty|isblank|ispresent|present|blank|nil|isnil|dig|fetch!|symbolize|tosym|toi|tos|tof|toh|encode|encodebase64|decode|decodestring|encodetostring|fromhexstring|tohexstring|hex|unhexlify|hexlify|fromhex|bytes|bytearray|getbytes|buffer|atob|btoa|b64decode|b64encode|standardb64decode|urldecode|quote|unquote|escape|html|min|max|abs|round|floor|ceil|equals|hashcode|getclass|getname|name|message|geterror|new|throw|raise|type|typename|instanceof|isinstance|ord|chr|tuple|list|dict|set|range|zip|enumerate|any|sum|optional|ofnullable|orelse|orelsethrow|requirenonnull|builder|build|append|substringafter|getmessage|unmarshaljson|gettype|get_type|asstring|astext|path|asint|getasstring|getasjsonobject|tryparse|trygetproperty|getproperty|rootelement|isnullorempty|isnullorwhitespace|stringformat|createlogger|getlogger|with|withfields|withfield|witherror|str!|attr|msg|msgf|err|uuid|uuidv4|randomuuid|classof|schema|object|z|pick|omit|merge|compact|flatten|first|last|trimprefix|trimsuffix|hasprefix|hassuffix|fields|newbuffer|newbufferstring|newreader|nopcloser|close|defer|recover|is|as|unwrap|cause|background|todo|withtimeout|withcancel|withvalue|newdecoder|newencoder|since|sub|unix|parseduration|atoi|itoa|parsebool|quote!|mb_\w*|strlen|strpos|strtolower|strtoupper|explode|implode|arraykeyexists|inarray|arraymap|arrayfilter|strtotime|isarray|iscallable|define|defined|functionexists|headerssent|ini_set|errorreporting|mbstrlen|ctype\w*|pregmatch|pregreplace|sanitize\w*|esc\w*|hashalgos|rtrim|ltrim|ucfirst|base64decode|base64encode|bin2hex|hex2bin|pack|unpack|strreplace|jsonlasterror|jsonlasterrormsg|timingsafe|randombytes|microtime|gmdate|datetime|carbon|objecttostring|getattribute|hasattr|setattr|getattr|issubclass|callable|repr|iter|vars|dir|id|sorted|reversed|copy|deepcopy|total_seconds|totalseconds|utcnow|fromtimestamp|timestamp|strftime|strptime|timezone|localtime|ctime|perfcounter|foreach|each|eachwithindex|firstordefault|singleordefault|lastordefault|single|where|select|selectmany|tolist|tolistasync|toarray|orderby|groupby|distinct|skip|take|todictionary|oftype|cast|stream|collect|anymatch|nonematch|allmatch|findfirst|ifpresent|ispresent|peek|iterator|next|hasnext|map!|compactmap|flatmap|inject|detect|partition|groupby|keyby|pluck|tojsonelement|getint|getlong|getdouble|optstring|optjsonobject|has|parselong|parsedouble|valueof|deserializeunsafe|getobject|getdataobjectdeserializer|getmetadata|getid|gettype|getdata|getstring|getattribute|isjsonobject|intvalue|longvalue|textvalue|astimezone|fromisoformat|fetchone|fetchall|scan|getorDefault|getordefault|containskey|trygetvalue|tryparse|getraw|getbody|getsignature|unixtime|fromunixtimeseconds|fromunixtime|usingid|limitreader|maxbytesreader|teereader|rewind|seek|position|setposition|enablebuffering|flush|dispose|reset|mark|seterrorhandler)$/;

const loggers =
  /(?:^|\.)(?:console|logger|log|logging|logs|slog|zap|zerolog|logrus|winston|pino|sentry|bugsnag|rollbar|datadog|statsd|metrics|telemetry|tracer|span|newrelic|fmt|system\.out|system\.err|debug|trace|rails\.logger|log4j|slf4j|serilog|_logger|monitor|stderr|stdout|applogger|functionslogger|functions\.logger|honeybadger|appsignal|raven|posthog|analytics|prometheus|stats|audit|util|lodash|utils|math|json|object|array|string|strings|bytes|strconv|time|date|datetime|buffer|base64|url|path|errors|context|ctx\.log|app\.log|fastify\.log|req\.log|request\.log|server\.log|hex|binascii|encoding)\.[^.]*$/;

const kinds: [Effect['kind'], RegExp][] = [
  ['mail', /mail|sendgrid|smtp|postmark|resend\.|nodemailer|sendemail|notifyby|twilio\.messages|sms/],
  [
    'queue',
    /queue|publish|enqueue|emit|dispatch|sqs|sns|pubsub|kafka|rabbit|producer|bullmq|celery|\.delay$|applyasync|performlater|performasync|performnow|sidekiq|inngest|eventbus|broadcast|job|addtask|sendmessage|trigger|backgroundtasks|addtobatch/,
  ],
  [
    'process',
    /(?:^|\.)(?:exec|execsync|spawn|spawnsync|system|shellexec|passthru|popen|execfile|checkoutput|subprocess\.\w+|processstart|command|run|call|openprocess|backtick|eval|pull|deploy)$/,
  ],
  [
    'request',
    /fetch$|axios|http\.(?:get|post|put|request|do)|requests\.(?:get|post|put|patch)|httpclient|guzzle|faraday|httparty|resttemplate|webclient|urlopen|curlexec|\.postasync|\.getasync|sendrequest|\.got\b|wpremote/,
  ],
  [
    'database',
    /(?:^|\.)(?:create\w*|save\w*|insert\w*|update\w*|upsert\w*|delete\w*|destroy\w*|remove\w*|execute\w*|query\w*|exec|add\w*|store\w*|set\w*|put\w*|persist|flush|commit|bulkcreate|findorcreate\w*|firstorcreate|updateorcreate|getorcreate|increment\w*|decrement\w*|mark\w*|activate\w*|cancel\w*|grant\w*|revoke\w*|credit\w*|fulfil\w*|provision\w*|complete\w*|confirm\w*|process\w*|handle\w*|record\w*|sync\w*|write\w*|touch|merge|prepare|bindparam|rpc|raw|transaction|append\w*)$/,
  ],
];

/** Whether a call does nothing that unverified data must not do. */
function isHarmless(call: CallSite): boolean {
  return (
    harmless.test(call.name) || loggers.test(call.dotted) || (call.isNew && !runsProcess.test(call.dotted))
  );
}

/** Calls that start a program, whatever they are given. */
const runsProcess =
  /(?:^|\.)(?:subprocess\.(?:run|call|popen|checkcall|checkoutput)|exec\.command(?:context)?|processbuilder|process\.start|os\.system|os\.popen|childprocess\.\w+|execsync|spawnsync|execfile|execfilesync|shellexec|passthru|procopen|runtime\.exec|runtime\.getruntime\.exec|execa|shelljs\.exec|system|spawn)$/;
/** Calls that store what was changed before. */
const stores =
  /(?:^|\.)(?:savechanges(?:async)?|session\.commit|db\.commit|em\.flush|entitymanager\.flush|transaction\.commit|conn\.commit|connection\.commit)$/;

/** What kind of effect a call is; null for none. */
export function effectOf(call: CallSite): Effect['kind'] | null {
  if (runsProcess.test(call.dotted)) return 'process';
  if (stores.test(call.dotted)) return 'database';
  if (isHarmless(call) || call.name === '') return null;
  const values = [...call.args.map(({ value }) => value), ...(call.object ? [call.object] : [])];
  const isFed = values.some((value) => feeds(value));
  const kind = kinds.find(([, pattern]) => pattern.test(call.dotted))?.[0] ?? null;
  if (isFed) return kind ?? 'call';
  // Without the request's data it is an effect only where its name leaves no doubt, and it is a method or gets something.
  return kind !== null &&
    kind !== 'request' &&
    /(?:update|insert|delete|create|save|execute|publish|enqueue|sendmail|sendemail|exec|spawn|system|fulfil|upsert)/.test(
      call.name,
    )
    ? kind
    : null;
}

function feeds(value: Value, depth = 0): boolean {
  if (has(value, trait.raw | trait.parsed | trait.reserialised | trait.query) && !value.digest) return true;
  if (depth > 2 || !value.fields) return false;
  for (const field of value.fields.values()) if (feeds(field, depth + 1)) return true;
  return false;
}

const retrieves =
  /^(?:retrieve\w*|get(?:payment|event|order|session|charge|invoice|subscription|customer|transaction|by)\w*|find(?:payment|event|order|transaction)\w*|fetch(?:payment|event|order|transaction)\w*|verify(?:payment|transaction)\w*|checkpayment\w*|lookup(?:payment|order)\w*)$/;
/** Asking over HTTP; what is asked for stands in the address. */
const asks =
  /(?:^|\.)(?:fetch|get|getasync|getstringasync|getforobject|getforentity|getfromjsonasync|request|urlopen|filegetcontents|curlexec|wpremoteget|ofetch|got|sendasync|execute)$/;
const clients =
  /axios|http|requests|fetch|curl|guzzle|client|got|request|faraday|rest|urlopen|wpremote|filegetcontents|api/;
/** PayPal's and its like: the message is sent back to its sender, who says whether it is theirs. */
const sendsBack = /notify-?validate|_notify|ipnpb|verify|validate/i;

/** Asking the vendor for an object by its id, or whether a message is theirs: what comes back is the vendor's. */
export function refetches(call: CallSite): Value | null {
  if (call.callee.callable) return null;
  const given = derived(call.args.map(({ value }) => value));
  if (!(given.traits & chosen)) return null;
  if (retrieves.test(call.name)) return { traits: trait.refetched, name: call.name };
  const options = call.args[1]?.value.fields;
  const method = options?.get('method')?.literal;
  const isSending =
    (typeof method === 'string' && method.toUpperCase() !== 'GET') || options?.has('body') === true;
  const [address] = call.args;
  const isAsking =
    asks.test(call.dotted) &&
    clients.test(call.dotted) &&
    !isSending &&
    address !== undefined &&
    has(address.value, chosen);
  const texts = call.args
    .map(({ value }) => (typeof value.literal === 'string' ? value.literal : ''))
    .join(' ');
  if (isAsking || (clients.test(call.dotted) && sendsBack.test(texts)))
    return { traits: trait.refetched, name: call.name };
  return null;
}

export const isRefetched = (call: CallSite): boolean =>
  [...call.args.map(({ value }) => value), ...(call.object ? [call.object] : [])].some(
    (value) => has(value, trait.refetched) && !feeds(value),
  );
