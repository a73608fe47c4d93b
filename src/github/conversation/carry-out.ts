import type { Api } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { cancelCheck, writeCheck } from './check-run.ts';
import { commentOnFile, deleteComment, editComment, setResolved, summarise } from './comments.ts';
import { postReview } from './review.ts';
import type { Step, Where } from './steps.ts';

export interface Result {
  /** The head has moved on: what was still to be said would be about another commit, and was not said. */
  isStale: boolean;
  /** Findings that GitHub took no comment for. */
  unplaced: Set<string>;
  /** What it did not let us do, in plain words; all else is done. */
  refused: string[];
}

/**
 * Takes the steps one after the other. What GitHub refuses is told, and the rest is done all the same.
 *
 * @throws ApiError where going on makes no sense now: limits, no connection, a write whose outcome is not known
 */
export async function carryOut(api: Api, where: Where, steps: readonly Step[]): Promise<Result> {
  const result: Result = { isStale: false, unplaced: new Set(), refused: [] };
  for (const step of steps) {
    if (result.isStale) break;
    try {
      await take(api, where, step, result);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      result.refused.push(`${step.do}: ${error.message}`);
      for (const id of spokenOf(step)) result.unplaced.add(id);
    }
  }
  return result;
}

async function take(api: Api, where: Where, step: Step, result: Result): Promise<void> {
  switch (step.do) {
    case 'review': {
      const { isStale, unplaced } = await postReview(api, where, step);
      result.isStale = isStale;
      for (const id of unplaced) result.unplaced.add(id);
      return;
    }
    case 'comment-on-file':
      return commentOnFile(api, where, step);
    case 'edit':
      return editComment(api, where, step);
    case 'resolve':
    case 'unresolve':
      return setResolved(api, step);
    case 'delete':
      return deleteComment(api, where, step);
    case 'summarise':
      return summarise(api, where, step, result.unplaced);
    case 'check':
      return writeCheck(api, where, step);
    case 'cancel-check':
      return cancelCheck(api, where, step);
  }
}

/** Of this one step, for good: the comment is gone, the conversation locked, the repository archived. */
function isRefusal(error: unknown): error is ApiError {
  if (!(error instanceof ApiError) || error.isFinal || error.status === 401) return false;
  return error.problem === 'refused' || error.problem === 'missing' || error.problem === 'invalid';
}

function spokenOf(step: Step): string[] {
  if (step.do === 'review') return step.comments.map(({ id }) => id);
  return step.do === 'comment-on-file' ? [step.id] : [];
}
