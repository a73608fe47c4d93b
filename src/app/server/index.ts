/** What the server answers over HTTP: webhooks, health, metrics, the pages for people. */
export { type Listening, listen } from './listen.ts';
export { pages, webhookPath } from './pages.ts';
export { receive } from './receiver.ts';
