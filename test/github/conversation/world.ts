/** A pull request in memory, as far as the plan sees it: what the steps do to it, and what people do. */
import type { PullRequestAnswer } from '../../../src/github/conversation/answers.ts';
import { checkIdOf, externalId } from '../../../src/github/conversation/check-id.ts';
import type { Standing } from '../../../src/github/conversation/index.ts';
import { standingChecks } from '../../../src/github/conversation/standing-checks.ts';
import { standingOf } from '../../../src/github/conversation/standing-of.ts';
import type { Step } from '../../../src/github/conversation/steps.ts';

const number = 7;

export interface Said {
  id: number;
  ours: boolean;
  body: string;
}

export interface Thread {
  node: string;
  path: string;
  line: number | null;
  startLine: number | null;
  isResolved: boolean;
  comments: Said[];
}

interface Run {
  id: number;
  head: string;
  externalId: string;
  status: string;
  conclusion: string | null;
  annotations: unknown[];
}

/** Like GitHub it takes 50 annotations in one request. */
const batch = 50;

export class World {
  head = 'a'.repeat(40);
  comments: Said[] = [];
  threads: Thread[] = [];
  runs: Run[] = [];
  #next = 1;

  id(): number {
    return this.#next++;
  }

  standing(): Standing {
    const runs = this.runs.filter(({ head }) => head === this.head);
    return {
      ...standingOf(this.#answer()),
      checks: standingChecks(
        runs.map(({ id, ...run }) => ({ databaseId: id, ...run })),
        number,
      ),
    };
  }

  /** The single requests of a step, each of which happens or does not. */
  requests(step: Step): (() => void)[] {
    if (step.do === 'check') return this.#check(step);
    return [() => this.#take(step)];
  }

  #take(step: Exclude<Step, { do: 'check' }>): void {
    switch (step.do) {
      case 'review':
        for (const { path, line, startLine, body } of step.comments) this.#open(path, line, startLine, body);
        return;
      case 'comment-on-file':
        this.#open(step.path, null, null, step.body);
        return;
      case 'edit':
        for (const { comments } of this.threads)
          for (const each of comments) if (each.id === step.comment) each.body = step.body;
        return;
      case 'resolve':
      case 'unresolve':
        for (const thread of this.threads)
          if (thread.node === step.thread) thread.isResolved = step.do === 'resolve';
        return;
      case 'delete':
        this.delete(step.comment);
        return;
      case 'summarise': {
        const body = step.body(new Set(step.unplaced));
        const known = this.comments.find(({ id }) => id === step.standing?.id);
        if (known) known.body = body;
        else this.comments.push({ id: this.id(), ours: true, body });
        return;
      }
      case 'cancel-check':
        for (const run of this.runs)
          if (run.id === step.id) Object.assign(run, { status: 'COMPLETED', conclusion: 'cancelled' });
        return;
    }
  }

  #check({ head, standing, check }: Extract<Step, { do: 'check' }>): (() => void)[] {
    const from = standing?.written ?? 0;
    const requests: (() => void)[] = [];
    let id = standing?.id ?? null;
    let at = from;
    do {
      const some = check.annotations.slice(at, at + batch);
      at += some.length;
      const isLast = at >= check.annotations.length;
      const told = externalId(number, { ...checkIdOf(check), written: at });
      requests.push(() => {
        id ??= this.id();
        let run = this.runs.find((each) => each.id === id);
        if (!run) {
          run = { id, head, externalId: told, status: '', conclusion: null, annotations: [] };
          this.runs.push(run);
        }
        run.annotations.push(...some);
        Object.assign(run, { externalId: told, status: isLast ? 'COMPLETED' : 'IN_PROGRESS' });
        if (isLast) run.conclusion = check.conclusion;
      });
    } while (at < check.annotations.length);
    return requests;
  }

  #open(path: string, line: number | null, startLine: number | null, body: string): void {
    const comments = [{ id: this.id(), ours: true, body }];
    this.threads.push({ node: `T${this.id()}`, path, line, startLine, isResolved: false, comments });
  }

  delete(comment: number): void {
    this.comments = this.comments.filter(({ id }) => id !== comment);
    for (const thread of this.threads) thread.comments = thread.comments.filter(({ id }) => id !== comment);
    this.threads = this.threads.filter(({ comments }) => comments.length > 0);
  }

  #answer(): Pick<PullRequestAnswer, 'comments' | 'reviewThreads'> {
    const pageInfo = { hasNextPage: false, endCursor: null };
    const said = ({ id, ours, body }: Said) => ({
      fullDatabaseId: String(id),
      viewerDidAuthor: ours,
      body,
      author: { login: ours ? 'otesse-guard' : 'mallory' },
    });
    const nodes = this.threads.map(({ node, comments, ...thread }) => ({
      id: node,
      ...thread,
      comments: { pageInfo, nodes: comments.map(said) },
    }));
    return { comments: { pageInfo, nodes: this.comments.map(said) }, reviewThreads: { pageInfo, nodes } };
  }
}
