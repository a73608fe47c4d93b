/**
 * The simulated GitHub: an HTTP server on real git repositories, written from GitHub's documentation and held against its
 * descriptions. `contract/` is what GitHub says of itself; `server/` takes a request to its answer; `resources/` are the
 * operations and `views/` how things are written; `changes/` is what happens to the `state/` and who hears of it over
 * `webhooks/`; `git/` and `graphql/` are what they say; `driving/` is how a test makes things happen.
 */
export { type Options, SimulatedGitHub } from './driving/simulated-github.ts';
export { secondaryLimit } from './server/faults.ts';
