import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('500 mutated fixtures do no harm', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'fuzz.mjs'), '--cases', '500'],
    {
      encoding: 'utf8',
    },
  )
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^500 cases of seed 1, [\d.]+ million characters, 0 faults\n$/)
})
