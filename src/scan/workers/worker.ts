/** Entry of a worker thread: takes the compiled code that the main thread keeps, then loads what does the work. */
import module from 'node:module';
import { workerData } from 'node:worker_threads';
import type { Start } from './crew.ts';

const { compileCache, setup } = workerData as Start;
if (compileCache !== undefined) module.enableCompileCache(compileCache);
const { help } = await import('./help.ts');
await help(setup);
