import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Choice {
  token: string;
  /** Where GitHub will reach this server. */
  url: string;
  organization: string;
  choices: Readonly<Record<string, string>>;
}

/** First, what is to be made, and for whom. */
export function choicePage({ token, url, organization, choices }: Choice): Page {
  return page(
    'Make the App',
    html`<p>GitHub will make an App of your own, ask you to confirm it, and hand its key to this server.</p>
      ${warning(url)}
      <form method="get" action="/setup">
        <input type="hidden" name="token" value="${token}" />
        <label>Organization <input name="organization" value="${organization}" placeholder="empty: your own account" /></label>
        <fieldset>
          <legend>What it may do</legend>
          ${Object.entries(choices).map(
            ([id, text], i) =>
              html`<label class="choice"><input type="radio" name="choice" value="${id}" ${i === 0 ? raw('checked') : ''} /> ${text}</label>`,
          )}
        </fieldset>
        <button>Continue</button>
      </form>`,
  );
}

interface Confirmation {
  /** Where GitHub makes Apps of manifests. */
  action: string;
  manifest: string;
  url: string;
  organization: string;
  /** What the App does with its rights. */
  what: string;
  /** The page before this one. */
  back: string;
}

/** Then to GitHub, which asks again before it makes anything. */
export function confirmPage({ action, manifest, url, organization, what, back }: Confirmation): Page {
  const owner = organization === '' ? 'your own account' : organization;
  return page(
    `Make the App for ${owner}`,
    html`<p>It ${what}. GitHub will send its webhooks to <code>${url}</code>.</p>
      ${warning(url)}
      <form method="post" action="${action}">
        <input type="hidden" name="manifest" value="${manifest}" />
        <button>Make it on GitHub</button> <a class="back" href="${back}">Change</a>
      </form>`,
  );
}

/** Where nobody said how this server is reached, the browser may have come by a way that GitHub has not. */
function warning(url: string): Page | string {
  if (!/^http:\/\/(?:localhost|127\.|\[::1\])/.test(url)) return '';
  return html`<p><strong>GitHub cannot reach <code>${url}</code>.</strong> Set <code>PUBLIC_URL</code> and start the server again.</p>`;
}

export const madePage = (installLink: string, file: string): Page =>
  page(
    'The App has been made',
    html`<p>This server works with it from now on. Its key and its secret are in <code>${file}</code>; with several
        servers, give each the same in its environment.</p>
      <p><a class="button" href="${installLink}">Install it on repositories</a></p>`,
  );

export const failedPage = (why: string): Page =>
  page('That did not work', html`<p>${why}</p><p>Open the link in the log again.</p>`);

/** For whoever comes without the token, and for the owner who lost it. */
export const strangerPage = (): Page =>
  page(
    'Otesse Guard',
    html`<p>This server has no App yet. Its log shows the link to make one; nobody else can.</p>`,
  );

export const homePage = (installLink: string): Page =>
  page(
    'Otesse Guard',
    html`<p>Keeps the keys and webhooks of API integrations safe in the pull request.</p>
      <p><a class="button" href="${installLink}">Install it on repositories</a></p>`,
  );

function page(title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>${raw(style)}</style>
      </head>
      <body><main><h1>${title}</h1>${content}</main></body>
    </html>`;
}

const style = `
  :root { color-scheme: light dark; --ink: light-dark(#1f2328, #e6edf3); --paper: light-dark(#fff, #0d1117);
    --line: light-dark(#d1d9e0, #3d444d); --accent: light-dark(#0969da, #4493f8); --soft: light-dark(#f6f8fa, #151b23); }
  body { margin: 0; background: var(--soft); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 12vh auto; padding: 2rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; }
  label { display: block; margin: .75rem 0; }
  input[name=organization] { width: 100%; box-sizing: border-box; padding: .4rem .6rem; font: inherit; color: inherit;
    background: var(--soft); border: 1px solid var(--line); border-radius: 6px; }
  fieldset { margin: 0; border: 1px solid var(--line); border-radius: 6px; } .choice { margin: .25rem 0; }
  button, .button { display: inline-block; padding: .5rem 1rem; font: inherit; font-weight: 600; color: #fff; background: #1f883d;
    border: 0; border-radius: 6px; text-decoration: none; cursor: pointer; } a.button { color: #fff; }
  fieldset + button { margin-top: 1rem; } a { color: var(--accent); } .back { margin-left: .75rem; }
  code { font-size: .9em; overflow-wrap: anywhere; }
`;
