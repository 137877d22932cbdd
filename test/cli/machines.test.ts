import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { article, bin, environment, folderWith, kliping } from './kliping.js'
import { hasSlurm, startSlurm } from './slurm.js'

// The recipes of the README's chapter "More than one machine", run as they stand there. Engines that are not installed are skipped,
// and the name of the test says so.

// Clusters and a dozen processes a test.
vi.setConfig({ testTimeout: 240_000 })

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
  const env = environment({ PATH: `${join(cwd, 'bin')}:${process.env.PATH}` })
  const run = (command: string, args: string[], more: NodeJS.ProcessEnv = {}) => {
    const { status, error, stderr } = spawnSync(command, args, { cwd, env: { ...env, ...more }, timeout: 180_000 })
    expect(status, `${error ?? ''}\n${stderr}`).toBe(0)
  }
  const local = async () => (await kliping(['korpus.jsonl', '-f', 'jsonl', '-q'], { cwd })).out
  return { cwd, env, run, local }
}

describe('the recipe for', () => {
  const parallel = has('parallel', '--version')
  it.skipIf(!parallel)(named('GNU parallel gives the bytes of the local run', parallel), async () => {
    const { cwd, run, local } = place()
    run('bash', ['-c', recipe('parallel --pipe')])
    expect(readFileSync(join(cwd, 'records.jsonl'), 'utf8')).toBe(await local())
  })

  // Debian's own Python has Debian's packages, whatever other Python comes first.
  const python = ['python3', '/usr/bin/python3'].find((each) => has(each, '-c', 'import dask.bag, distributed'))
  it.skipIf(!python)(named('Dask gives the bytes of the local run, on two workers', python !== undefined), async () => {
    const { cwd, run, local, env } = place()
    const daemon = (name: string, ...args: string[]) =>
      spawn(python!, ['-m', `distributed.cli.dask_${name}`, '--scheduler-file', 'scheduler.json', ...args], {
        cwd,
        env,
        stdio: 'ignore',
      })
    const daemons = [daemon('scheduler', '--host', '127.0.0.1', '--port', '0', '--no-dashboard')]
    try {
      while (!existsSync(join(cwd, 'scheduler.json'))) await new Promise((resolve) => setTimeout(resolve, 100))
      for (const name of ['satu', 'dua'])
        daemons.push(daemon('worker', '--host', '127.0.0.1', '--nthreads', '1', '--no-nanny', '--name', name))
      writeFileSync(join(cwd, 'recipe.py'), recipe('dask.bag'))
      run(python!, ['recipe.py'])
    } finally {
      // A worker that is asked to end waits for its scheduler, which ends too.
      const ended = daemons.map((each) => new Promise((resolve) => each.on('close', resolve)))
      for (const each of daemons) each.kill('SIGKILL')
      await Promise.all(ended)
    }
    const parts = readdirSync(cwd).filter((name) => /^records-\d+\.jsonl$/.test(name))
    expect(parts.length).toBeGreaterThan(1)
    const lines = parts
      .sort((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)))
      .map((name) => readFileSync(join(cwd, name), 'utf8').replace(/\n?$/, '\n'))
    expect(lines.join('')).toBe(await local())
  })

  it(named('Slurm gives the bytes of the local run, with its daemons', hasSlurm), async () => {
    const slurm = hasSlurm ? await startSlurm() : undefined
    const { cwd, run, local } = place()
    if (slurm) {
      writeFileSync(join(cwd, 'share.sh'), recipe('SLURM_ARRAY_TASK_ID'))
      try {
        run('sbatch', ['--wait', 'share.sh'], slurm.env)
      } finally {
        await slurm.stop()
      }
    } else {
      console.log('Slurm does not start here: the variables of its job array are set by hand')
      for (let task = 1; task <= 8; task++)
        run('bash', ['-c', recipe('SLURM_ARRAY_TASK_ID')], { SLURM_ARRAY_TASK_ID: String(task) })
    }
    run('bash', ['-c', recipe('kliping merge share-')])
    expect(readdirSync(cwd).filter((name) => /^share-\d\.jsonl$/.test(name))).toHaveLength(8)
    expect(readFileSync(join(cwd, 'records.jsonl'), 'utf8')).toBe(await local())
  })
})
