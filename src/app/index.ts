/**
 * The App: webhooks in (`events/`, `server/`), jobs out (`jobs/`). A webhook is recorded and answered; a job looks at what
 * is there now, by its id, and says what there is to say.
 */
export { run } from './run.ts';
