import type { Expr, Fn, IrFile, Param } from '../../../model/index.ts';
import { headerValue, secretOf } from '../models/members.ts';
import { isNextType, isSecretName } from '../models/vocabulary.ts';
import { plain } from '../names.ts';
import { trait, unknown, type Value } from '../values/value.ts';

/** What a framework hands to a function: the request, its parts, the response, what comes next. */
export function roleOf(fn: Fn, param: Param, index: number, file: IrFile, step: number): Value | null {
  return (
    byDecorator(param, file) ??
    byDefault(param, file) ??
    byType(fn, param, step) ??
    byName(fn, param, index, file, step)
  );
}

/** `req.body` of Express and its like: parsed by a middleware, or left as it was by another. */
const bodyOfEither: Value = { traits: trait.raw | trait.parsed, name: 'body' };

function requestValue(kind: 'node' | 'fetch' | 'koa' | 'lambda' | 'any', name: string): Value {
  const base: Value = { traits: trait.request, name };
  if (kind === 'node') return { ...base, fields: new Map([['body', bodyOfEither]]) };
  if (kind === 'koa')
    return {
      ...base,
      fields: new Map<string, Value>([
        [
          'request',
          { traits: trait.request, name: `${name}.request`, fields: new Map([['body', bodyOfEither]]) },
        ],
      ]),
    };
  return base;
}

function byDecorator({ decorators, type, target }: Param, file: IrFile): Value | null {
  for (const decorator of decorators) {
    const name = plain(lastName(decorator));
    const key =
      decorator.kind === 'call'
        ? decorator.args
            .map(({ value }) => (value.kind === 'literal' ? value.value : null))
            .find((value) => typeof value === 'string')
        : undefined;
    const text = typeof key === 'string' ? key : null;
    switch (name) {
      case 'body':
      case 'requestbody':
      case 'frombody':
      case 'fromform':
      case 'requestpart':
        return isText(type) ? { traits: trait.raw, name: 'body' } : { traits: trait.parsed, name: 'body' };
      case 'rawbody':
        return { traits: trait.raw, name: 'rawbody' };
      case 'headers':
      case 'requestheader':
      case 'headerparam':
      case 'fromheader':
      case 'header':
        return text === null && name === 'headers'
          ? { traits: trait.headers, name: 'headers' }
          : text === null && /Headers|Map/.test(type ?? '')
            ? { traits: trait.headers, name: 'headers' }
            : headerValue(text ?? (target.kind === 'name' ? target.name : 'signature'), {
                traits: trait.headers,
              });
      case 'query':
      case 'param':
      case 'requestparam':
      case 'pathvariable':
      case 'pathparam':
      case 'queryparam':
      case 'fromquery':
      case 'fromroute':
      case 'formparam':
        return { traits: /form/.test(name) ? trait.parsed : trait.query, name: text ?? name };
      case 'req':
      case 'request':
      case 'context':
      case 'httptrigger':
        return requestValue(file.language === 'typescript' ? 'node' : 'any', 'req');
      case 'res':
      case 'response':
        return { traits: trait.response, name: 'res' };
      default:
    }
  }
  return null;
}

const isText = (type: string | undefined): boolean =>
  type !== undefined &&
  /^(?:final )?(?:String|string|str|bytes|byte\[\]|\[\]byte|Buffer|byte \[\]|Stream|InputStream|HttpEntity<String>|HttpEntity<byte\[\]>|ReadOnlyMemory<byte>)\??$/.test(
    type.trim(),
  );

/** FastAPI's `x = Depends(f)` and `x: Annotated[T, Depends(f)]`: what runs before the function, and gives `x`. */
export function dependencyOf({ fallback, decorators }: Param): Expr | null {
  const marks = [...decorators, ...(fallback ? [fallback] : [])];
  const mark = marks.find((one) => one.kind === 'call' && /^(?:Depends|Security)$/.test(lastName(one)));
  return mark?.kind === 'call' ? (mark.args[0]?.value ?? null) : null;
}

