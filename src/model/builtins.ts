/**
 * Modules of Node that are loaded where they are used and not before: few texts hold anything to hash, and loading these
 * takes a thread as long as looking at fifty files.
 */
export const crypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto');
export const workerThreads = (): typeof import('node:worker_threads') =>
  process.getBuiltinModule('node:worker_threads');
export const zlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib');
