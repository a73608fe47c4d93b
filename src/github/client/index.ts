/**
 * Ways to GitHub's API: over octokit's request, with what must be repeated repeated, what must not be left alone, and each
 * failure in plain words. `connect` takes a token, `connectApp` an App's id and key.
 */
export { type AppConnection, connectApp } from './app.ts';
export type { AppIdentity } from './app-jwt.ts';
export { connect } from './connect.ts';
export type { TokenSource } from './credential.ts';
export type { Call, Options } from './surroundings.ts';
