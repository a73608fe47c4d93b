import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A test that could not run is a failure, not a pass.
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 60_000,
    env: {
      // git must not read the settings of whoever runs the tests.
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
    },
  },
});
