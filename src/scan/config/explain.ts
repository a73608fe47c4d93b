import type { z } from 'zod';
import type { Complaint } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** zod's issues as complaints: one for each unknown key, and of a union only the branch that was meant. */
export function explain(issues: readonly Issue[], base: readonly PropertyKey[] = []): Complaint[] {
  return issues.flatMap((issue): Complaint[] => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const lines = issue.message.split('\n');
      return issue.keys.map((key, i) => ({
        path: [...path, key],
        at: 'key',
        message: lines[i] ?? issue.message,
      }));
    }
    if (issue.code === 'invalid_union') {
      const meant = issue.errors.find(isInside);
      if (meant !== undefined) return explain(meant, path);
    }
    return [{ path, at: issue.code === 'invalid_key' ? 'key' : 'value', message: issue.message }];
  });
}

/** A branch whose own type fits, so that its complaints lie inside the value. */
function isInside(branch: readonly Issue[]): boolean {
  return (
    branch.length > 0 && branch.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys')
  );
}
