import type { Effect } from '../../../model/index.ts';
import type { CallSite } from '../machine/machine.ts';
import { has, trait, type Value } from '../values/value.ts';
import { words } from '../words.ts';
import { isAsked } from './asked-vendors.ts';
import { clients, feeds } from './sending.ts';
import { carriesSignature } from './vocabulary.ts';

/** Functions that do nothing with what they are given but look at it, change its form or tell of it. */
const harmless = words(
  'abs addbreadcrumb all allmatch allsettled any anymatch append arrayfilter arraykeyexists arraymap ' +
    'as asint assert assign asstring astext astimezone at atob atoi attr b64decode b64encode background ' +
    'base64decode base64encode bin2hex blank bool boolean btoa buffer build builder bytearray bytes ' +
    'callable captureexception capturemessage carbon cast catch cause ceil charat charcodeat chomp chop ' +
    'chr classof clone close codepointat collect compact compactmap concat contains containskey copy ' +
    'cors count createlogger critical ctime cut cutprefix cutsuffix date datetime dd debug decode ' +
    'decodestring deepcopy defer define defined deserializeunsafe detect dict dig dir dispose distinct ' +
    'downcase dup each eachwithindex empty enablebuffering encode encodebase64 encodetostring end ' +
    'endswith entries enumerate equalfold equals err error errorf errorlog errorreporting escape every ' +
    'exception expect explode fastcgifinishrequest fatal fetch fetchall fetchone fields filter finally ' +
    'find findfirst first firstordefault flat flatmap flatten float floor flush forceencoding foreach ' +
    'format freeze from fromentries fromhex fromhexstring fromisoformat fromtimestamp fromunixtime ' +
    'fromunixtimeseconds functionexists gauge get getasjsonobject getasstring getattr getattribute ' +
    'getbody getbytes getclass getdata getdataobjectdeserializer getdouble geterror getid getint ' +
    'getlogger getlong getmessage getmetadata getname getobject getordefault getproperty getraw ' +
    'getsignature getstring gettype gmdate groupby has hasattr hashalgos hashcode haskey hasnext hasown ' +
    'hasownproperty hasprefix hassuffix headerssent hex hex2bin hexlify histogram html htmlentities ' +
    'htmlspecialchars httpresponsecode iconv id ifpresent ignoreuserabort implode import inarray ' +
    'includes indexof info inject instanceof int intvalue is isarray isblank iscallable isempty ' +
    'isinstance isinteger isjsonobject isnan isnil isnull isnullorempty isnullorwhitespace ispresent ' +
    'isset isstring issubclass iter iterator itoa join jsonlasterror jsonlasterrormsg keyby keys last ' +
    'lastordefault len length limitreader list localtime log longvalue lower lstrip ltrim map mark match ' +
    'max maxbytesreader mbconvertencoding mbstrlen mbstrtolower mbsubstr merge message microtime min msg ' +
    'msgf name nameof new newbuffer newbufferstring newdecoder newencoder newreader next nil nonematch ' +
    'nopcloser normalize notice now number obendflush object objecttostring observe obstart of ' +
    'ofnullable oftype omit optional optjsonobject optstring ord orderby orelse orelsethrow p pack ' +
    'padend padstart parsebool parsedouble parseduration parsefloat parseint parselong partition path ' +
    'peek perfcounter pick pluck pop position pp pregmatch pregreplace presence present print printf ' +
    'println printr push puts quote race raise randombytes randomuuid range rawurldecode recover reduce ' +
    'reject removeprefix removesuffix replace replaceall repr require requirenonnull reset resolve ' +
    'reversed rewind rootelement round rpartition rstrip rtrim scan schema scrub search seek select ' +
    'selectmany set setattr setattribute seterrorhandler setheader setposition settag settimeout setuser ' +
    'shift since single singleordefault skip sleep slice some sort sorted split splitlines sprint ' +
    'sprintf sprintln squish standardb64decode startspan startswith str stream strftime string ' +
    'stringformat strip stripslashes strlen strpos strptime strreplace strtolower strtotime strtoupper ' +
    'sub substr substring substringafter sum super symbolize take teereader test textvalue then throw ' +
    'time timestamp timezone timingsafe toarray tobytes todictionary todo tof toh tohexstring toi ' +
    'tojsonelement tolist tolistasync tolower tolowercase tos tostring tosym totalseconds toupper ' +
    'touppercase tovalidutf8 trace trim trimend trimleft trimprefix trimright trimspace trimstart ' +
    'trimsuffix trygetproperty trygetvalue tryparse tuple type typename typeof ucfirst unhexlify ' +
    'unicodenormalize unix unixtime unmarshaljson unpack unquote unset unwrap upcase upper urldecode ' +
    'useeffect usingid utcnow utf8decode utf8encode uuid uuidv4 validencoding valueof values vardump ' +
    'vars warn warning where with withcancel witherror withfield withfields withtimeout withvalue write ' +
    'writeline writeln z zip',
);
const harmlessKinds =
  /^(?:\[\](?:byte|rune|string|uint8)?|u?int(?:8|16|32|64)|float(?:32|64)|rune|ctype\w*|u?[ak]?r?sort|sortby\w*|(?:or)?where\w+|sanitize\w*|esc\w*|wcget\w+|get(?:post|option|user|term)\w*|find(?:one|first|unique|by|all|many)(?!\w*and(?:update|delete|remove|replace|modify))\w*|log(?!in(?:$|user|with|by|as)|out|off|on$|istic)\w+|lookup\w*|importkey|exportkey|createsecretkey)$/;

