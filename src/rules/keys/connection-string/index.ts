/** Passwords in connection strings, whatever they connect to. */
export { connectionFields } from './fields.ts';
export { connectionString } from './url.ts';
