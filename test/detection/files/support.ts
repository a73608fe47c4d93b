import { judgeFile } from '../../../src/detection/files/index.ts';
import { isSuspect } from '../../../src/detection/files/is-suspect.ts';
import { Prefilter } from '../../../src/detection/prefilter/index.ts';
import { Veil } from '../../../src/detection/veil.ts';
import type { Finding } from '../../../src/model/index.ts';
import { fileRules } from '../../../src/rules/index.ts';
import { frontend } from '../languages/support.ts';

const prefilter = new Prefilter([]);

/** What the file rules say of a text, if it has a word for which it would be looked at at all. */
export async function fileFindings(path: string, text: string): Promise<Finding[]> {
  const bytes = Buffer.from(text);
  if (!isSuspect(path, prefilter.look(bytes), bytes)) return [];
  return (await judgeFile({ path, text, secrets: () => [], veil: new Veil() }, fileRules, frontend)).findings;
}

/** `rule line`, with the confidence where it is not high. */
export async function told(path: string, text: string): Promise<string[]> {
  const findings = await fileFindings(path, text);
  return findings.map(({ rule, line, confidence }) =>
    confidence === 'high' ? `${rule} ${line}` : `${rule} ${line} ${confidence}`,
  );
}
