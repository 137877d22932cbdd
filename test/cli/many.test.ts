import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, bin, environment, folderWith, hasTerminal, kliping, running, shell } from './kliping.js'

const town = (i: number) => ['Ruteng', 'Borong', 'Bajawa', 'Ende', 'Maumere'][i % 5]
const text = (i: number) => article.replaceAll('Ruteng', town(i)).replace('41 peserta', `${i + 10} peserta`)
const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `${JSON.stringify({ id: `baris-${i}`, text: text(i) })}\n`).join('')
const files = (n: number) =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`berita/${String(i).padStart(3, '0')}.txt`, text(i)]))

describe('--jobs', () => {
  it('gives the same bytes for every number of workers, from rows and from files', async () => {
    const page = `<html><body><article><h1>Judul</h1><p>${article.replaceAll('\n\n', '</p><p>')}</p></article></body></html>`
    const cwd = folderWith({
      ...files(30),
      'berita/012.txt': '',
      'berita/a.html': page,
      'r.jsonl': `${rows(60)}{"teks\n${rows(3)}`,
    })
    const run = async (...args: string[]) => {
      const { code, out, err } = await kliping(['berita', 'r.jsonl', '-q', ...args], { cwd })
      expect(code).toBe(1)
      return { out, err }
    }
    const one = await run('--jobs', '1')
    expect(JSON.parse(one.out).length).toBeGreaterThanOrEqual(92)
    expect(one.err.trimEnd().split('\n')).toHaveLength(2)
    expect(await run('--jobs', '2')).toEqual(one)
    expect(await run('--jobs', '3')).toEqual(one)
  })
  it('needs no word: many articles call workers by themselves', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(Math.max(1600 / availableParallelism(), 200) + 60) })
    const alone = await kliping(['r.jsonl', '-f', 'csv', '-j', '1', '-q'], { cwd })
    expect((await kliping(['r.jsonl', '-f', 'csv', '-q'], { cwd })).out).toBe(alone.out)
  })
  it('reads an article from standard input, with workers too', async () => {
    const alone = await kliping(['-j', '1', '-q'], { input: article })
    expect(JSON.parse(alone.out)).toHaveLength(1)
    expect(await kliping(['-j', '2', '-q'], { input: article })).toEqual(alone)
    expect(await kliping(['--timeout', '60', '-q'], { input: article })).toEqual(alone)
  })
  it('can be stopped at an article that takes too long', async () => {
    const cwd = folderWith({ 'a.txt': article, 'b.txt': article.repeat(20_000), 'c.txt': article })
    const { code, out, err } = await kliping(['.', '--timeout', '0.5', '-j', '1'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('b.txt: took longer than 0.5 s; give it more time with --timeout SECONDS')
    expect(JSON.parse(out).map((record: { article: { id: string } }) => record.article.id)).toContain('c.txt')
  })
  it.each([
    ['--jobs', '0'],
    ['--timeout', 'x'],
    ['--shard', '4/3'],
    ['--max-bytes', '12 parsec'],
  ])('%s %s is wrong usage', async (flag, value) => {
    const { code, err } = await kliping(['.', flag, value], { cwd: folderWith({ 'a.txt': article }) })
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`^kliping: ${flag} ${value}: must be .+\\n$`))
  })
})

