import pino, { type DestinationStream, type LevelWithSilent, type Logger } from 'pino';
import { redactText } from '../scan/index.ts';

/**
 * Lines of JSON, each with what it is about. An error is its kind, its message without secrets, and where it happened:
 * what else hangs on it (a request, a payload) may quote what people wrote.
 */
export function makeLog(level: LevelWithSilent, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: described },
    hooks: { logMethod: plainly },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface Described {
  type: string;
  message: string;
  at: string[];
  cause?: Described;
}

function described(error: unknown): Described {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'thrown without being an error', at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: redactText(error.message),
    at: at.slice(0, 8).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: described(error.cause) }),
  };
}

/** Libraries log errors as they are, and messages that quote them; pino would take a message from an error's own. */
function plainly(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']): void {
  const [first, ...rest] = args as [unknown, ...unknown[]];
  const fields = first instanceof Error ? { err: first } : first;
  const texts = typeof first === 'string' ? [first, ...rest] : rest.length > 0 ? rest : [messageOf(fields)];
  const safe = texts.map((text) => (typeof text === 'string' ? redactText(text) : text));
  method.apply(this, (typeof first === 'string' ? safe : [fields, ...safe]) as Parameters<Logger['info']>);
}

function messageOf(fields: unknown): string | undefined {
  const { err } = fields as { err?: unknown };
  return err instanceof Error ? err.message : undefined;
}
