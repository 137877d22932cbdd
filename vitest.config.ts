import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { STAGES, scriptInLatin } from './src/lang/latin.mjs'

export default defineConfig({
  // As the build does, so that the tests read texts with the patterns that are shipped.
  plugins: [
    {
      name: 'latin',
      enforce: 'pre',
      transform: (code, id) => (STAGES.test(id) ? { code: scriptInLatin(code, id), map: null } : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary.ts',
    // Many tests read megabytes or start processes; on a busy machine the default of five seconds is not enough.
    testTimeout: 60_000,
    // Most of them wait for processes, so no core need be kept free, as would be the default.
    maxWorkers: availableParallelism(),
  },
})
