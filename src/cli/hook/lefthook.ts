import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { UsageError } from '../../scan/errors.ts';
import type { Plan } from './plan.ts';

// npx finds the repository's own program and that on PATH, on Windows too, where lefthook starts no shell.
const run = 'npx --no-install otesse-guard scan --staged';

/** Into lefthook's config, which keeps its comments and its order. */
export async function intoLefthook(path: string): Promise<Plan> {
  if (!isYaml(path)) {
    const stanza = String(new Document({ 'pre-commit': { jobs: [{ name: 'otesse-guard', run }] } }));
    const says = [
      `${basename(path)} is not YAML and was left alone. Add to it what this says:`,
      stanza.trimEnd(),
    ];
    return { steps: [], says, done: (await readFile(path, 'utf8')).includes('otesse-guard scan') };
  }
  const document = await read(path);
  if (!add(document)) {
    return { steps: [], says: [`${path} runs otesse-guard already.`], done: true };
  }
  return {
    steps: [{ kind: 'write', path, text: written(document) }],
    says: [`${path} runs otesse-guard before each commit: commit it, and run \`lefthook install\` once.`],
    done: true,
  };
}

/** Out of lefthook's config again, with the maps that are empty without it. */
export async function outOfLefthook(path: string): Promise<Plan> {
  const nothing = {
    steps: [],
    says: [`${path} does not run otesse-guard: nothing to take out.`],
    done: true,
  };
  if (!isYaml(path)) return nothing;
  const document = await read(path);
  if (!remove(document)) return nothing;
  const text = isMap(document.contents) && document.contents.items.length === 0 ? '' : written(document);
  return {
    steps: [{ kind: 'write', path, text }],
    says: [`${path} no longer runs otesse-guard.`],
    done: true,
  };
}

export async function isInLefthook(path: string): Promise<boolean> {
  if (!isYaml(path)) return (await readFile(path, 'utf8')).includes('otesse-guard scan');
  const document = await read(path);
  return document.hasIn(['pre-commit', 'commands', 'otesse-guard']) || jobIndex(document) !== -1;
}

function add(document: Document): boolean {
  if (document.hasIn(['pre-commit', 'commands', 'otesse-guard']) || jobIndex(document) !== -1) return false;
  if (isSeq(document.getIn(['pre-commit', 'jobs']))) {
    document.addIn(['pre-commit', 'jobs'], document.createNode({ name: 'otesse-guard', run }));
  } else document.setIn(['pre-commit', 'commands', 'otesse-guard'], document.createNode({ run }));
  return true;
}

function remove(document: Document): boolean {
  const index = jobIndex(document);
  if (index !== -1) document.deleteIn(['pre-commit', 'jobs', index]);
  else if (!document.deleteIn(['pre-commit', 'commands', 'otesse-guard'])) return false;
  for (const way of [['pre-commit', 'jobs'], ['pre-commit', 'commands'], ['pre-commit']]) {
    const node = document.getIn(way);
    if ((isMap(node) || isSeq(node)) && node.items.length === 0) document.deleteIn(way);
  }
  return true;
}

/** Where our job stands among the jobs, or -1. */
function jobIndex(document: Document): number {
  const jobs = document.getIn(['pre-commit', 'jobs']);
  if (!isSeq(jobs)) return -1;
  return jobs.items.findIndex((job) => {
    const name = isMap(job) ? job.get('name', true) : undefined;
    return isScalar(name) && name.value === 'otesse-guard';
  });
}

async function read(path: string): Promise<Document> {
  const document = parseDocument(await readFile(path, 'utf8'));
  if (document.errors.length > 0) {
    throw new UsageError(`${path} cannot be read: ${document.errors[0]!.message.split('\n')[0]}`);
  }
  if (document.contents !== null && !isMap(document.contents))
    throw new UsageError(`${path} holds no settings`);
  return document as Document;
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}
