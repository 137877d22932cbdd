import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests read megabytes or start processes; on a busy machine the default of five seconds is not enough.
    testTimeout: 60_000,
  },
})
