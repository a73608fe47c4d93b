/**
 * A change that git could not fetch, brought by GitHub's API: the same trees and blobs under the same ids, and commits
 * that stand for the real ones, which the API describes but does not give byte for byte. From there on it is a range
 * like any other.
 */
export { type Brought, bringOverApi, readOverApi } from './bring.ts';
