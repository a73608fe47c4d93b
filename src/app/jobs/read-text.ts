import type { Run } from '../../store/index.ts';
import type { Tools } from '../tools.ts';
import type { Jobs } from './job.ts';

export async function readText(run: Run<Jobs['read-text']>, { github }: Tools): Promise<void> {
  await github.installation(run.data.installation);
}
