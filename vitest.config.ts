import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary.ts',
    // Many tests read megabytes or start processes; on a busy machine the default of five seconds is not enough.
    testTimeout: 60_000,
    // Most of them wait for processes, so no core need be kept free, as would be the default.
    maxWorkers: availableParallelism(),
  },
})
