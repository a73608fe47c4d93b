/** What a reader finds in the pull requests after a storm, beside what should stand there. */
import { caller } from '../../github/support.ts';
import type { Story } from './weather.ts';

/** Things that are missing and things that are there too often, each of all pull requests. */
export interface Outcome {
  pulls: number;
  /** Pull requests in which nothing is missing and nothing is there twice. */
  right: number;
  lost: string[];
  doubled: string[];
}

interface Said {
  body: string;
  path?: string;
  user: { login: string };
}

export async function outcomeOf(
  stories: readonly Story[],
  { url, token, login }: { url: string; token: string; login: string },
): Promise<Outcome> {
  const call = caller(url, token);
  const get = async (path: string) => (await call('GET', `/repos/acme/shop/${path}`)).body;
  const outcome: Outcome = { pulls: stories.length, right: 0, lost: [], doubled: [] };
  for (const { number, leaks, asksForHelp } of stories) {
    const before = outcome.lost.length + outcome.doubled.length;
    const count = (what: string, found: number, wanted: number): void => {
      if (found < wanted) outcome.lost.push(`#${number}: ${what}`);
      for (let more = wanted; more < found; more++) outcome.doubled.push(`#${number}: ${what}`);
    };
    const ofOurs = (said: Said[]) => said.filter(({ user }) => user.login === login);
    const { head } = await get(`pulls/${number}`);
    const remarks = ofOurs(await get(`pulls/${number}/comments?per_page=100`));
    for (const path of new Set([...leaks, ...remarks.map((remark) => remark.path!)]))
      count(
        `comment on ${path}`,
        remarks.filter((remark) => remark.path === path).length,
        Number(leaks.includes(path)),
      );
    const comments = ofOurs(await get(`issues/${number}/comments?per_page=100`));
    const answers = comments.filter(({ body }) => /guard:answer/.test(body));
    count('answer', answers.length, Number(asksForHelp));
    count('summary', comments.length - answers.length, Number(leaks.length > 0));
    const checks = (await get(`commits/${head.sha}/check-runs?per_page=100`)).check_runs;
    const conclusion = leaks.length > 0 ? 'failure' : 'success';
    count(
      'check run',
      checks.filter((run: { conclusion: string }) => run.conclusion === conclusion).length,
      1,
    );
    count(
      'other check run',
      checks.filter((run: { conclusion: string }) => run.conclusion !== conclusion).length,
      0,
    );
    if (outcome.lost.length + outcome.doubled.length === before) outcome.right++;
  }
  return outcome;
}