const loggers =
  /(?:^|\.)(?:console|logger|log|logging|logs|slog|zap|zerolog|logrus|winston|pino|sentry|bugsnag|rollbar|datadog|statsd|metrics|telemetry|tracer|span|newrelic|fmt|system\.out|system\.err|debug|trace|rails\.logger|log4j|slf4j|serilog|_logger|monitor|stderr|stdout|applogger|functionslogger|functions\.logger|honeybadger|appsignal|raven|posthog|analytics|prometheus|stats|counters?|audit|util|lodash|utils|math|json|object|array|string|strings|bytes|strconv|time|date|datetime|buffer|base64|url|path|errors|context|ctx\.log|app\.log|fastify\.log|req\.log|request\.log|server\.log|hex|binascii|encoding)\.[^.]*$/;

/** What statements are given to. */
const database = String.raw`(?:^|\.)(?:\w*db|db\w*|\w*database|conn|\w*connection|tx|\w*transaction|stmt|sql\w*|pool|pg\w*|cursor|knex|sequelize|session)`;

const kinds: [Effect['kind'], RegExp][] = [
  ['database', new RegExp(`${database}\\.(?:exec\\w*|run|call|batch)$`)],
  ['mail', /mail|sendgrid|smtp|postmark|resend\.|nodemailer|sendemail|notifyby|twilio\.messages|sms/],
  [
    'queue',
    /queue|publish|enqueue|emit|dispatch|sqs|sns|pubsub|kafka|rabbit|producer|bullmq|celery|\.delay$|applyasync|performlater|performasync|performnow|sidekiq|inngest|eventbus|broadcast|job|addtask|sendmessage|trigger|backgroundtasks|addtobatch/,
  ],
  [
    'process',
    /(?:^|\.)(?:exec|execsync|spawn|spawnsync|system|shellexec|passthru|popen|execfile|checkoutput|subprocess\.\w+|processstart|openprocess|backtick|eval|pull|deploy)$/,
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
export function isHarmless(call: CallSite): boolean {
  return (
    harmless.has(call.name) ||
    harmlessKinds.test(call.name) ||
    asksPattern(call) ||
    makesTool(call) ||
    reckons.test(call.dotted) ||
    looksUp(call) ||
    (loggers.test(call.dotted) && !doesWork(call)) ||
    asksMessage(call) ||
    (call.isNew && !runsProcess.test(call.dotted))
  );
}

/** `time.Unix(…).Add(…)`, `moment(…).add(…)`: times and numbers are reckoned with. */
const reckons =
  /^(?:time|datetime|date|moment|dayjs|carbon|luxon|math|decimal|bigdecimal|strings|strconv)\.(?:\w+\.)*\w+$/;

/** `getAccountById(…)`, `UserGetByEmail(…)`: something is looked for. */
const looksUp = ({ shown }: CallSite): boolean =>
  /(?:^|[a-z_.])get(?!\w*(?:create|insert|add|update))\w*by(?:[A-Z_]|$)/i.test(shown.split('.').at(-1) ?? '');

/** `pattern.exec(text)`, `query.exec()`: asking a regular expression or a query that is ready. */
const asksPattern = ({ name, object, args, dotted }: CallSite): boolean =>
  name === 'exec' && object !== null && args.length < 2 && !new RegExp(`${database}\\.exec$`).test(dotted);

/** `event.GetAction()`, `event.isPaid()`: a message is asked about itself. */
const asksMessage = ({ name, object, args }: CallSite): boolean =>
  args.length === 0 && object !== null && /^(?:get|is|has)./.test(name) && feeds(object);

/** `util.SetLabel(…)`: of helpers only the names say what they do. */
const doesWork = ({ name, dotted }: CallSite): boolean =>
  /(?:^|\.)utils?\.[^.]*$/.test(dotted) &&
  /^(?:create|save|insert|update|upsert|delete|process|handle|send|notify|fulfil|grant|set)./.test(name) &&
  !/response|error|status|hash|hmac|signature|digest|token|key|message|object|param|string|header|cors|context|cookie|content|time|log|attribute|default|env|tag|id$/.test(
    name,
  );

/** `createClient(url, key)`, `Stripe.createSubtleCryptoProvider()`: something to work with, not a record of anything. */
function makesTool({ name, args }: CallSite): boolean {
  return (
    /^(?:create|make|build|init|new)\w*(?:client|provider|factory|context|connection|pool|transport|transporter|logger|hash|hmac|verify|verifier|sign|signer|engine|server|router|store|manager|error|response|reader|stream|buffer|adapter|driver|parser|validator|decoder|encoder|cipher|cipheriv|decipheriv|secretkey|publickey|privatekey)$/.test(
      name,
    ) && !args.some(({ value }) => feeds(value))
  );
}

/** Calls that start a program, whatever they are given. */
const runsProcess =
  /(?:^|\.)(?:subprocess\.(?:run|call|popen|checkcall|checkoutput)|exec\.command(?:context)?|processbuilder|process\.start|os\.system|os\.popen|childprocess\.\w+|execsync|spawnsync|execfile|execfilesync|shellexec|passthru|procopen|runtime\.exec|runtime\.getruntime\.exec|execa|shelljs\.exec|system|spawn)$|^exec(?:async|promise|promisified|p)?$/;
/** Calls that store what was changed before. */
const stores =
  /(?:^|\.)(?:savechanges(?:async)?|session\.commit|db\.commit|em\.flush|entitymanager\.flush|transaction\.commit|conn\.commit|connection\.commit)$/;

/** `db.Exec("INSERT …", body)`: of regular expressions nothing is inserted. */
const runsSql = ({ name, args: [statement] }: CallSite): boolean =>
  /^(?:exec|execcontext|execute|query|queryrow|run)$/.test(name) &&
  typeof statement?.value.literal === 'string' &&
  /^\s*(?:insert|update|delete|replace|merge)\s/i.test(statement.value.literal);

/** `doc.set(…)`, `ref.push(…)` of stores of documents: elsewhere a map or a list is meant. */
const storesDocument =
  /(?:^|\.)(?:collection|\w*docs?|\w*docref|\w*document|\w*ref|child|kv|firestore|database)\.(?:set|push|add|put)$|(?:^|[.\\])storage\.(?:disk\.)?(?:put|append|prepend)$/;

/** What kind of effect a call is; null for none. */
export function effectOf(call: CallSite): Effect['kind'] | null {
  if (isAsked(call)) return null;
  // `/v1=(\w+)/.exec(header)`.
  if (call.objectExpr?.kind === 'literal' && asksPattern(call)) return null;
  if (runsProcess.test(call.dotted)) return 'process';
  if (stores.test(call.dotted) || runsSql(call)) return 'database';
  if (storesDocument.test(call.dotted) && call.args.some(({ value }) => feeds(value))) return 'database';
  if (sendsOut(call)) return 'request';
  if (isHarmless(call) || call.name === '') return null;
  const values = [...call.args.map(({ value }) => value), ...(call.object ? [call.object] : [])];
  const isFed = values.some((value) => feeds(value));
  const kind = kinds.find(([, pattern]) => pattern.test(call.dotted))?.[0] ?? null;
  if (isFed) return kind ?? 'call';
  // Without the request's data it is an effect only where its name leaves no doubt, and it is a method or gets something.
  return kind !== null &&
    kind !== 'request' &&
    /(?:update|insert|delete|create|save|execute|publish|enqueue|sendmail|sendemail|exec|spawn|system|fulfil|upsert)|^(?:git)?pull$|^(?:re)?deploy/.test(
      call.name,
    )
    ? kind
    : null;
}

/**
 * `fetch(url, { method: 'POST', body })`, and the text of a message in the parameters of a GET. What is sent on together
 * with its signature is for its receiver to verify.
 */
function sendsOut({ name, dotted, args }: CallSite): boolean {
  if (!/^(?:fetch|ofetch|got|get|request|urlopen)$/.test(name) || !clients.test(dotted)) return false;
  if (args.some(({ value }) => isSentOn(value.fields?.get('headers')))) return false;
  return args.some(({ value, name: key }) => {
    const method = value.fields?.get('method')?.literal;
    if (typeof method === 'string' && !/^(?:get|head)$/i.test(method)) return feeds(value);
    const parameters = key === 'params' ? value : value.fields?.get('params');
    return messageParts.some((part) => {
      const given = parameters?.fields?.get(part);
      return given !== undefined && feeds(given);
    });
  });
}

const messageParts = ['text', 'message', 'msg', 'caption', 'content'];

const isSentOn = (headers: Value | undefined): boolean =>
  headers !== undefined &&
  (has(headers, trait.headers) || [...(headers.fields?.values() ?? [])].some(carriesSignature));
