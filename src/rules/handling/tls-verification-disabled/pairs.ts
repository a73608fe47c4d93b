import type { Outline, Span } from '../../../model/index.ts';
import type { FileBreach } from '../../file-rule.ts';

/** The peer's certificate and its host's name that are switched off in one go are one thing that is wrong: the first. */
export function firstOfPairs(breaches: readonly FileBreach[], file: Outline): FileBreach[] {
  const kept: FileBreach[] = [];
  let single: FileBreach | null = null;
  for (const breach of breaches.toSorted((a, b) => a.span[0] - b.span[0])) {
    const isSecond: boolean = single !== null && isPair(single, breach, file);
    if (!isSecond) kept.push(breach);
    single = isSecond ? null : breach;
  }
  return kept;
}

function isPair(first: FileBreach, second: FileBreach, { text }: Outline): boolean {
  if (second.span[0] < first.span[1]) return true;
  if (isOfHost(first) === isOfHost(second)) return false;
  const between = text.slice(first.span[1], second.span[0]);
  if (between.split('\n').length > 2) return false;
  const handle = curlHandle(text, first.span);
  return handle === null ? !/[;}]/.test(between) : handle === curlHandle(text, second.span);
}

const isOfHost = ({ message }: FileBreach): boolean =>
  /host|verify_peer_name|checkServerIdentity/i.test(message);

/** `$ch` of `curl_setopt($ch, …)`: what is set with one call each belongs together by what it is set on. */
function curlHandle(text: string, span: Span): string | null {
  return /^curl_setopt\(\s*([^,\s]+)\s*,/.exec(text.slice(...span))?.[1] ?? null;
}
