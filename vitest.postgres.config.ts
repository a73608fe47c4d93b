import { defineConfig } from 'vitest/config';
import shared from './vitest.config.ts';

/** The store's tests once more, on a server (`npm run test:postgres`), and all that need one. */
export default defineConfig({
  test: { ...shared.test, include: ['test/store/**/*.test.ts', 'test/**/*.postgres.ts'] },
});
