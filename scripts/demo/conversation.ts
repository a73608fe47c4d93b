import type { World } from './world.ts';

export interface Comment {
  id: number;
  by: string;
  body: string;
  /** A sign for each reaction. */
  reactions: string;
}

/** On a line or a file of the pull request. */
export interface Remark extends Comment {
  path: string;
  line: number | null;
}

/** What a reader finds in a pull request. */
export interface Conversation {
  url: string;
  comments: Comment[];
  remarks: Remark[];
  check: { conclusion: string; title: string; url: string };
}

// biome-ignore lint/suspicious/noExplicitAny: what GitHub answers is held against its description by the simulated GitHub
type Answer = any;

/** Reads as anybody who works in the repository may: with GET, and with nothing but what GitHub answers. */
export class Reader {
  readonly #base: string;
  readonly #token: string;

  constructor({ github, shop }: World) {
    this.#base = `${github.url}/repos/${shop.fullName}`;
    this.#token = github.userToken('kim');
  }

  async pull(number: number): Promise<Conversation> {
    const { html_url: url, head } = await this.#get(`pulls/${number}`);
    const [comments, remarks, { check_runs: runs }] = await Promise.all([
      this.#get(`issues/${number}/comments`),
      this.#get(`pulls/${number}/comments`),
      this.#get(`commits/${head.sha}/check-runs`),
    ]);
    const run = runs.find(({ app }: Answer) => app.slug === 'otesse-guard');
    return {
      url,
      comments: comments.map(comment),
      remarks: remarks.map((one: Answer) => ({ ...comment(one), path: one.path, line: one.line })),
      check: {
        conclusion: run?.conclusion ?? 'missing',
        title: run?.output.title ?? '',
        url: run?.html_url ?? '',
      },
    };
  }

  async issue(number: number): Promise<{ url: string; title: string; body: string; comments: Comment[] }> {
    const { html_url: url, title, body } = await this.#get(`issues/${number}`);
    const comments = await this.#get(`issues/${number}/comments`);
    return { url, title, body, comments: comments.map(comment) };
  }

  /** The page that a browser shows. */
  async page(url: string): Promise<string> {
    return (await fetch(url)).text();
  }

  async #get(path: string): Promise<Answer> {
    const answer = await fetch(`${this.#base}/${path}`, {
      headers: { authorization: `Bearer ${this.#token}`, accept: 'application/vnd.github+json' },
    });
    if (!answer.ok) throw new Error(`GET ${path} was answered ${answer.status}`);
    return answer.json();
  }
}

const signs: Record<string, string> = { '+1': '👍', '-1': '👎', confused: '😕', eyes: '👀' };

function comment({ id, user, body, reactions }: Answer): Comment {
  const given = Object.entries(signs).filter(([name]) => reactions?.[name] > 0);
  return { id, by: user.login, body, reactions: given.map(([, sign]) => sign).join(' ') };
}
