import type { ReadPull } from '../../github/conversation/index.ts';
import type { Api } from '../../github/index.ts';
import type { Jobs } from '../jobs/job.ts';
import type { Written } from '../texts/index.ts';
import type { Tools } from '../tools.ts';

/** Who asks for something, where. */
export interface Asked {
  api: Api;
  job: Jobs['read-text'];
  written: Written & { number: number; remark: NonNullable<Written['remark']>; author: string };
  read: ReadPull;
  tools: Tools;
}
