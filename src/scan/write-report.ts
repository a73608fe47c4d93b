import { writeWhole } from './write-whole.ts';

/** @throws UsageError when the file cannot be written; it then holds what it held before */
export async function writeReport(path: string, text: string): Promise<void> {
  await writeWhole({ path, text, what: 'the report' });
}
