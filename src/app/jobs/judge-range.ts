import type { Run } from '../../store/index.ts';
import type { Tools } from '../tools.ts';
import type { Jobs } from './job.ts';

export async function judgeRange(run: Run<Jobs['judge-range']>, { github }: Tools): Promise<void> {
  await github.installation(run.data.installation);
}
