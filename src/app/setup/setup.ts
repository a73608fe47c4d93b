import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { AppSettings, Credentials } from '../settings/index.ts';
import { convert } from './convert.ts';
import { keepCredentials } from './keep-credentials.ts';
import { type ManifestChoice, manifestFor, manifests } from './manifest.ts';
import { choicePage, confirmPage, failedPage, madePage, strangerPage } from './views.ts';

/**
 * Whoever opens this server first must not become its owner: every page asks for the token that stands in the log, and
 * GitHub hands a state of ours back. Both are good until the App has been made.
 */
export class Setup {
  readonly #settings: AppSettings;
  readonly #log: Logger;
  readonly #token = randomBytes(24).toString('base64url');
  readonly #state = randomBytes(24).toString('base64url');
  readonly #made = Promise.withResolvers<Credentials>();
  #isMade = false;

  constructor(settings: AppSettings, log: Logger) {
    this.#settings = settings;
    this.#log = log;
  }

  /** Settles once GitHub has given the App's credentials and they have been kept. */
  get made(): Promise<Credentials> {
    return this.#made.promise;
  }

  /** The page to open, for the log: a container has no browser and no loopback. */
  link(port: number): string {
    return `${this.#settings.publicUrl ?? `http://localhost:${port}`}/setup?token=${this.#token}`;
  }

  routes(): Hono {
    const app = new Hono();
    app.get('/', (c) => c.html(strangerPage(), 403));
    app.get('/setup', (c) => this.#start(c));
    app.get('/setup/done', (c) => this.#done(c));
    return app;
  }

  async #start(c: Context): Promise<Response> {
    if (this.#isMade || !isEqual(c.req.query('token'), this.#token)) return c.html(strangerPage(), 403);
    const organization = c.req.query('organization')?.trim() ?? '';
    const url = this.#settings.publicUrl ?? originOf(c);
    const chosen = c.req.query('choice');
    if (chosen === undefined)
      return c.html(choicePage({ token: this.#token, url, organization, choices: manifests }));
    const choice: ManifestChoice = chosen === 'without-contents' ? chosen : 'full';
    const owner = organization === '' ? '' : `/organizations/${encodeURIComponent(organization)}`;
    return c.html(
      confirmPage({
        action: `${this.#settings.siteUrl}${owner}/settings/apps/new?state=${this.#state}`,
        manifest: JSON.stringify(await manifestFor(choice, url)),
        url,
        organization,
        what: manifests[choice],
        back: `/setup?${new URLSearchParams({ token: this.#token, organization })}`,
      }),
    );
  }

  async #done(c: Context): Promise<Response> {
    const code = c.req.query('code') ?? '';
    if (this.#isMade || !isEqual(c.req.query('state'), this.#state)) return c.html(strangerPage(), 403);
    if (!/^[\w-]{1,100}$/.test(code)) return c.html(failedPage('GitHub gave no code.'), 400);
    // A code is good for one exchange.
    this.#isMade = true;
    try {
      const { credentials, link } = await convert(this.#settings.apiUrl, code);
      const file = await keepCredentials(this.#settings.dataFolder, credentials);
      this.#log.info(
        { file },
        'The App has been made; its key and its secret are in this file, which only we may read',
      );
      this.#made.resolve(credentials);
      return c.html(madePage(`${link}/installations/new`, file));
    } catch (error) {
      this.#isMade = false;
      this.#log.error({ err: error }, 'The App could not be set up');
      return c.html(
        failedPage('GitHub did not take the code, or what it gave could not be kept: see the log.'),
        502,
      );
    }
  }
}

function isEqual(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** As the browser reached us, through whatever stands before us. */
function originOf(c: Context): string {
  const url = new URL(c.req.url);
  const protocol = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim();
  const host = c.req.header('x-forwarded-host')?.split(',')[0]?.trim();
  if (protocol === 'https') url.protocol = 'https:';
  if (host && URL.canParse(`http://${host}`)) url.host = host;
  return url.origin;
}
