/**
 * Kills runs at random moments until `--kills` (default 200) have been killed, and goes on with `--resume` each time: whenever a run
 * comes to its end, its output must be, byte for byte, that of a run that was never killed. Half of the runs work with workers.
 *
 *     npm run chaos -- [--kills N] [--seed N]
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomOf } from '../articles.mjs'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const wanted = Number(values.kills)
const bin = join(import.meta.dirname, '..', '..', 'bin', 'kliping.js')

const random = randomOf(Number(values.seed))
const cwd = mkdtempSync(join(tmpdir(), 'kliping-chaos-'))
const rows = Array.from({ length: 600 }, (_, i) =>
  i % 50 === 49
    ? '{"text":'
    : JSON.stringify({
        id: `baris-${i}`,
        text: `Camat Buka Pelatihan ${i}\n\nBorong - Camat Elar Selatan Maria Goreti Nudin membuka pelatihan tenun di Balai Desa Sangan Kalo, Senin (6/5/2024). Pelatihan bertema "Benang Kita ${i}" itu diikuti ${10 + (i % 90)} peserta.`,
      }),
)
writeFileSync(join(cwd, 'rows.jsonl'), `${rows.join('\n')}\n`)
const args = (out, jobs) => [bin, 'rows.jsonl', '-o', out, '--errors', `${out}.errors`, '--jobs', String(jobs), '-q']
const read = (name) => readFileSync(join(cwd, name), 'utf8')

const started = performance.now()
spawnSync(process.execPath, args('whole.json', 1), { cwd })
const whole = performance.now() - started
const expected = ['whole.json', 'whole.json.errors'].map(read)

let kills = 0
let ends = 0
let resumed = 0
while (kills < wanted) {
  const out = `out${ends}.json`
  let time = whole
  for (;;) {
    const jobs = random() < 0.5 ? 1 : 2
    // The longer a run gets nowhere, the longer it may live.
    const kill = (random() * time) / 2
    if (existsSync(join(cwd, `${out}.kliping-journal`))) resumed++
    const signal = await new Promise((resolve) => {
      const child = spawn(process.execPath, [...args(out, jobs), '--resume', '--save-every', '0.01'], {
        cwd,
        stdio: 'ignore',
      })
      const timer = kills < wanted ? setTimeout(() => child.kill('SIGKILL'), kill) : undefined
      child.on('close', (_code, name) => {
        clearTimeout(timer)
        resolve(name)
      })
    })
    if (signal !== 'SIGKILL') break
    kills++
    time *= 1.1
  }
  for (const [i, name] of [out, `${out}.errors`].entries()) {
    if (read(name) === expected[i]) continue
    console.error(`${cwd}/${name}: not the bytes of a run that was never killed (after ${kills} kills)`)
    process.exit(1)
  }
  const left = readdirSync(cwd).filter((name) => /kliping-/.test(name))
  if (left.length > 0) {
    console.error(`${cwd}: left behind ${left.join(', ')}`)
    process.exit(1)
  }
  ends++
}
rmSync(cwd, { recursive: true })
console.log(
  `${kills} kills, ${resumed} runs went on from a journal, ${ends} outputs came to their end, all with the same bytes`,
)
