import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, bin, environment, folderWith, kliping } from './kliping.js'

// The recipes of the README's chapter "More than one machine", run as they stand there. Engines that are not installed are skipped,
// and the name of the test says so.

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
const recipes = readme.slice(readme.indexOf('### More than one machine'))

/** The code block of the chapter that holds these words, its blocks made small enough for a test. */
function recipe(words: string): string {
  const block = recipes.split('```').find((part, i) => i % 2 === 1 && part.includes(words))
  if (!block) throw new Error(`the README has no recipe with ${words}`)
  return block
    .slice(block.indexOf('\n') + 1)
    .replace('10M', '4k')
    .replace('16MiB', '4KiB')
}

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0
const named = (name: string, installed: boolean) => (installed ? name : `${name} (not installed here)`)

/** A folder with a corpus and with `kliping` as a command, and how to run there. */
function place() {
  const rows = Array.from({ length: 80 }, (_, i) =>
    JSON.stringify({ id: `baris-${i}`, text: `Warta ${i}\u2028 ${article}` }),
  )
  const cwd = folderWith({ 'korpus.jsonl': `${rows.join('\n')}\n` })
  mkdirSync(join(cwd, 'bin'))
  writeFileSync(join(cwd, 'bin', 'kliping'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`)
  chmodSync(join(cwd, 'bin', 'kliping'), 0o755)
  const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
    const path = `${join(cwd, 'bin')}:${process.env.PATH}`
    const { status, stderr } = spawnSync(command, args, { cwd, env: environment({ ...env, PATH: path }) })
    expect(status, String(stderr)).toBe(0)
  }
  const local = async () => (await kliping(['korpus.jsonl', '-f', 'jsonl', '-q'], { cwd })).out
  return { cwd, run, local }
}

describe('the recipe for', () => {
  const parallel = has('parallel', '--version')
  it.skipIf(!parallel)(named('GNU parallel gives the bytes of the local run', parallel), async () => {
    const { cwd, run, local } = place()
    run('bash', ['-c', recipe('parallel --pipe')])
    expect(readFileSync(join(cwd, 'records.jsonl'), 'utf8')).toBe(await local())
  })

  // Debian's own Python has Debian's packages, whatever other Python comes first.
  const python = ['python3', '/usr/bin/python3'].find((each) => has(each, '-c', 'import dask.bag'))
  it.skipIf(!python)(named('Dask gives the bytes of the local run', python !== undefined), async () => {
    const { cwd, run, local } = place()
    writeFileSync(join(cwd, 'recipe.py'), recipe('dask.bag'))
    run(python!, ['recipe.py'])
    const parts = readdirSync(cwd).filter((name) => /^records-\d+\.jsonl$/.test(name))
    expect(parts.length).toBeGreaterThan(1)
    const lines = parts
      .sort((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)))
      .map((name) => readFileSync(join(cwd, name), 'utf8').replace(/\n?$/, '\n'))
    expect(lines.join('')).toBe(await local())
  })

  it('Slurm gives the bytes of the local run, through the variables of its job array', async () => {
    const { cwd, run, local } = place()
    for (let task = 1; task <= 8; task++)
      run('bash', ['-c', recipe('SLURM_ARRAY_TASK_ID')], { SLURM_ARRAY_TASK_ID: String(task) })
    run('bash', ['-c', recipe('kliping merge share-')])
    expect(readFileSync(join(cwd, 'records.jsonl'), 'utf8')).toBe(await local())
  })
})