describe('--errors and --max-bytes', () => {
  it('list what failed, and the summary counts it', async () => {
    const cwd = folderWith({ 'a.txt': article, 'b.txt': article.repeat(60), 'r.jsonl': `${rows(1)}{\n` })
    const { code, out, err } = await kliping(
      ['none.txt', '.', '--errors', 'errors.jsonl', '--max-bytes', '10K', '-f', 'jsonl'],
      { cwd },
    )
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
    expect(err).toMatch(/kliping: 2 articles, 2 records, 3 failed, [\d.]+ MB at [\d.]+ MB\/s\n$/)
    const errors = readFileSync(join(cwd, 'errors.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(errors).toMatchObject([
      { path: 'none.txt', reason: 'no such file or folder' },
      { path: 'b.txt', reason: 'one article of more than 10240 bytes' },
      { path: 'r.jsonl', row: 2, reason: expect.stringContaining('not valid JSON') },
    ])
    // The list of the last run is no input of the next.
    const again = await kliping(['.', '--errors', 'errors.jsonl', '-q'], { cwd })
    expect(JSON.parse(again.out)).toHaveLength(3)
  })
  it('are no second name of the output, but may share a device with it', async () => {
    const cwd = folderWith({ 'a.txt': article, 'sub/x': '' })
    symlinkSync('sub', join(cwd, 'link'))
    for (const [output, errors] of [
      ['o.json', 'o.json'],
      ['o.json', './o.json'],
      ['sub/o.json', 'link/o.json'],
    ])
      expect(await kliping(['a.txt', '-o', output, '--errors', errors], { cwd })).toEqual({
        code: 2,
        out: '',
        err: `kliping: --errors ${errors}: is the output; name another file\n`,
      })
    const { code } = await kliping(['a.txt', '-o', '/dev/null', '-f', 'json', '--errors', '/dev/null'], { cwd })
    expect(code).toBe(0)
  })
  it('leave nothing behind, and an interrupted run as it is, where one of both cannot be written', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(300) })
    await interruptedRun(cwd, ['r.jsonl', '-o', 'out.jsonl', '-j', '1', '--save-every', '0.001'])
    const before = readdirSync(cwd)
    for (const [output, errors] of [
      ['out.jsonl', 'none/e.jsonl'],
      ['none/o.jsonl', 'e.jsonl'],
    ])
      expect((await kliping(['r.jsonl', '-o', output, '--errors', errors], { cwd })).code).toBe(2)
    expect(readdirSync(cwd)).toEqual(before)
  })
})

/** Starts a run and kills it after this many milliseconds; whether it was killed before its end. */
function killedAfter(time: number, args: string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: environment(), stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), time)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

