import type { IrFile } from '../../../../src/model/index.ts';
import { printIr } from '../print-ir.ts';
import { lowered } from '../support.ts';

export const loweredFile = (text: string): Promise<IrFile> => lowered('A.java', text);

/** The statements of a file, printed. */
export async function printedFile(text: string): Promise<string> {
  return printIr((await loweredFile(text)).body);
}

/** Statements that stand in a method, printed. */
export async function inMethod(text: string): Promise<string> {
  const [cls] = (await loweredFile(`class A { void m() { ${text} } }`)).body;
  if (cls?.kind !== 'class' || !cls.cls.methods[0]) throw new Error(`no method around ${text}`);
  return printIr(cls.cls.methods[0].body);
}
