import { ApiError } from '../../../github/index.ts';
import { UsageError } from '../../errors.ts';

/** What the API did not give is the caller's to mend. @throws UsageError in the place of ApiError */
export async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) throw new UsageError(error.message);
    throw error;
  }
}
