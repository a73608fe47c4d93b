/** A pull request, as people work on it. */
import { tellRun } from '../changes/check-runs.ts';
import { tellSuite } from '../changes/check-suites.ts';
import { changeBase, enqueue, mergePull, setDraft } from '../changes/pulls.ts';
import {
  addReview,
  addReviewComment,
  deleteReviewComment,
  editReviewComment,
  type Place,
  setResolved,
  tellReview,
  tellReviewComment,
  threadAt,
} from '../changes/reviews.ts';
import type { Review, ReviewComment, ReviewThread } from '../state/issue.ts';
import type { Pull } from '../views/pull-request.ts';
import { DrivenIssue } from './issue.ts';

export class DrivenPull extends DrivenIssue {
  override get state(): Pull {
    return super.state as Pull;
  }

  merge(by: string): void {
    mergePull(this.github.doer(), this.repository, this.state, by);
  }

  ready(by = this.state.user): void {
    setDraft(this.github.doer(), this.repository, this.state, by, false);
  }

  draft(by = this.state.user): void {
    setDraft(this.github.doer(), this.repository, this.state, by, true);
  }

  changeBase(base: string, by = this.state.user): void {
    changeBase(this.github.doer(), this.repository, this.state, by, base);
  }

  /** To the merge queue, which asks for the checks of the merge. */
  enqueue(by = this.state.user): void {
    enqueue(this.github.doer(), this.repository, this.state, by);
  }

  review(by: string, body: string, state: Review['state'] = 'COMMENTED'): number {
    this.github.user(by);
    const doer = this.github.doer();
    const review = addReview(doer, this.state, by, { body, state, commit: this.state.pull.head.sha });
    tellReview(doer, this.repository, this.state, review, 'submitted', by);
    return review.id;
  }

  /** Gives the comment's id. */
  commentOn(by: string, place: Place, body: string): number {
    this.github.user(by);
    const thread = threadAt(this.github.doer(), this.repository, this.state, place);
    if ('misplaced' in thread) throw new Error(`${place.path}: its ${thread.misplaced} is not in the diff`);
    return this.#comment(by, thread, body);
  }

  reply(by: string, to: number, body: string): number {
    this.github.user(by);
    return this.#comment(by, this.#thread(to), body);
  }

  /** Of the conversation or of a line. */
  override editComment(id: number, by: string, body: string): void {
    const at = this.#reviewComment(id);
    if (at === null) super.editComment(id, by, body);
    else editReviewComment(this.github.doer(), this.repository, this.state, at, by, body);
  }

  override deleteComment(id: number, by: string): void {
    const at = this.#reviewComment(id);
    if (at === null) super.deleteComment(id, by);
    else deleteReviewComment(this.github.doer(), this.repository, this.state, at, by);
  }

  resolve(by: string, comment: number): void {
    setResolved(this.github.doer(), this.repository, this.state, this.#thread(comment), by, by);
  }

  unresolve(by: string, comment: number): void {
    setResolved(this.github.doer(), this.repository, this.state, this.#thread(comment), null, by);
  }

  #thread(comment: number): ReviewThread {
    const at = this.#reviewComment(comment);
    if (at === null) throw new Error(`pull request ${this.number} has no review comment ${comment}`);
    return at[0];
  }

  #reviewComment(wanted: number): [ReviewThread, ReviewComment] | null {
    for (const thread of this.state.pull.threads) {
      const comment = thread.comments.find(({ id }) => id === wanted);
      if (comment !== undefined) return [thread, comment];
    }
    return null;
  }

  #comment(by: string, thread: Pull['pull']['threads'][number], body: string): number {
    const doer = this.github.doer();
    const review = addReview(doer, this.state, by, { body: '', state: 'COMMENTED', commit: thread.commit });
    const comment = addReviewComment(doer, this.state, thread, review, body);
    tellReview(doer, this.repository, this.state, review, 'submitted', by);
    tellReviewComment(doer, this.repository, this.state, [thread, comment], 'created', by);
    return comment.id;
  }

  /** Someone presses `Re-run` of a check run of the head, by its name. */
  rerunCheck(name: string, by = this.state.user): void {
    tellRun(this.github.doer(), this.repository, this.#run(name), 'rerequested', by);
  }

  /** Someone presses `Re-run all checks`. */
  rerunChecks(by = this.state.user): void {
    for (const suite of this.repository.checkSuites.values()) {
      if (suite.headSha === this.state.pull.head.sha) {
        tellSuite(this.github.doer(), this.repository, suite, 'rerequested', by);
      }
    }
  }

  /** Someone presses a button of a check run, which it must have. */
  pressButton(name: string, identifier: string, by = this.state.user): void {
    const run = this.#run(name);
    if (!run.actions.some((action) => action.identifier === identifier)) {
      throw new Error(`the check run ${name} has no button ${identifier}`);
    }
    const more = { requested_action: { identifier } };
    tellRun(this.github.doer(), this.repository, run, 'requested-action', by, more);
  }

  #run(name: string) {
    const sha = this.state.pull.head.sha;
    const runs = [...this.repository.checkRuns.values()].filter(
      (run) => run.name === name && run.headSha === sha,
    );
    if (runs.length === 0) throw new Error(`pull request ${this.number} has no check run ${name}`);
    return runs.at(-1)!;
  }
}
