/**
 * The simulated GitHub: an HTTP server on real git repositories, written from GitHub's documentation and held against its
 * descriptions. `contract/` is what GitHub says of itself; `server/` takes a request to its answer; `resources/` are the
 * operations and `views/` how things are written; `changes/` is what happens to the `state/` and who hears of it over
 * `webhooks/`; `git/` and `graphql/` are what they say; `pages/` show it all to people; `driving/` is how a test makes
 * things happen, and `apart/` how it does so in a process of its own. `client/`, `contents/` and `conversation/` are no parts
 * of it: they are the tests of src/github, which are held on it.
 *
 *     const github = await SimulatedGitHub.start();
 *     const shop = github.repository('acme/shop', { collaborators: { ann: 'write' } });
 *     const app = github.app({ permissions, events: ['pull_request'], hook: { url, secret } });
 *     app.install('acme');
 *     shop.push('change', { 'src/pay.ts': text }, { by: 'ann' });
 *     const pull = shop.openPull('change', { by: 'ann' });   // pull_request.opened is on its way
 *     github.faults.next('pulls/create-review', { status: 500, landed: true });
 *     await github.settled();                                // every webhook has been answered
 *     pull.comment('ann', '/guard rescan');
 *     await github.close();                                  // throws what it objected to
 */
export { type Options, SimulatedGitHub } from './driving/simulated-github.ts';
export { graphqlTimeout, notYet, secondaryLimit } from './server/faults.ts';
