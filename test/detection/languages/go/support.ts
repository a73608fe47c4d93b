import type { Stmt } from '../../../../src/model/index.ts';
import { printIr } from '../print-ir.ts';
import { lowered, printed } from '../support.ts';

export const inFile = (source: string): Promise<string> => printed('a.go', source);

export const inPackage = (source: string): Promise<string> => inFile(`package p\n${source}`);

/** What statements become, when they stand in a function. */
export async function inFunction(source: string): Promise<string> {
  const { body } = await lowered('a.go', `package p\nfunc f() {\n${source}\n}`);
  return printIr(functionBody(body));
}

function functionBody([only]: Stmt[]): Stmt[] {
  if (only?.kind !== 'function') throw new Error('no function');
  return only.fn.body;
}
