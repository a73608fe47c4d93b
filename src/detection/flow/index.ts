/** Where data goes: secrets, bodies, payments and errors, from where they come to where they leave. */
import type { CodeFacts, IrFile, Span } from '../../model/index.ts';
import type { Project } from '../analysis/project.ts';
import { whereRun } from './places.ts';
import { asksWho } from './routes.ts';
import { Run } from './run.ts';
import { vendorsOf } from './upstream.ts';

/**
 * What a file does with data.
 *
 * @param keys where the key rules have found secrets in it; asked where a text looks like one
 */
export function codeFacts(file: IrFile, project: Project, keys: () => readonly Span[]): CodeFacts {
  const vendors = vendorsOf(file);
  const run = new Run(file, project, vendors, keys);
  run.all();
  return {
    path: file.path,
    language: file.language,
    vendors: [...vendors].sort(),
    runsIn: whereRun(file),
    complete: run.complete,
    calls: [...run.calls.values()],
    tokens: [...run.tokens.values()],
    expectsLimits: run.calls.size > 0 && limits.test(file.text),
    expectsExpiry: run.tokens.size > 0 && expiry.test(file.text),
    keepsTrail: trail.test(file.text),
    asksWho: asksWho(file, project),
    sinks: [...run.sinks.values()].sort((a, b) => a.span[0] - b.span[0]),
  };
}

const limits =
  /\b429\b|retr(?:y|ies)|backoff|back_off|rate[-_ ]?limit|too[-_ ]?many|throttl|tenacity|bottleneck|p-?limit|p-?queue|polly|resilience|semaphore|circuit/i;
const trail =
  /audit|access_?log|activity_?log|paper_?trail|has_?history|track_?access|record_?access|event_?log|\blog(?:ger|ging)?\b|\bslog\b|console\.|syslog|sentry|telemetry/i;
const expiry =
  /expir|refresh|\bttl\b|lifetime|valid_?(?:for|until)|\b401\b|unauthori[sz]ed|max_?age|maxage|stale|renew/i;
