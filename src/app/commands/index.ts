/** Commands: what a comment asks for (`/guard …`), who may ask, and doing it once. */
export { obey } from './obey.ts';
export { mayWrite } from './permission.ts';
