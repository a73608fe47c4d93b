/** A discussion, as people write in it. */
import { addDiscussionComment, editDiscussion } from '../changes/discussions.ts';
import type { Discussion } from '../state/discussion.ts';
import type { Repository } from '../state/repository.ts';
import type { SimulatedGitHub } from './simulated-github.ts';

export class DrivenDiscussion {
  readonly number: number;
  #github: SimulatedGitHub;
  #repository: number;

  constructor(github: SimulatedGitHub, repository: number, number: number) {
    this.#github = github;
    this.#repository = repository;
    this.number = number;
  }

  get #in(): Repository {
    return this.#github.server.state.repositories.get(this.#repository)!;
  }

  get state(): Discussion {
    return this.#in.discussions.get(this.number)!;
  }

  /** Gives the comment's id. */
  comment(by: string, body: string): number {
    this.#github.user(by);
    return addDiscussionComment(this.#github.doer(), this.#in, this.state, by, body).id;
  }

  edit(by: string, text: { title?: string; body?: string }): void {
    editDiscussion(this.#github.doer(), this.#in, this.state, by, text);
  }
}