describe('--resume', () => {
  it.each([['1'], ['2']])('ends with the same bytes however often it is killed, --jobs %s', async (jobs) => {
    const cwd = folderWith({ ...files(20), 'r.jsonl': `${rows(150)}{"teks\n${rows(150)}` })
    const args = (out: string) => ['berita', 'r.jsonl', '-o', out, '--errors', `${out}.errors`, '--jobs', jobs]
    const started = performance.now()
    await kliping(args('whole.json'), { cwd })
    const time = performance.now() - started
    let kills = 0
    const resumed = [...args('out.json'), '--resume', '--save-every', '0.001']
    // Late enough that there is always something new; the moments are spread over the run.
    for (let i = 0; i < 6; i++) {
      const killed = await killedAfter(time * (0.3 + 0.13 * ((i * 5) % 7)), resumed, cwd)
      // It may be killed between its last work and its end.
      if (!killed || existsSync(join(cwd, 'out.json'))) break
      kills++
    }
    expect(kills).toBeGreaterThan(0)
    const { code, err } = await kliping(resumed, { cwd })
    expect([code, err]).toEqual([1, expect.stringContaining('320 articles')])
    for (const name of ['.json', '.json.errors'])
      expect(readFileSync(join(cwd, `out${name}`), 'utf8')).toBe(readFileSync(join(cwd, `whole${name}`), 'utf8'))
    expect(readdirSync(cwd).filter((name) => name.includes('kliping-'))).toEqual([])
  })
  it('goes on from what is saved, and does not do it again', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(300) })
    const args = ['r.jsonl', '-o', 'out.jsonl', '-j', '1', '--save-every', '0.001']
    const { out: whole } = await kliping(['r.jsonl', '-f', 'jsonl', '-q'], { cwd })
    const half = whole.split('\n').slice(0, 25).join('\n').concat('\n')
    // What a run leaves that is killed in the middle of a line.
    const { interrupted } = await interruptedRun(cwd, args)
    const journal = readFileSync(join(cwd, 'out.jsonl.kliping-journal'), 'utf8').trimEnd().split('\n')
    const counts = { articles: 25, records: 25, failures: 0, bytes: 9 }
    const mark = { next: [0, 25], counts, output: Buffer.byteLength(half), errors: null }
    expect(interrupted).toContain('--resume')
    writeFileSync(join(cwd, 'out.jsonl.kliping-journal'), `${journal[0]}\n${JSON.stringify(mark)}\n{"next":[0,`)
    writeFileSync(join(cwd, 'out.jsonl.kliping-partial'), `${half.replaceAll('kliping/1', 'kliping/0')}{"torn`)
    const { code, err } = await kliping([...args, '--resume'], { cwd })
    expect([code, err]).toEqual([0, expect.stringContaining('kliping: 300 articles')])
    const written = readFileSync(join(cwd, 'out.jsonl'), 'utf8')
    expect(written.split('kliping/0')).toHaveLength(26)
    expect(written.replaceAll('kliping/0', 'kliping/1')).toBe(whole)
  })
  it('refuses other options and changed inputs; without it a run starts anew', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(300) })
    const args = ['r.jsonl', '-o', 'out.jsonl', '-j', '1', '--save-every', '0.001']
    await interruptedRun(cwd, args)
    const other = await kliping([...args, '--resume', '--published', '2024-01-01'], { cwd })
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringMatching(/^kliping: out\.jsonl: .+ leave out --resume.+\n$/),
    ])
    writeFileSync(join(cwd, 'r.jsonl'), rows(40))
    expect((await kliping([...args, '--resume'], { cwd })).code).toBe(2)
    const { code, err } = await kliping(args, { cwd })
    expect([code, err]).toEqual([0, expect.stringContaining('kliping: 40 articles')])
    expect(readdirSync(cwd).sort()).toEqual(['out.jsonl', 'r.jsonl'])
  })
  it('refuses another list of failed inputs, or one more or less', async () => {
    const cwd = folderWith({ 'r.jsonl': `{"teks\n${rows(300)}` })
    const args = ['r.jsonl', '-o', 'out.jsonl', '-j', '1', '--save-every', '0.001']
    for (const [before, after] of [
      [[], ['--errors', 'e.jsonl']],
      [['--errors', 'e.jsonl'], []],
      [
        ['--errors', 'e.jsonl'],
        ['--errors', 'f.jsonl'],
      ],
    ]) {
      await interruptedRun(cwd, [...args, ...before])
      const { code, err } = await kliping([...args, ...after, '--resume'], { cwd })
      expect([code, err]).toEqual([2, expect.stringContaining('repeat its command')])
      expect((await kliping([...args, ...before, '--resume', '-q'], { cwd })).code).toBe(1)
      if (before.length > 0) expect(readFileSync(join(cwd, 'e.jsonl'), 'utf8')).toContain('"row":1')
      rmSync(join(cwd, 'out.jsonl'))
    }
  })
  it('goes on under another LANG and with other heads, where they change nothing in the output', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(300) })
    const args = ['r.jsonl', '-o', 'out.jsonl', '-j', '1', '--save-every', '0.001']
    await interruptedRun(cwd, args)
    const env = environment({ LANG: 'id_ID.UTF-8', LC_ALL: '' })
    expect((await kliping([...args, '--lang', 'id', '--resume'], { cwd, env })).code).toBe(0)
    const table = ['r.jsonl', '-f', 'csv', '-o', 'out.jsonl', '-j', '1', '--save-every', '0.001']
    await interruptedRun(cwd, table)
    expect((await kliping([...table, '--lang', 'id', '--resume'], { cwd, env })).code).toBe(2)
    expect((await kliping([...table, '--resume'], { cwd, env })).code).toBe(0)
  })
  it.skipIf(!hasTerminal)('goes on with a summary whatever the width of the terminal', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(300) })
    const args = ['r.jsonl', '-f', 'summary', '-o', 'out.jsonl', '-j', '1', '--save-every', '0.001']
    await interruptedRun(cwd, args)
    const command = `stty cols 200; '${process.execPath}' '${bin}' ${args.join(' ')} --resume`
    expect(await shell(`script -qec "${command}" /dev/null`, { cwd })).toMatchObject({ code: 0 })
    await kliping(['r.jsonl', '-f', 'summary', '-o', 'whole.txt'], { cwd })
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(readFileSync(join(cwd, 'whole.txt'), 'utf8'))
  })
  it('refuses what comes through a pipe, which may be another one each time', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(300) })
    const args = '--input-format jsonl -o out.jsonl -j 1 --save-every 0.001'
    for (const input of ['- < <(cat r.jsonl)', '<(cat r.jsonl)']) {
      const { code, err } = await shell(`kliping ${args} --resume ${input}`, { cwd })
      expect([code, err]).toEqual([2, expect.stringMatching(/^kliping: --resume: .+; save it to a file first\n$/)])
    }
    const { interrupted } = await interruptedRun(cwd, ['-', ...args.split(' ')], openSync(join(cwd, 'r.jsonl'), 'r'))
    expect(interrupted).toContain('--resume goes on from there')
    expect((await shell(`kliping - ${args} --resume -q < r.jsonl`, { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(
      (await kliping(['r.jsonl', '-f', 'jsonl', '-q'], { cwd })).out,
    )
  })
  it('is not promised to who reads a pipe', async () => {
    const cwd = folderWith({})
    const args = ['--input-format', 'jsonl', '-o', 'o.jsonl', '-j', '1', '--save-every', '0.001']
    const { child, ended } = running(args, { cwd })
    child.stdin.write(rows(50))
    while (!existsSync(join(cwd, 'o.jsonl.kliping-partial'))) await new Promise((resolve) => setTimeout(resolve, 10))
    await new Promise((resolve) => setTimeout(resolve, 500))
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    expect(err).toMatch(/^kliping: interrupted after \d+ articles; o\.jsonl was not written\n$/)
    expect(readdirSync(cwd)).toEqual([])
  })
  it('needs a file', async () => {
    expect((await kliping(['.', '--resume'], { cwd: folderWith({ 'a.txt': article }) })).code).toBe(2)
  })
  const mounts = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
  it.skipIf(!mounts)('goes on after the disk was full, with nothing lost and nothing twice', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(200), 'disk/x': '' })
    const { out: whole } = await kliping(['r.jsonl', '-f', 'jsonl', '-q'], { cwd })
    const command = `'${process.execPath}' '${bin}' r.jsonl -o disk/out.jsonl -j 2 --save-every 0.001 -q`
    const script = [
      'mount -t tmpfs -o size=100k tmpfs disk',
      `${command}; echo "code $?"`,
      'mount -o remount,size=50m disk',
      `${command} --resume; echo "code $?"`,
      'cp disk/out.jsonl .',
    ]
    const { stdout, stderr } = spawnSync('unshare', ['-rm', 'bash', '-c', script.join('\n')], { cwd, encoding: 'utf8' })
    expect([stdout, stderr]).toEqual(['code 1\ncode 0\n', expect.stringContaining('no space left on the disk')])
    expect(stderr).toContain('the same command with --resume goes on from there')
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(whole)
  })
  it('says what is kept when the folder of the output vanishes', async () => {
    const cwd = folderWith({ 'out/x': '', 'r.jsonl': rows(800) })
    const args = ['r.jsonl', '-o', 'out/o.jsonl', '-j', '1', '--save-every', '0.001']
    const { ended } = running(args, { cwd })
    while (!existsSync(join(cwd, 'out/o.jsonl.kliping-journal'))) await new Promise((resolve) => setTimeout(resolve, 1))
    rmSync(join(cwd, 'out'), { recursive: true })
    const { code, err } = await ended
    expect(code).toBe(1)
    expect(err).toContain('kliping: out/o.jsonl: its folder or partial output has gone; run again\n')
  })
})

