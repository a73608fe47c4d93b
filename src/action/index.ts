/** The GitHub Action. */
import { run } from './main.ts';

await run();
