import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ApiError, type AppConnection } from '../github/index.ts';
import { UsageError } from '../scan/errors.ts';

export interface AboutUs {
  /** The App's name in links and logins. */
  slug: string;
  /** Its page on GitHub. */
  url: string;
}

/** In seconds; the first time after one. */
const longestPause = 60;

/**
 * Asks GitHub which App our key belongs to, for as long as GitHub does not answer.
 *
 * @throws UsageError when GitHub does not take the key; an AbortError when the signal ends the waiting
 */
export async function whoWeAre(github: AppConnection, log: Logger, signal?: AbortSignal): Promise<AboutUs> {
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      const { data } = await github.self.request('GET /app', {});
      if (!data?.slug)
        throw new UsageError('GitHub does not name the App: is GITHUB_API_URL that of GitHub’s API?');
      return { slug: data.slug, url: data.html_url };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.problem === 'refused' || error.problem === 'missing')
        throw new UsageError(
          'GitHub does not take PRIVATE_KEY for the App that APP_ID names: look at both on the App’s settings page',
        );
      log.warn({ err: error, seconds: pause }, 'GitHub does not answer; trying again');
      await setTimeout(pause * 1_000, undefined, { signal });
    }
  }
}