/** A run that is interrupted once something is saved; what it says. */
async function interruptedRun(cwd: string, args: string[], input?: number): Promise<{ interrupted: string }> {
  const { child, ended } = running(args, { cwd, stdio: [input, 'pipe', 'pipe'] })
  while (!existsSync(join(cwd, 'out.jsonl.kliping-journal'))) await new Promise((resolve) => setTimeout(resolve, 1))
  child.kill('SIGINT')
  const { code, err } = await ended
  expect(code).toBe(130)
  return { interrupted: err }
}

describe('--shard and merge', () => {
  it('of all shares gives what one run gives, in every format', async () => {
    const cwd = folderWith({ ...files(20), 'r.jsonl': `${rows(30)}{"teks\n${rows(2)}` })
    const errors: string[] = []
    for (const i of [1, 2, 3]) {
      const out = i === 2 ? ['s2.json'] : [`s${i}.jsonl`]
      const { err } = await kliping(['none.txt', 'berita', 'r.jsonl', '--shard', `${i}/3`, '-o', ...out, '-q'], { cwd })
      errors.push(...err.trimEnd().split('\n').filter(Boolean))
    }
    // Each failure is of one share.
    expect(errors).toHaveLength(2)
    const one = async (format: string) => (await kliping(['berita', 'r.jsonl', '-f', format, '-q'], { cwd })).out
    for (const format of ['json', 'jsonl', 'csv'])
      expect((await kliping(['merge', 's3.jsonl', 's1.jsonl', 's2.json', '-f', format, '-q'], { cwd })).out).toBe(
        await one(format),
      )
  })
  it('refuses a set of which a share is missing, but not one without articles', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(30), 'one.jsonl': rows(1) })
    for (const i of [1, 2, 3]) {
      await kliping(['r.jsonl', '-o', `r${i}.jsonl`, '--shard', `${i}/3`, '-q'], { cwd })
      await kliping(['one.jsonl', '-o', `one${i}.jsonl`, '--shard', `${i}/3`, '-q'], { cwd })
    }
    const merge = (...args: string[]) => kliping(['merge', ...args, '-o', 'm.jsonl', '-q'], { cwd })
    const missing =
      'kliping: of 3 shares these are missing: 2; give them too, or merge what is there with --incomplete\n'
    expect(await merge('r1.jsonl', 'r3.jsonl')).toMatchObject({ code: 2, err: missing })
    expect(existsSync(join(cwd, 'm.jsonl'))).toBe(false)
    expect((await merge('r1.jsonl', 'r3.jsonl', '--incomplete')).code).toBe(0)
    expect((await merge('one1.jsonl', 'one2.jsonl', 'one3.jsonl')).code).toBe(0)
    await kliping(['r.jsonl', '-o', 'half.jsonl', '--shard', '1/2', '-q'], { cwd })
    expect(await merge('r1.jsonl', 'half.jsonl')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a share of another run than r1.jsonl'),
    })
  })
  it('refuses doubles, mixtures and what is no record', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(9), 'x.jsonl': '{"a":1}\n', 'y.json': 'no' })
    await kliping(['r.jsonl', '-o', 'all.jsonl'], { cwd })
    await kliping(['r.jsonl', '-o', 's.jsonl', '--shard', '1/2'], { cwd })
    for (const [names, reason] of [
      [['s.jsonl', 's.jsonl'], 'give every shard once'],
      [['all.jsonl', 'all.jsonl'], 'give each once'],
      [['s.jsonl', 'all.jsonl'], 'is no output of --shard'],
      [['x.jsonl'], 'x.jsonl, line 1: no record of kliping'],
      [['y.json'], 'y.json, line 1: not a record a line'],
      [['none.jsonl'], 'none.jsonl: no such file or folder'],
    ] as const) {
      const { code, err } = await kliping(['merge', ...names, '-o', 'm.jsonl'], { cwd })
      expect([code, err]).toEqual([names[0] === 'none.jsonl' ? 3 : 2, expect.stringContaining(reason)])
      expect(err.trimEnd().split('\n')).toHaveLength(1)
      expect(existsSync(join(cwd, 'm.jsonl'))).toBe(false)
    }
  })
  it('takes records from a pipe, in any place, but standard input once', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(4), 'q.jsonl': rows(9).split('\n').slice(6).join('\n') })
    for (const name of ['r', 'q']) await kliping([`${name}.jsonl`, '-o', `${name}-records.jsonl`, '-q'], { cwd })
    const both = ['r-records.jsonl', 'q-records.jsonl'].map((name) => readFileSync(join(cwd, name), 'utf8'))
    for (const names of [
      '- q-records.jsonl < r-records.jsonl',
      '<(cat r-records.jsonl) <(cat q-records.jsonl)',
      'r-records.jsonl <(cat q-records.jsonl)',
    ])
      expect(await shell(`kliping merge ${names} -f jsonl`, { cwd })).toEqual({
        code: 0,
        out: both.join(''),
        err: 'kliping: 2 files, 7 articles, 7 records\n',
      })
    const input = both[0]
    expect((await kliping(['merge', '-', '-f', 'jsonl', '-q'], { input })).out).toBe(input)
    expect(await kliping(['merge', '-', '-', '-f', 'jsonl'], { input })).toEqual({
      code: 2,
      out: '',
      err: 'kliping: - stands twice: standard input can be read only once\n',
    })
  })
})

