import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('the benchmark gives one table, and a profile whose shares add up', () => {
  // Fewer bytes leave a stage without a sample now and then.
  const args = [join(import.meta.dirname, 'bench.mjs'), '--bytes', '300000', '--rounds', '1', '--profile']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  for (const name of ['floor', 'kliping', 'chrono-node', 'wink-nlp', 'compromise'])
    expect(stdout).toMatch(new RegExp(`^${name} +[\\d.]+ +[\\d.]+ +[\\d.]+ +[\\d.]+x$`, 'm'))
  const shares = [...stdout.matchAll(/^(.+?) +([\d.]+) %$/gm)]
  expect(shares.map(([, part]) => part)).toEqual(
    expect.arrayContaining(['clean', 'scan', 'find people', 'find dates', 'link', 'assemble']),
  )
  const sum = shares.reduce((all, [, , share]) => all + Number(share), 0)
  expect(Math.abs(sum - 100)).toBeLessThan(1)
})
