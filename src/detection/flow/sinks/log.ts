import { dottedName } from '../../analysis/names.ts';
import { words } from '../../analysis/words.ts';
import type { Data } from '../data.ts';
import type { Argument, Call, Machine } from '../machine.ts';
import type { Let } from './let.ts';
import { afterRedaction } from './redaction.ts';

const loggers =
  /(?:^|[._])(?:console|loggers?|logging|logs?|slog|zap|sugar|zerolog|logrus|winston|pino|bunyan|log4j|slf4j|serilog|glog|klog|hclog|logr|sentry|bugsnag|rollbar|honeybadger|appsignal|raven|newrelic|loglevel|signale|consola|loguru|structlog|syslog|monolog|telescope|trace|debug|nlog|tracing)$|logger$|(?:^|\.)log$/;
const levels = words(
  'log debug info information warn warning error fatal critical trace notice alert emergency emerg verbose silly http ' +
    'exception success dir table debugf infof warnf warningf errorf fatalf panicf tracef printf print println debugw infow ' +
    'warnw errorw debugln infoln warnln errorln fatalln logdebug loginformation logwarning logerror logcritical logtrace ' +
    'write writeline msg msgf str any interface rawjson bytes with withfield withfields capturemessage captureexception ' +
    'captureevent setextra setcontext addbreadcrumb notify report finest finer fine severe config add unknown dump ' +
    'debugcontext infocontext warncontext errorcontext fields field strs dict',
);
/** Functions that print or log by their own name. */
const plainPrinters = words('print println puts p pp putstrln pprint');
const plainLoggers = words(
  'errorlog syslog debuglog writelog logmessage logerror logdebug loginfo logwarning nslog',
);
const printers =
  /^(?:fmt\.(?:print|println|printf|fprint|fprintln|fprintf)|system\.(?:out|err)\.print(?:ln|f)?|console\.write(?:line)?|console\.error\.write(?:line)?|debug\.writeline|sys\.(?:stdout|stderr)\.write|process\.(?:stdout|stderr)\.write|kernel\.puts|stdout\.puts|stderr\.puts|pprint\.pprint|util\.log)$/;

/** A call that writes into a log, or prints where a server's log is. */
export function logged(call: Call, m: Machine): Let | null {
  const { name, dotted, args, object } = call;
  const data = (): Data[] => args.map(({ value }) => value);
  if (call.callee.callable) return null;
  if (printers.test(dotted)) {
    // What goes to a writer that is handed over is no print.
    if (/^fmt\.f/.test(dotted) && !/os\.std/.test(textOf(call, m, 0))) return null;
    return { kind: 'log', data: data(), isTerminal: true };
  }
  if (object === null) {
    if (plainPrinters.has(name) && m.file.language !== 'php')
      return { kind: 'log', data: data(), isTerminal: true };
    return plainLoggers.has(name) ? { kind: 'log', data: data() } : null;
  }
  if (!levels.has(name)) return null;
  const path = dotted.slice(0, -name.length - 1);
  const isLogger =
    args.some(isField) ||
    loggers.test(path) ||
    path
      .split('.')
      .some(
        (part, i, parts) =>
          i < parts.length && /^(?:log|logger|zap|slog|logrus)$/.test(part) && isChain(parts, i),
      );
  return isLogger ? { kind: 'log', data: afterRedaction(m, data()) } : null;
}

/** zap's and slog's fields, which go to loggers alone. */
const isField = ({ expr }: Argument): boolean =>
  expr.kind === 'call' && /^(?:zap|slog|log)\.[A-Z]/.test(dottedName(expr.callee) ?? '');

/** `log.info().str('key', secret)`: what follows on a logger's own method. */
const isChain = (parts: readonly string[], at: number): boolean =>
  at < parts.length - 1 && levels.has(parts[at + 1]!);

const textOf = ({ args }: Call, m: Machine, index: number): string => {
  const arg = args[index];
  return arg ? m.file.text.slice(...arg.expr.span).toLowerCase() : '';
};
