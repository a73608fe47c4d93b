import type { Api } from '../../github/index.ts';
import type { RepositoryRef, TextRef } from '../jobs/job.ts';
import { readDiscussion, readDiscussionComment } from './discussions.ts';
import type { Written } from './written.ts';

interface Where {
  owner: string;
  repo: string;
}

/** `login`: our own. @throws ApiError `missing` when it is gone */
export function readWritten(
  api: Api,
  { owner, repo }: RepositoryRef,
  text: TextRef,
  login: string,
): Promise<Written> {
  const at = new Texts(api, { owner, repo }, login);
  switch (text.kind) {
    case 'issue':
      return at.issue(text.number);
    case 'issue-comment':
      return at.issueComment(text.id);
    case 'review':
      return at.review(text.number, text.id);
    case 'review-comment':
      return at.reviewComment(text.id);
    case 'commit-comment':
      return at.commitComment(text.id);
    case 'discussion':
      return readDiscussion(api, text.nodeId);
    case 'discussion-comment':
      return readDiscussionComment(api, text.nodeId);
  }
}

class Texts {
  readonly #api: Api;
  readonly #where: Where;
  readonly #login: string;

  constructor(api: Api, where: Where, login: string) {
    this.#api = api;
    this.#where = where;
    this.#login = login;
  }

  /** Of a pull request too: its description is that of an issue. */
  async issue(number: number): Promise<Written> {
    const at = { ...this.#where, issue_number: number };
    const { data } = await this.#api.request('GET /repos/{owner}/{repo}/issues/{issue_number}', at);
    return {
      body: data.body ?? '',
      title: data.title,
      author: data.user?.login ?? null,
      createdAt: data.created_at,
      into: 'description',
      number,
      isInPull: data.pull_request !== undefined,
      remark: null,
      rewrite: async ({ body, title }) => {
        const changed = title === null ? {} : { title };
        await this.#api.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
          ...at,
          body,
          ...changed,
        });
      },
      ...this.#conversation(number, data.created_at),
    };
  }

  async issueComment(id: number): Promise<Written> {
    const at = { ...this.#where, comment_id: id };
    const { data } = await this.#api.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', at);
    const number = Number(data.issue_url.split('/').at(-1));
    // A comment's page says what it belongs to.
    const isInPull = data.html_url.includes('/pull/');
    return {
      body: data.body ?? '',
      title: null,
      author: data.user?.login ?? null,
      createdAt: data.created_at,
      into: 'comment',
      number,
      isInPull,
      remark: isInPull ? { kind: 'comment', id, inReplyTo: null } : null,
      rewrite: async ({ body }) => {
        await this.#api.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...at, body });
      },
      ...this.#conversation(number, data.created_at),
    };
  }

  async review(number: number, id: number): Promise<Written> {
    const at = { ...this.#where, pull_number: number, review_id: id };
    const { data } = await this.#api.request(
      'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}',
      at,
    );
    const createdAt = data.submitted_at ?? new Date(0).toISOString();
    return {
      body: data.body,
      title: null,
      author: data.user?.login ?? null,
      createdAt,
      into: 'comment',
      number,
      isInPull: true,
      remark: null,
      rewrite: async ({ body }) => {
        await this.#api.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', {
          ...at,
          body,
        });
      },
      ...this.#conversation(number, createdAt),
    };
  }

  async reviewComment(id: number): Promise<Written> {
    const at = { ...this.#where, comment_id: id };
    const { data } = await this.#api.request('GET /repos/{owner}/{repo}/pulls/comments/{comment_id}', at);
    const number = Number(data.pull_request_url.split('/').at(-1));
    return {
      body: data.body,
      title: null,
      author: data.user?.login ?? null,
      createdAt: data.created_at,
      into: 'comment',
      number,
      isInPull: true,
      remark: { kind: 'review-comment', id, inReplyTo: data.in_reply_to_id ?? null },
      rewrite: async ({ body }) => {
        await this.#api.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', { ...at, body });
      },
      ...this.#conversation(number, data.created_at),
    };
  }

  async commitComment(id: number): Promise<Written> {
    const at = { ...this.#where, comment_id: id };
    const { data } = await this.#api.request('GET /repos/{owner}/{repo}/comments/{comment_id}', at);
    const commit = { ...this.#where, commit_sha: data.commit_id };
    return {
      body: data.body,
      title: null,
      author: data.user?.login ?? null,
      createdAt: data.created_at,
      into: 'comment',
      number: null,
      isInPull: false,
      remark: null,
      rewrite: async ({ body }) => {
        await this.#api.request('PATCH /repos/{owner}/{repo}/comments/{comment_id}', { ...at, body });
      },
      said: async () => {
        const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/comments';
        const { data: all } = await this.#api.request(route, { ...commit, per_page: 100 });
        return all.filter(({ user }) => user?.login === this.#login).map(({ body }) => body);
      },
      say: async (body) => {
        await this.#api.request('POST /repos/{owner}/{repo}/commits/{commit_sha}/comments', {
          ...commit,
          body,
        });
      },
    };
  }

  /** Below an issue or a pull request. */
  #conversation(number: number, since: string): Pick<Written, 'said' | 'say'> {
    const at = { ...this.#where, issue_number: number };
    const route = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
    return {
      said: async () => {
        const { data } = await this.#api.request(`GET ${route}`, { ...at, since, per_page: 100 });
        return data.filter(({ user }) => user?.login === this.#login).map(({ body }) => body ?? '');
      },
      say: async (body) => {
        await this.#api.request(`POST ${route}`, { ...at, body });
      },
    };
  }
}
