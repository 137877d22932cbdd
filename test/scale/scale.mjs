/**
 * Figures that take minutes, and therefore are no tests.
 *
 *     npm run scale -- [linear [FILLING]] [memory] [workers] [stream] [--articles N] [--megabytes N] [--gigabytes N] [--rounds N]
 *
 * linear: ten times the text takes ten times the time. memory: the peak at ten times the articles. workers: two beside one.
 * stream: one jsonl of gigabytes. Without a name all of them; the exit code is 1 where a figure is out of its bound.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from '../articles.mjs'
import { writeRows } from './corpora.mjs'
import { linear } from './linear.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '20000' },
    megabytes: { type: 'string', default: '50' },
    gigabytes: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    jobs: { type: 'string', default: '2' },
  },
})
const bin = join(import.meta.dirname, '..', '..', 'bin', 'kliping.js')
const cwd = mkdtempSync(join(tmpdir(), 'kliping-scale-'))
process.on('exit', () => rmSync(cwd, { recursive: true, force: true }))
const bounds = { growth: 1.25, workers: 1.7 }
const wrong = []

/** Runs the command over a corpus; its seconds and its peak in MB. */
async function measured(corpus, jobs, ...more) {
  const peak = join(cwd, 'peak')
  const hook = pathToFileURL(join(import.meta.dirname, 'peak.mjs')).href
  const args = [bin, corpus, '-o', 'out.jsonl', '--errors', 'errors.jsonl', '--jobs', String(jobs), ...more]
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, KLIPING_PEAK: peak, NODE_OPTIONS: `--import ${hook}` },
  })
  let last = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    last = (last + text).slice(-500)
  })
  await new Promise((resolve) => child.on('close', resolve))
  if (!/\d+ articles, .+, in out\.jsonl\n$/.test(last)) throw new Error(last)
  return {
    seconds: (performance.now() - start) / 1000,
    peak: (Number(readFileSync(peak, 'utf8')) * 1024) / 1e6,
  }
}

const megabytesOf = (corpus) => statSync(join(cwd, corpus)).size / 1e6
const load = () => `load ${loadavg()[0].toFixed(1)}`

const figures = {
  linear() {
    for (const name of linear(positionals[0] === 'linear' ? positionals[1] : undefined)) wrong.push(`linear: ${name}`)
  },

  async memory() {
    const many = Number(values.articles)
    for (const [name, rows] of [
      ['few.jsonl', many],
      ['many.jsonl', many * 10],
    ])
      writeRows(join(cwd, name), { rows, every: 100 })
    for (const jobs of [1, 2]) {
      const few = await measured('few.jsonl', jobs, '--save-every', '0.1')
      const more = await measured('many.jsonl', jobs, '--save-every', '0.1')
      const growth = more.peak / few.peak
      console.log(
        `memory, --jobs ${jobs}: ${few.peak.toFixed(0)} MB at ${many} articles, ${more.peak.toFixed(0)} MB at ${many * 10}: ` +
          `${growth.toFixed(2)} times (${more.seconds.toFixed(0)} s)`,
      )
      if (growth > bounds.growth) wrong.push(`memory, --jobs ${jobs}`)
    }
  },

  async workers() {
    writeRows(join(cwd, 'workers.jsonl'), { bytes: Number(values.megabytes) * 1e6, characters: 2000 })
    const ratios = []
    for (let round = 0; round < Number(values.rounds); round++) {
      const one = await measured('workers.jsonl', 1)
      const two = await measured('workers.jsonl', 2)
      ratios.push(one.seconds / two.seconds)
      console.log(
        `workers, ${megabytesOf('workers.jsonl').toFixed(0)} MB: ${one.seconds.toFixed(1)} s with 1, ${two.seconds.toFixed(1)} s with 2: ` +
          `${ratios.at(-1).toFixed(2)} times (${load()})`,
      )
    }
    if (median(ratios) < bounds.workers) wrong.push('workers')
  },

  async stream() {
    const rows = writeRows(join(cwd, 'stream.jsonl'), { bytes: Number(values.gigabytes) * 1e9, characters: 2000 })
    const { seconds, peak } = await measured('stream.jsonl', Number(values.jobs))
    const megabytes = megabytesOf('stream.jsonl')
    console.log(
      `stream: ${(megabytes / 1000).toFixed(2)} GB, ${rows} articles, ${seconds.toFixed(0)} s, ` +
        `${(megabytes / seconds).toFixed(2)} MB/s, peak ${peak.toFixed(0)} MB (${load()})`,
    )
  },
}

const asked = positionals.filter((name) => name in figures)
for (const name of asked.length ? asked : Object.keys(figures)) await figures[name]()
if (wrong.length) {
  console.error(`out of bounds: ${wrong.join('; ')}`)
  process.exitCode = 1
}
