import { mayTakeWebhooks } from '../../detection/analysis/index.ts';
import type { HandlerFacts, IrFile, Skip, Span } from '../../model/index.ts';
import { lineAt } from './line-at.ts';

/** What of handlers was not looked at, a skip for each file. */
export function handlerGaps(handlers: readonly HandlerFacts[], files: ReadonlyMap<string, IrFile>): Skip[] {
  const skips = new Map<string, Skip>();
  for (const { path, span, kind } of handlers.flatMap(({ gaps }) => gaps)) {
    const line = lineAt(files.get(path)?.text ?? '', span[0]);
    const detail =
      kind === 'unparsed'
        ? `line ${line}, in what a webhook handler runs`
        : `the webhook handler at line ${line} has more ways than are followed`;
    skips.set(`${path} ${kind}`, skips.get(`${path} ${kind}`) ?? { path, reason: kind, detail });
  }
  return [...skips.values()];
}

/** Statements that the parser could not read, that stand in no handler that was found, and that may be one. */
export function lostHandlers(
  paths: readonly string[],
  files: ReadonlyMap<string, IrFile>,
  handlers: readonly HandlerFacts[],
): Skip[] {
  const known = new Set(handlers.flatMap(({ gaps }) => gaps.map(({ path }) => path)));
  return paths.flatMap((path): Skip[] => {
    const file = known.has(path) ? undefined : files.get(path);
    const lost = file?.errors.find((span) => mayTakeWebhooks(lostText(file, span)));
    if (!file || !lost) return [];
    const detail = `line ${lineAt(file.text, lost[0])}, which may be a webhook handler`;
    return [{ path, reason: 'unparsed', detail }];
  });
}

/** What is nested deeper than is followed, where `speaks` says that rules would have looked at it. */
export function deepCode(
  paths: readonly string[],
  files: ReadonlyMap<string, IrFile>,
  speaks: (path: string, text: string) => boolean,
): Skip[] {
  return paths.flatMap((path): Skip[] => {
    const file = files.get(path);
    const lost = file?.cut.find((span) => speaks(path, file.text.slice(...span)));
    return file && lost ? [{ path, reason: 'unparsed', detail: deepAt(file.text, lost) }] : [];
  });
}

export const deepAt = (text: string, [start]: Span): string =>
  `line ${lineAt(text, start)}, nested deeper than is followed`;

/** The text that a parse error has cost: what stands inside of an error and was read all the same is none of it. */
function lostText({ body, text }: IrFile, [start, end]: Span): string {
  let lost = '';
  let at = start;
  for (const { span } of body) {
    if (span[0] < at || span[1] > end) continue;
    lost += text.slice(at, span[0]);
    at = span[1];
  }
  return lost + text.slice(at, end);
}
