import { parse, YAMLError } from 'yaml';
import type { WorkflowFact } from './safeguards.ts';

/** What a workflow file does for pull requests with us; null where it does nothing, or cannot be read. */
export function workflowOf(path: string, text: string): WorkflowFact | null {
  if (!text.includes('otesse-guard')) return null;
  const workflow = mapping(yamlOf(text));
  if (!triggersOf(workflow.on).some((event) => onPullRequests.includes(event))) return null;
  const facts = Object.values(mapping(workflow.jobs)).flatMap((job) => stepsOf(mapping(job), path));
  return facts.find(({ flaw }) => flaw === null) ?? facts[0] ?? null;
}

const onPullRequests = ['pull_request', 'pull_request_target', 'merge_group'];

function stepsOf(job: Mapping, path: string): WorkflowFact[] {
  const steps = Array.isArray(job.steps) ? job.steps.map(mapping) : [];
  return steps.filter(isOurs).map((step) => ({ path, flaw: flawOf(job, step) }));
}

function isOurs({ uses, run }: Mapping): boolean {
  if (typeof uses === 'string') return /^[^@]*\botesse-guard(?:@|$)/.test(uses);
  return typeof run === 'string' && /\botesse-guard(?:@\S+)?\s+scan\b/.test(run);
}

function flawOf(job: Mapping, step: Mapping): string | null {
  if (job['continue-on-error'] === true || step['continue-on-error'] === true) {
    return 'goes on after a failure (continue-on-error)';
  }
  const never = mapping(step.with)['fail-on'] === 'never' || /--fail-on[ =]never/.test(String(step.run));
  return never ? 'never fails (fail-on: never)' : null;
}

/** `on: push`, `on: [push]` and `on: { push: … }`. */
function triggersOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(mapping(on));
}

type Mapping = Record<string, unknown>;

function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}

/** A file that is no YAML runs nothing. */
function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100, logLevel: 'silent' });
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError) return null;
    throw error;
  }
}
