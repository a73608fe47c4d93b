/** An issue, as people write in it. */
import { addComment, deleteComment, editComment, editIssue, setLabels } from '../changes/issues.ts';
import type { Issue } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
import type { SimulatedGitHub } from './simulated-github.ts';

export class DrivenIssue {
  readonly number: number;
  protected readonly github: SimulatedGitHub;
  #repository: number;

  constructor(github: SimulatedGitHub, repository: number, number: number) {
    this.github = github;
    this.#repository = repository;
    this.number = number;
  }

  protected get repository(): Repository {
    return this.github.server.state.repositories.get(this.#repository)!;
  }

  get state(): Issue {
    return this.repository.issues.get(this.number)!;
  }

  /** Gives the comment's id. */
  comment(by: string, body: string): number {
    this.github.user(by);
    return addComment(this.github.doer(), this.repository, this.state, by, body).id;
  }

  editComment(id: number, by: string, body: string): void {
    editComment(this.github.doer(), this.repository, this.state, this.#comment(id), by, body);
  }

  deleteComment(id: number, by: string): void {
    deleteComment(this.github.doer(), this.repository, this.state, this.#comment(id), by);
  }

  #comment(id: number) {
    const comment = this.state.comments.find((each) => each.id === id);
    if (comment === undefined) throw new Error(`issue ${this.number} has no comment ${id}`);
    return comment;
  }

  edit(by: string, text: { title?: string; body?: string | null }): void {
    editIssue(this.github.doer(), this.repository, this.state, by, text);
  }

  label(by: string, ...labels: string[]): void {
    setLabels(this.github.doer(), this.repository, this.state, by, labels);
  }

  /** Only those who may write may go on talking; an App may not. */
  lock(): void {
    this.state.locked = true;
  }

  unlock(): void {
    this.state.locked = false;
  }

  close(by = this.state.user): void {
    editIssue(this.github.doer(), this.repository, this.state, by, { state: 'closed' });
  }

  reopen(by = this.state.user): void {
    editIssue(this.github.doer(), this.repository, this.state, by, { state: 'open' });
  }
}
