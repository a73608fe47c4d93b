import type { Run } from '../../store/index.ts';
import { obey } from '../commands/index.ts';
import { hideKeys, readWritten } from '../texts/index.ts';
import type { Tools } from '../tools.ts';
import type { Jobs } from './job.ts';

/** Takes keys out of what somebody wrote, and does what it asks for. */
export async function readText({ data }: Run<Jobs['read-text']>, tools: Tools): Promise<void> {
  const api = await tools.github.installation(data.installation);
  const written = await readWritten(api, data.repository, data.text, tools.self.login);
  if (written.author === tools.self.login) return;
  await hideKeys(written, data, tools);
  await obey(api, data, written, tools);
}
