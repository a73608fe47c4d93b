import { Project } from '../../../src/detection/analysis/index.ts';
import { codeFacts } from '../../../src/detection/flow/index.ts';
import type { CodeFacts, Sink } from '../../../src/model/index.ts';
import { lowered } from '../languages/support.ts';

export async function factsOf(path: string, text: string): Promise<CodeFacts> {
  const file = await lowered(path, text);
  return codeFacts(file, new Project(new Map([[path, file]]), new Set([path])), () => []);
}

/** One line for each thing that leaves: `log console.log: secret OTESSE_KEY`. */
export async function leaving(path: string, text: string): Promise<string[]> {
  return (await factsOf(path, text)).sinks.flatMap((sink) => sink.data.map((data) => said(sink, data)));
}

function said({ kind, name, inDevelopment }: Sink, data: Sink['data'][number]): string {
  const marks = `${data.extent === 'part' ? ' (part)' : ''}${data.isCertain ? '' : ' (by name)'}${inDevelopment ? ' in development' : ''}`;
  return `${kind} ${name}: ${data.kind} ${data.name}${marks}`;
}
