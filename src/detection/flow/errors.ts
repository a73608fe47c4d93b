/** Errors: whose they are, and what of them says more than that something went wrong. */
import type { CarriedData, Site, Span } from '../../model/index.ts';
import { plain } from '../analysis/names.ts';
import { type Data, label, type Upstream } from './data.ts';
import type { Machine } from './machine.ts';

/** Errors whose text is made for the user: a card that was declined, a form that was filled in wrongly. */
const forUsers =
  /card|validation|invalid(?:request|input|argument|operation)?$|badrequest|notfound|parse|syntax|decode|json|signature|type(?:error|mismatch)|keyerror|zod|pydantic|schema|integrity|doesnotexist|timeout|connection|network/i;

/** Errors of any kind, or of whoever sends requests; others are the program's own, and what they say is its own text. */
const anyError =
  /^\\?(?:base)?(?:exception|error|throwable|standarderror|runtimeexception|any|unknown)$|requests?\.|httpx|aiohttp|axios|faraday|http\w*(?:error|exception)|guzzle|^(?:client|server|request|rest|api)\w*(?:error|exception)$/i;

/** What a `catch` gets of the calls that its `try` has made. */
export function caughtError(
  m: Machine,
  calls: readonly Upstream[],
  types: readonly string[],
  span: Span,
): Data {
  const [upstream] = calls;
  const mayBeTheirs = (type: string): boolean =>
    (anyError.test(type) || type.toLowerCase().includes(upstream?.vendor ?? '')) && !forUsers.test(type);
  return upstream && (types.length === 0 || types.some(mayBeTheirs))
    ? errorOf(upstream, m.site([span[0], span[0] + 1]))
    : { traits: 0, isError: true };
}

/** The error of a call that has failed. */
export function errorOf(upstream: Upstream, site: Site): Data {
  return {
    traits: 0,
    isError: true,
    upstream: { ...upstream, role: 'body' },
    labels: [
      {
        ...label(
          'upstream-error',
          `the error of ${upstream.name}`,
          { site: upstream.site, text: `calls ${upstream.name}` },
          { vendor: upstream.vendor },
        ),
        steps: [
          { site: upstream.site, text: `calls ${upstream.name}` },
          { site, text: 'catches its error' },
        ],
      },
    ],
  };
}

/** The body of an answer that says that something went wrong. */
export function failureBody({ vendor, name, site: called }: Upstream, site: Site): CarriedData {
  return {
    ...label('upstream-error', `the answer of ${name}`, { site: called, text: `calls ${name}` }, { vendor }),
    steps: [
      { site: called, text: `calls ${name}` },
      { site, text: 'reads what it says when it fails' },
    ],
  };
}

const stacks =
  /^(?:stack|stacktrace|backtrace|gettraceasstring|getstacktrace|fullstack|gettrace|fullmessage|getstacktraceasstring|getfullstacktrace|tracebacktext)$/;

/** Where in the code an error came from; null for any other part of it. */
export function stackOf(object: Data, name: string, site: Site): CarriedData | null {
  return object.isError && stacks.test(plain(name))
    ? label('stack', 'a stack trace', { site, text: 'takes the error’s stack trace' })
    : null;
}

/** Functions that give the stack of the error at hand. */
export const givesStack = (dotted: string): boolean =>
  /(?:^|\.)(?:traceback\.formatexc|traceback\.formatexception|debug\.stack|exceptionutils\.getstacktrace|throwables\.getstacktraceasstring|debugbacktrace|formatexc|environment\.stacktrace)$/.test(
    dotted,
  );

export const isErrorName = (name: string): boolean =>
  /^(?:e|err|error|ex|exc|exception|cause|reason|caughterror|thrown|throwable)$/.test(plain(name));