describe('a filter', () => {
  const filter = ['-', '--input-format', 'jsonl', '--format', 'jsonl', '-q', '-j', '1']
  const lines = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('answers every line in its place, whatever it holds, and ends well', async () => {
    const bad = [
      '[1,2]',
      '\u0000\u0000\u0000',
      '%PDF-1.4',
      '{"text":',
      '{}',
      `{"text":"a","author":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
    ]
    const input = bad.map((line, i) => `${line}\n${JSON.stringify({ id: `b${i}`, text: text(i) })}\n`).join('')
    const { code, out } = await kliping(filter, { input })
    expect(code).toBe(0)
    const answers = lines(out)
    expect(answers.map(({ error, article }) => error?.row ?? article.id)).toEqual(
      bad.flatMap((_, i) => [2 * i + 1, `b${i}`]),
    )
    expect(answers[0].error).toMatchObject({ path: '-', reason: expect.any(String), hint: expect.any(String) })
  })
  it('of nothing is nothing', async () => {
    expect(await kliping(filter)).toEqual({ code: 0, out: '', err: '' })
  })
  it('answers before the next line comes', async () => {
    const child = spawn(process.execPath, [bin, ...filter], { env: environment() })
    child.stdout.setEncoding('utf8')
    for (let i = 0; i < 3; i++) {
      const answer = new Promise<string>((resolve) => child.stdout.once('data', resolve))
      child.stdin.write(`${JSON.stringify({ id: `b${i}`, text: 'Rapat desa digelar.' })}\n`)
      expect(JSON.parse(await answer).article.id).toBe(`b${i}`)
    }
    child.stdin.end()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  })
})

describe('verify', () => {
  it('confirms what is so, and names what changed', async () => {
    const cwd = folderWith({ ...files(4), 'r.jsonl': rows(3), 'emoji.txt': `😀 ${article}` })
    await kliping(['berita', 'emoji.txt', 'r.jsonl', '-o', 'out.json'], { cwd })
    const good = await kliping(['verify', 'out.json', '--against', 'r.jsonl', 'emoji.txt', 'berita'], { cwd })
    expect([good.code, good.out]).toEqual([0, ''])
    expect(good.err).toMatch(/^kliping: 8 articles, 8 records, \d+ spans: all as recorded\n$/)
    writeFileSync(join(cwd, 'berita/001.txt'), text(1).replace('Yosef', 'Yusuf'))
    rmSync(join(cwd, 'berita/002.txt'))
    const bad = await kliping(['verify', 'out.json', '--against', 'berita', 'emoji.txt', 'r.jsonl'], { cwd })
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(
      /^berita\/001\.txt: the text is another one \(its hash was [0-9a-f]{12} and is [0-9a-f]{12}\)\n/,
    )
    expect(bad.out).toContain('"Yosef Lando" and is "Yusuf Lando"')
    expect(bad.out).toMatch(/berita\/002\.txt \(.+\): the article is not there any more\n$/)
  })
  it('finds articles by their absolute path from any folder, and so do shares', async () => {
    const cwd = folderWith({ ...files(6), 'm/.ada': '', 'n/o/.ada': '' })
    const k = join(cwd, 'berita')
    const first = await kliping([k, '-o', join(cwd, '1.jsonl'), '--shard', '1/2'], { cwd: join(cwd, 'm') })
    const second = await kliping([k, '-o', join(cwd, '2.jsonl'), '--shard', '2/2'], { cwd: join(cwd, 'n/o') })
    expect([first.code, second.code]).toEqual([0, 0])
    expect((await kliping(['merge', '1.jsonl', '2.jsonl', '-o', 'all.jsonl'], { cwd })).code).toBe(0)
    const { code, err } = await kliping(['verify', join(cwd, 'all.jsonl'), '--against', k], { cwd: join(cwd, 'm') })
    expect([code, err]).toEqual([0, expect.stringMatching(/^kliping: 6 articles, .*: all as recorded\n$/)])
  })
  it('finds a record that was tampered with', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(2) })
    await kliping(['r.jsonl', '-o', 'out.jsonl', '-q'], { cwd })
    const path = join(cwd, 'out.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"text":"Senin (6/5/2024)"', '"text":"Selasa (7/5/2024)"'))
    const { code, out } = await kliping(['verify', 'out.jsonl', '--against', 'r.jsonl', '-q'], { cwd })
    expect([code, out.trimEnd().split('\n').length]).toEqual([1, 1])
    expect(out).toContain('was "Selasa (7/5/2024)" and is "Senin (6/5/2024)"')
    expect(statSync(path).size).toBeGreaterThan(0)
  })
  it('confirms nothing of a pipe, which it could read but once, nor of a file without records', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(2), 'none.jsonl': '' })
    await kliping(['r.jsonl', '-o', 'out.jsonl', '-q'], { cwd })
    const piped = await shell('kliping verify <(cat out.jsonl) --against r.jsonl', { cwd })
    expect([piped.code, piped.out]).toEqual([2, ''])
    expect(piped.err).toMatch(/^kliping: \/dev\/fd\/\d+: no regular file, and verify .+ twice; save .+\n$/)
    expect((await shell('kliping verify /dev/stdin --against r.jsonl < out.jsonl', { cwd })).code).toBe(0)
    const empty = await kliping(['verify', 'none.jsonl', '--against', 'r.jsonl'], { cwd })
    expect(empty).toEqual({ code: 3, out: '', err: 'kliping: none.jsonl: holds no records\n' })
  })
  it('knows the records of each article by its id, where the main ones were filtered out', async () => {
    const twice = (i: number) =>
      `${text(i)}\nPada Rabu (8/5/2024), Bupati Manggarai membuka pasar murah di Lapangan Motang Rua.\n`
    const cwd = folderWith({
      'r.jsonl': [0, 1, 2].map((i) => `${JSON.stringify({ id: `b${i}`, text: twice(i) })}\n`).join(''),
    })
    await kliping(['r.jsonl', '-o', 'out.jsonl', '-q'], { cwd })
    const path = join(cwd, 'out.jsonl')
    const records = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(records).toHaveLength(6)
    writeFileSync(path, records.filter((record) => !JSON.parse(record).main).join('\n'))
    const { code, out, err } = await kliping(['verify', 'out.jsonl', '--against', 'r.jsonl'], { cwd })
    expect([code, out, err]).toEqual([0, '', expect.stringContaining('3 articles, 3 records')])
  })
})

describe('the output of a filter', () => {
  it('can be merged, verified, scored and exported: its answers to lines that failed are left out, and counted', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(2) })
    const args = ['-', '--input-format', 'jsonl', '-f', 'jsonl', '-q']
    const { out } = await kliping(args, { input: `{\n${rows(1)}{"teks\n${rows(2).split('\n')[1]}\n` })
    expect(out.trimEnd().split('\n')).toHaveLength(4)
    writeFileSync(join(cwd, 'out.jsonl'), out)
    const verified = await kliping(['verify', 'out.jsonl', '--against', 'r.jsonl'], { cwd })
    expect([verified.code, verified.out]).toEqual([0, ''])
    expect(verified.err).toMatch(/2 articles, 2 records, \d+ spans: all as recorded; 2 failed inputs left out\n$/)
    const merged = await kliping(['merge', 'out.jsonl', '-f', 'jsonl'], { cwd })
    expect([merged.code, merged.err]).toEqual([0, 'kliping: 1 file, 2 articles, 2 records; 2 failed inputs left out\n'])
    expect(merged.out).toBe((await kliping(['r.jsonl', '-f', 'jsonl', '-q'], { cwd })).out)
    const exported = await kliping(['export', 'out.jsonl', '--to', 'doccano', '--against', 'r.jsonl'], { cwd })
    expect([exported.code, exported.err]).toEqual([0, expect.stringContaining('out.jsonl: 2 failed inputs left out')])
    writeFileSync(join(cwd, 'gold.jsonl'), exported.out)
    const scored = await kliping(['score', 'out.jsonl', '--gold', 'gold.jsonl'], { cwd })
    expect([scored.code, scored.err]).toEqual([0, expect.stringContaining('out.jsonl: 2 failed inputs left out')])
  })
})
