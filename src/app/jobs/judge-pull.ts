import type { Run } from '../../store/index.ts';
import type { Tools } from '../tools.ts';
import type { Jobs } from './job.ts';

export async function judgePull(run: Run<Jobs['judge-pull']>, { github }: Tools): Promise<void> {
  await github.installation(run.data.installation);
}