/** FastAPI: `signature: str = Header(None)`, `event: Event = Body(...)`, `session = Depends(x)`. */
function byDefault(param: Param, file: IrFile): Value | null {
  if (file.language !== 'python') return null;
  const written = param.fallback?.kind === 'call' ? plain(lastName(param.fallback)) : undefined;
  const name = param.target.kind === 'name' ? param.target.name : 'x';
  if (written === 'header') {
    const alias =
      param.fallback?.kind === 'call'
        ? param.fallback.args.find((arg) => arg.name === 'alias')?.value
        : undefined;
    const shown = alias?.kind === 'literal' ? String(alias.value) : name;
    return headerValue(shown, { traits: trait.headers });
  }
  if (written === 'body' || written === 'form') return { traits: trait.parsed, name };
  if (written === 'query' || written === 'path') return { traits: trait.query, name };
  return null;
}

const requestTypes =
  /(?:^|[.*&\s(])(?:Request|HttpRequest|HttpRequestData|HttpServletRequest|ServerHttpRequest|IncomingMessage|NextRequest|NextApiRequest|FastifyRequest|Context|HttpContext|RequestEvent|ContainerRequestContext|ServerRequest|HttpExchange|ServerWebExchange|Ctx|RequestCtx|RequestContext|ExecutionContext|ActionExecutingContext|WP_REST_Request|ServerRequestInterface|RequestInterface|RoutingContext|APIGateway\w*Request\w*|APIGatewayProxyEvent\w*|LambdaFunctionURLRequest|WebRequest|NativeWebRequest|HTTPRequest|VercelRequest|H3Event|AuthorizationFilterContext|ServletRequest|EndpointFilterInvocationContext|RawRequest\w*|HttpRequestMessage|HttpRequestContext)(?:<.*>)?\??$/;
const responseTypes =
  /(?:Response|ResponseWriter|HttpServletResponse|NextApiResponse|FastifyReply|ServerResponse|HttpResponse|VercelResponse|ResponseInterface|ResponseEmitter)(?:<.*>)?$/;
const entityTypes = /^(?:HttpEntity|RequestEntity)</;

function byType(fn: Fn, param: Param, step: number): Value | null {
  const type = param.type?.trim();
  if (type === undefined) return null;
  const name = param.target.kind === 'name' ? param.target.name : 'request';
  if (isNextType(type)) return { traits: 0, callable: { kind: 'next', step }, name };
  if (entityTypes.test(type)) return { traits: trait.request, name };
  if (responseTypes.test(type)) return { traits: trait.response, name };
  if (/^(?:HttpHeaders|Headers|IncomingHttpHeaders|IHeaderDictionary|MultiValueMap|HeaderMap)/.test(type))
    return { traits: trait.headers, name: 'headers' };
  if (
    /^(?:JsonElement|JsonDocument|JObject|JsonNode|dynamic|JsonObject|Payload|\w*(?:Dto|DTO|Payload|WebhookEvent|WebhookRequest|WebhookPayload|EventData|Body))\??$/.test(
      type,
    )
  )
    return { traits: trait.parsed, name };
  if (!requestTypes.test(type)) return null;
  if (/NextApiRequest|VercelRequest|IncomingMessage|FastifyRequest/.test(type))
    return requestValue('node', name);
  if (
    /^(?:express\.)?Request(?:<|$)/.test(type) &&
    fn.params.length >= 2 &&
    fn.params.some((one) => /Response/.test(one.type ?? ''))
  )
    return requestValue('node', name);
  if (/Koa|ParameterizedContext/.test(type)) return requestValue('koa', name);
  return requestValue('any', name);
}

const requestNames = /^(?:req|request|r|httprequest|rawrequest)$/;
const contextNames = /^(?:ctx|c|context|event|evt|e|env)$/;

function byName(fn: Fn, param: Param, index: number, file: IrFile, step: number): Value | null {
  const { target } = param;
  if (target.kind === 'pattern') return index === 0 ? parts(target) : null;
  if (target.kind !== 'name') return null;
  const name = plain(target.name);
  const isScript = file.language === 'javascript' || file.language === 'typescript';
  if (name === 'next' || name === 'done' || name === 'callnext' || name === '_next' || name === 'cb')
    return { traits: 0, callable: { kind: 'next', step }, name };
  if (requestNames.test(name) || (index === 0 && /request$|req$/.test(name))) {
    const isNode = isScript && (fn.params.length >= 2 || !/^Request$/.test(param.type ?? 'Request'));
    const usesBody = isScript && fn.params.length === 1 && param.type === undefined;
    return requestValue(isNode && !isWorker(fn) ? 'node' : usesBody ? 'any' : 'any', target.name);
  }
  if (index === 2 && isScript && /^(?:buf|buffer|rawbuf|rawbody|raw)$/.test(name))
    return { traits: trait.raw, name };
  // aiohttp's middlewares.
  if (index === 1 && name === 'handler' && file.language === 'python')
    return { traits: 0, callable: { kind: 'next', step }, name };
  if (/^(?:res|response|reply|rep|w|rw|writer|resp)$/.test(name)) return { traits: trait.response, name };
  if (file.language !== 'ruby' && (bodyNames.test(name) || (name === 'json' && isText(param.type))))
    return { traits: /^raw/.test(name) ? trait.raw : isText(param.type) ? trait.raw : trait.parsed, name };
  if (/^(?:headers|requestheaders)$/.test(name)) return { traits: trait.headers, name: 'headers' };
  if (/signature$|^sig$|sigheader$/.test(name)) return { traits: trait.header, headerName: 'signature' };
  if (index === 0 && contextNames.test(name))
    return requestValue(
      isScript && /^(?:ctx)$/.test(name) && fn.params.length === 2 ? 'koa' : 'any',
      target.name,
    );
  if (isSecretName(name))
    return {
      traits: trait.secret,
      secret: secretOf(target.name, 'unknown', { path: file.path, span: target.span }),
      name,
    };
  if (index === 0 && isScript && fn.params.length <= 3)
    return requestValue(fn.params.length >= 2 ? 'node' : 'any', target.name);
  return null;
}

const bodyNames = /^(?:body|payload|data|raw(?:body|payload|json|data)|requestbody|(?:body|payload)bytes)$/;

const isWorker = (fn: Fn): boolean =>
  (fn.params[1]?.target.kind === 'name' && /^(?:env|ctx|context|_?env)$/.test(fn.params[1].target.name)) ||
  fn.params[1]?.target.kind === 'pattern';

/** `({ request })`, `({ body, headers })`: what the parts are is their names. */
function parts(target: Param['target'] & { kind: 'pattern' }): Value {
  const fields = new Map<string | number, Value>();
  for (const { key } of target.parts) {
    const name = plain(String(key));
    if (/^(?:request|req|event)$/.test(name)) fields.set(key, requestValue('any', name));
    else if (/^(?:body|payload)$/.test(name)) fields.set(key, bodyOfEither);
    else if (name === 'rawbody') fields.set(key, { traits: trait.raw, name });
    else if (name === 'headers') fields.set(key, { traits: trait.headers, name });
    else if (/^(?:params|query|url)$/.test(name)) fields.set(key, { traits: trait.query, name });
    else fields.set(key, unknown);
  }
  return { traits: 0, fields };
}

function lastName(expr: Expr): string {
  if (expr.kind === 'call') return lastName(expr.callee);
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

/** Whether a function takes a request, by the name or the type of what it takes first. */
export function takesRequest({ params }: Fn): boolean {
  const [first] = params;
  if (!first) return false;
  if (first.type !== undefined && requestTypes.test(first.type.trim())) return true;
  if (first.target.kind === 'pattern')
    return first.target.parts.some(({ key }) => /^(?:request|req|body|event|headers)$/.test(String(key)));
  if (first.target.kind !== 'name') return false;
  const name = plain(first.target.name);
  return requestNames.test(name) || contextNames.test(name) || /request$|req$/.test(name);
}
