/** Blobs of the repository, looked at: for every source that reads git's objects. */
export { inspectLargeBlob, inspectObject } from './inspect-object.ts';
export { type Version, Versions } from './versions.ts';
