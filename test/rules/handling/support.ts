import { judgeCode } from '../../../src/detection/code/index.ts';
import { Veil } from '../../../src/detection/veil.ts';
import type { Finding } from '../../../src/model/index.ts';
import { codeRules } from '../../../src/rules/index.ts';
import { factsOf } from '../../detection/flow/support.ts';
import { lowered } from '../../detection/languages/support.ts';

/** What the rules say of how a file handles data; advice too. */
async function handlingFindings(path: string, text: string): Promise<Finding[]> {
  const file = await lowered(path, text);
  return judgeCode(
    { handlers: [], files: [await factsOf(path, text)] },
    { ofHandlers: [], ofCode: codeRules },
    { files: new Map([[path, file]]), secretsIn: () => [], veil: new Veil() },
  );
}

/** The rules that are broken, each once; one that is only advice stands in brackets. */
export async function brokenRules(path: string, text: string): Promise<string[]> {
  const findings = await handlingFindings(path, text);
  return [
    ...new Set(findings.map(({ rule, confidence }) => (confidence === 'low' ? `(${rule})` : rule))),
  ].sort();
}
