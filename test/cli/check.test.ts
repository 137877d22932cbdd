import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { Parser } from 'tap-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { installing } from './installing.js'
import { article, environment, folderWith, hasPermissions, kliping, klipingUnprivileged, shell } from './kliping.js'

const root = join(import.meta.dirname, '..', '..')

/** The steps of the README's workflow that are commands. */
function workflow(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const [, yaml] = /```yaml\n(# \.github\/workflows[\s\S]*?)```/.exec(readme)!
  const { jobs } = parse(yaml) as { jobs: Record<string, { steps: { run?: string }[] }> }
  return Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
}

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

describe("a newcomer's path", () => {
  it('leads from an article to a fixture, a check in CI, a failure and why it is so', async () => {
    const cwd = folderWith({ 'berita/Pelatihan Pupuk.txt': article })
    const started = await kliping(['check', '--init', 'berita/Pelatihan Pupuk.txt'], { cwd })
    expect(started).toMatchObject({ code: 0, out: 'fixtures/pelatihan-pupuk\n' })
    const fixture = join(cwd, 'fixtures', 'pelatihan-pupuk')
    expect(readdirSync(fixture).sort()).toEqual(['article.txt', 'expected.json'])
    expect(read(fixture, 'article.txt')).toBe(article)
    expect(JSON.parse(read(fixture, 'expected.json'))).toMatchObject({
      reviewed: false,
      records: [{ type: 'training', dates: [{ value: '2024-05-06', role: 'event' }] }],
    })

    // The workflow of the README, with the same commands; only what installs kliping is left out, for here it is built (see below).
    const [install, ...commands] = workflow()
    expect(install).toBe('npm install --global kliping')
    expect(commands.length).toBeGreaterThan(0)
    const inCI = (summary: string) =>
      shell(`set -e; ${commands.join('\n')}`, {
        cwd,
        env: environment({ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, summary) }),
      })

    const unread = await inCI('1.md')
    expect(unread.code).toBe(1)
    expect(unread.out).toContain('::error file=fixtures/pelatihan-pupuk/expected.json,line=1,title=')
    expect(unread.out).toContain('nobody has looked at it yet')
    expect(unread.out).toContain('1 case: 0 passed, 1 failed, 1 not reviewed')

    const edit = (from: string, to: string) => {
      const text = read(fixture, 'expected.json')
      expect(text).toContain(from)
      writeFileSync(join(fixture, 'expected.json'), text.replace(from, to))
    }
    edit('"reviewed": false', '"reviewed": true')
    expect(await inCI('2.md')).toMatchObject({ code: 0, err: '' })

    edit('"2024-05-06", "role": "event"', '"2024-05-07", "role": "event"')
    const line =
      read(fixture, 'expected.json')
        .split('\n')
        .findIndex((each) => each.includes('"2024-05-07"')) + 1
    const broken = await inCI('3.md')
    expect(broken.code).toBe(1)
    expect(broken.out).toContain('- { "value": "2024-05-07", "role": "event" }')
    expect(broken.out).toContain(`::error file=fixtures/pelatihan-pupuk/expected.json,line=${line},title=`)
    expect(broken.out).toMatch(/ Langke Rembong, ⟦Senin \(6\/5\/2024\)⟧\./)
    expect(read(cwd, '3.md')).toContain('- `fixtures/pelatihan-pupuk`\n  - `dates: missed')

    // Why it is so: the words, the rule that read them, and on what ground they went to the event; then the rule's own page.
    const [rule] = /date\/[a-z-]+/.exec(broken.out)!
    const why = ['--why', 'Senin (6/5/2024)']
    const { code, out } = await kliping(['explain', 'berita/Pelatihan Pupuk.txt', ...why], { cwd })
    expect(code).toBe(0)
    expect(out).toContain(`read      date “Senin (6/5/2024)” by ${rule}, woken by “Senin”`)
    expect(out).toMatch(/decided {3}event of training: /)
    expect(out).toContain('record    1: dates “2024-05-06”, event')
    const page = await kliping(['rules', rule], { cwd })
    expect(page).toMatchObject({ code: 0, out: expect.stringContaining('takes') })
  })
})

describe("the README's workflow", () => {
  it('runs as it stands, with kliping as npm packs and installs it', async ({ skip }) => {
    const cwd = folderWith({ 'berita/a.txt': article })
    await kliping(['check', '--init', 'berita/a.txt'], { cwd })
    const place = await installing(cwd)
    if ('reason' in place) return skip(place.reason)
    const run = () => place.run(workflow().join('\n'))
    const unread = await run()
    expect(unread.out + unread.err).toContain('::error file=fixtures/a/expected.json,line=1,title=')
    expect(unread.code).toBe(1)
    const expected = join(cwd, 'fixtures', 'a', 'expected.json')
    writeFileSync(expected, read(expected).replace('"reviewed": false', '"reviewed": true'))
    // What is there already need not be installed anew.
    const { code, out } = await place.run(workflow().slice(1).join('\n'))
    expect([code, out]).toEqual([0, expect.stringContaining('1 case: 1 passed')])
  })
})

describe("the README's failure", () => {
  it('is what is printed when a venue of its article is expected under half its name', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const [, text] = /\$ cat berita\/pelatihan\.txt\n([\s\S]*?)\n\n\$ /.exec(readme)!
    const [, failure] = /```console\n(✗ fixtures[\s\S]*?)```/.exec(readme)!
    const cwd = folderWith({ 'berita/pelatihan.txt': `${text}\n` })
    await kliping(['check', '--init', 'berita/pelatihan.txt'], { cwd })
    const file = join(cwd, 'fixtures/pelatihan/expected.json')
    const mended = read(file).replace('"reviewed": false', '"reviewed": true').replace('Langke Rembong', 'Langke')
    writeFileSync(file, mended)
    const { code, out } = await kliping(['check'], { cwd })
    expect(code).toBe(1)
    expect(out).toBe(`${failure}1 case: 0 passed, 1 failed\n`)
  })
})

/** Fixtures of every outcome, with names and values that need escapes. */
const expected = (value: object) => JSON.stringify(value, null, 1)
const all = {
  'fixtures/ok/article.txt': article,
  'fixtures/ok/expected.json': expected({
    type: 'training',
    venues: [{ name: 'X | Aula Kantor Camat Langke Rembong' }],
  }),
  'fixtures/a,b: 50%/article.txt': article,
  'fixtures/a,b: 50%/expected.json': expected([{ type: 'visit', themes: [{ text: '<&"\u0001]]>' }], people: [] }]),
  'fixtures/later #1/article.txt': article,
  'fixtures/later #1/expected.json': expected({ todo: ['themes'], records: [{ themes: [{ text: 'Panen' }] }] }),
  'fixtures/x.phrases.tsv':
    'venue\t-\tRapat digelar di hotel itu.\nvenue\tHotel Cakra\tRapat digelar di Hotel Cakra Buana, Selasa.\n',
}
const failing = ['fixtures/a,b: 50%', 'fixtures/x.phrases.tsv:2']
let cwd: string
beforeAll(() => {
  cwd = folderWith(all)
})

describe('reporters', () => {
  it('tap is read by a parser that is not ours', async () => {
    const { code, out } = await kliping(['check', '--reporter', 'tap'], { cwd })
    expect(code).toBe(1)
    const parser = new Parser()
    const points: { ok: boolean; name: string; todo: boolean | string; diag?: { differences: string[] } }[] = []
    parser.on('assert', (point) => points.push(point as never))
    parser.end(out)
    expect(parser).toMatchObject({ count: 5, pass: 2, fail: 3, todo: 1, ok: false })
    expect(out).toContain('at: "fixtures/a,b: 50%/expected.json:3"')
    expect(points.filter(({ ok, todo }) => !ok && !todo).map(({ name }) => name)).toEqual(failing)
    expect(points.find(({ todo }) => todo)).toMatchObject({ name: 'fixtures/later #1', todo: 'themes' })
    expect(points.find(({ name }) => name === failing[1])?.diag?.differences).toEqual([
      'fixtures/x.phrases.tsv:2: venue: expected Hotel Cakra, got Hotel Cakra Buana in: Rapat digelar di ⟦Hotel Cakra Buana⟧, Selasa. (venue/named)',
    ])
  })
  it('junit is read by a parser of XML', async () => {
    const { code, out, err } = await kliping(['check', '--reporter', 'junit'], { cwd })
    expect(code).toBe(1)
    expect(err).toBe('kliping: 5 cases: 2 passed, 2 failed, 1 todo\n')
    const document = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`)
      },
    }).parseFromString(out, 'text/xml')
    const [suites] = document.getElementsByTagName('testsuites')
    const figure = (name: string) => suites.getAttribute(name)
    expect(['tests', 'failures', 'errors', 'skipped'].map(figure)).toEqual(['5', '2', '0', '1'])
    const cases = [...document.getElementsByTagName('testcase')]
    const failed = cases.filter((each) => each.getElementsByTagName('failure').length > 0)
    expect(failed.map((each) => each.getAttribute('name'))).toEqual(failing)
    expect(failed[0].textContent).toContain('type: expected visit, got training')
    expect(failed[0].textContent).toContain('<&\\"\\u0001]]>')
    expect(failed[1].getAttribute('line')).toBe('2')
    expect(failed[0].getAttribute('line')).toBe('3')
    expect(failed[0].textContent).toContain('fixtures/a,b: 50%/expected.json:3: type: ')
  })
  it('github annotates the line of the fixture, with its escapes, also where nobody asks for it', async () => {
    const env = environment({ GITHUB_ACTIONS: 'true', CI: 'true' })
    const { code, out } = await kliping(['check'], { cwd, env })
    expect(code).toBe(1)
    const commands = out.split('\n').filter((line) => line.startsWith('::'))
    expect(commands[0]).toBe(
      '::error file=fixtures/a%2Cb%3A 50%25/expected.json,line=3,title=fixtures/a%2Cb%3A 50%25::type: expected visit, got training',
    )
    expect(commands.at(-1)).toMatch(
      /^::error file=fixtures\/x\.phrases\.tsv,line=2,title=.*::venue: expected Hotel Cakra, /,
    )
    expect(out).toContain('✓ fixtures/ok')
    const plain = await kliping(['check', '--reporter', 'tap'], { cwd, env })
    expect(plain.out).toMatch(/^TAP version 14\n/)
  })
  it('json holds the figures and every difference with its words and rule', async () => {
    const { code, out } = await kliping(['check', '--reporter', 'json'], { cwd })
    expect(code).toBe(1)
    const { summary, cases } = JSON.parse(out)
    expect(summary).toEqual({ cases: 5, passed: 2, failed: 2, todo: 1, broken: 0, unreviewed: 0, bailed: false })
    expect(cases.at(-1)).toMatchObject({
      file: 'fixtures/x.phrases.tsv',
      line: 2,
      status: 'failed',
      differences: [{ expected: 'Hotel Cakra', actual: 'Hotel Cakra Buana', span: [17, 34], rule: 'venue/named' }],
    })
  })
  it('pretty shows the value, its words in their sentence and the rule, in colours where they are wanted', async () => {
    const plain = await kliping(['check'], { cwd })
    expect(plain.out).toContain(
      'venue  fixtures/x.phrases.tsv:2\n      - Hotel Cakra\n      + Hotel Cakra Buana  venue/named\n' +
        '        Rapat digelar di ⟦Hotel Cakra Buana⟧, Selasa.\n',
    )
    expect(plain.out).toContain('~ fixtures/later #1 (todo: themes)\n')
    expect(plain.out).toMatch(/\n5 cases: 2 passed, 2 failed, 1 todo\n$/)
    const coloured = await kliping(['check', '--color', '--filter', 'X.PHRASES', '--bail'], { cwd })
    expect(coloured.out).toContain('\u001b[32m+ Hotel Cakra\u001b[7m Buana\u001b[27m\u001b[39m')
    expect(coloured.out).toContain('2 cases: 1 passed, 1 failed')
  })
})

describe('which fixtures', () => {
  it('--bail ends at the first failure', async () => {
    const { code, out } = await kliping(['check', 'fixtures', '--bail', '--reporter', 'tap'], { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(/^TAP version 14\nnot ok 1 - fixtures\/a,b: 50%\n[\s\S]* {2}\.\.\.\nBail out! .*\n$/)
  })
  it('--filter that fits none ends with 3, no folder at all either', async () => {
    const none = await kliping(['check', '--filter', 'zzz'], { cwd })
    expect(none).toMatchObject({ code: 3, err: 'kliping: no fixture\'s name holds "zzz"\n' })
    const nowhere = await kliping(['check'], { cwd: folderWith({ 'a.txt': article }) })
    expect(nowhere.code).toBe(3)
    expect(nowhere.err).toMatch(/^kliping: no folder fixtures here; .*--init ARTICLE.*\n$/)
  })
})

describe('--update', () => {
  it('shows what changes, writes it, and leaves what still fits; in CI it refuses', async () => {
    const here = folderWith(all)
    const refused = await kliping(['check', '--update'], { cwd: here, env: environment({ CI: 'true' }) })
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatch(/^kliping: --update is refused where CI=true: .*\n$/)
    for (const [file, text] of Object.entries(all)) expect(read(here, file)).toBe(text)

    const done = await kliping(['check', '--update'], { cwd: here })
    expect(done.code).toBe(0)
    expect(done.err).toContain('-venue\tHotel Cakra\tRapat')
    expect(done.err).toContain('+venue\tHotel Cakra Buana\tRapat')
    expect(done.err).toContain('"type": "training"')
    for (const file of ['fixtures/ok/expected.json', 'fixtures/later #1/expected.json'] as const)
      expect(read(here, file)).toBe(all[file])
    expect(await kliping(['check'], { cwd: here })).toMatchObject({ code: 0 })
  })
})

describe('plain text in a list', () => {
  const plain = (json: object) => ({
    'fixtures/p/article.txt': article,
    'fixtures/p/expected.json': `${JSON.stringify(json)}\n`,
  })
  it('stands for the thing of that name', async () => {
    const here = folderWith(
      plain({
        dates: ['2024-05-06'],
        venues: ['Aula Kantor Camat | Aula Kantor Camat Langke Rembong'],
        officials: ['...', { name: 'Yosef Lando' }],
        attendance: '41 peserta',
        topics: ['agriculture-fisheries', '...'],
      }),
    )
    const before = read(here, 'fixtures/p/expected.json')
    expect(await kliping(['check', '--update'], { cwd: here })).toMatchObject({ code: 0 })
    expect(read(here, 'fixtures/p/expected.json')).toBe(before)
    const scored = await kliping(['score', 'fixtures', '--gold', 'fixtures', '--json'], { cwd: here })
    expect(JSON.parse(scored.out).slots).toMatchObject({ dates: { f1: 1, tp: 1 }, attendance: { f1: 1, tp: 1 } })
  })
  it('is told with its value where it is not met', async () => {
    const here = folderWith(plain({ dates: ['2024-05-07'] }))
    const { code, out } = await kliping(['check'], { cwd: here })
    expect(code).toBe(1)
    expect(out).toContain('dates: missed')
    expect(out).toContain('- { "value": "2024-05-07" }')
  })
})

describe('broken fixtures', () => {
  it('end the check with 2, each named with file and line and what to do', async () => {
    const folder = (name: string, json: string, options?: string) => ({
      [`fixtures/${name}/article.txt`]: article,
      [`fixtures/${name}/expected.json`]: json,
      ...(options === undefined ? {} : { [`fixtures/${name}/options.yaml`]: options }),
    })
    const here = folderWith({
      ...folder('comma', '{\n  "type": "visit",\n}\n'),
      ...folder('cut', '{\n  "type": "visit"\n'),
      ...folder('date', '{}', 'timezone: WIB\npublished: 2024-13-01\n'),
      ...folder('field', '[\n  {\n    "venue": []\n  }\n]'),
      ...folder('alist', '{\n  "dates": "2024-05-06"\n}'),
      ...folder('atype', '{\n  "type": "disater | training"\n}'),
      ...folder('arole', '{ "venues": [\n  { "role": "evnt" } ] }'),
      ...folder('anumber', '{ "attendance": {\n  "min": "41" } }'),
      ...folder('anull', '{ "type":\n null }'),
      ...folder('atext', '{ "places": [\n{ "code": 53.1 } ] }'),
      ...folder('aauthors', '{}', 'authors: Budi\n'),
      ...folder('aencoding', '{}', 'encoding: foo\n'),
      ...folder('alists', '{}', 'published: [1]\n'),
      ...folder('asecond', '{}', 'timezone: WIB\n---\noutlet: Suara\n'),
      ...folder('key', '{ "venues": [\n  { "nam": "Aula" } ] }'),
      ...folder('number', '{}', '# year\npublished: 2024\n'),
      ...folder('option', '{}', 'timezone: WIB\npublish: 2024-05-06\n'),
      ...folder('todo', '{ "todo": ["venue"],\n "records": [{}] }'),
      ...folder('twice', '{\n  "type": "visit",\n  "type": "training"\n}'),
      ...folder('word', '{\n  "type": visit,\n  "venues": []\n}\n'),
      ...folder('yaml', '{}', 'published: "2024\n'),
      'fixtures/none/expected.json': '{}',
      'fixtures/two/expected.json': '{}',
      'fixtures/two/article.txt': article,
      'fixtures/two/article.html': article,
      'fixtures/bare/article.txt': article,
      'fixtures/ok/article.txt': article,
      'fixtures/ok/expected.json': '{}',
      'fixtures/slot.phrases.tsv': '# slot\nvenu\t-\tDi hotel.\n',
      'fixtures/cells.phrases.tsv': 'venue\tDi hotel.\n',
      'fixtures/day.phrases.tsv': 'date\t-\tKemarin.\t31/2/2024\n',
    })
    const { code, out, err } = await kliping(['check'], { cwd: here })
    expect(code).toBe(2)
    expect(out).toContain('28 cases: 1 passed, 27 broken')
    const lines = err.trimEnd().split('\n')
    expect(lines.map((line) => line.replace(/^kliping: fixtures\/(.*?): .*$/, '$1'))).toEqual([
      'aauthors/options.yaml:1:10',
      'aencoding/options.yaml:1:11',
      'alist/expected.json:2:12',
      'alists/options.yaml:1:12',
      'anull/expected.json:2:2',
      'anumber/expected.json:2:10',
      'arole/expected.json:2:13',
      'asecond/options.yaml:2:1',
      'atext/expected.json:2:11',
      'atype/expected.json:2:11',
      'bare',
      'cells.phrases.tsv:1:1',
      'comma/expected.json:3:1',
      'cut/expected.json:2:18',
      'date/options.yaml:2:12',
      'day.phrases.tsv:1:17',
      'field/expected.json:3:14',
      'key/expected.json:2:12',
      'none',
      'number/options.yaml:2:12',
      'option/options.yaml:2:1',
      'slot.phrases.tsv:2:1',
      'todo/expected.json:1:12',
      'twice/expected.json:3:3',
      'two',
      'word/expected.json:2:11',
      'yaml/options.yaml:2:1',
    ])
    expect(err).toContain('atype/expected.json:2:11: "type" cannot be disater; did you mean disaster?')
    expect(err).toContain('aauthors/options.yaml:1:10: authors is no list of words; write it as a list: [A, B]')
    expect(err).toContain("aencoding/options.yaml:1:11: encoding: unknown encoding 'foo'; name one such as utf-8")
    expect(err).toContain('alists/options.yaml:1:12: published is no text; write one value behind published:')
    expect(err).toContain('asecond/options.yaml:2:1: a second document begins here; write all as one')
    expect(err).toContain('slot.phrases.tsv:2:1: no slot "venu"; did you mean venue?')
    expect(err).toContain('field/expected.json:3:14: no field "venue" in a record; did you mean venues?')
    for (const line of lines) expect(line).toMatch(/: [^;]+; .{8,}/)
  })
})

describe.runIf(hasPermissions)('a folder that may not be read', () => {
  it.each([[['check', 'k']], [['score', 'k', '--gold', 'k']]])('%j', async (args) => {
    const here = folderWith({ 'k/a/article.txt': article, 'k/a/expected.json': '{}', 'k/tutup/b.txt': article })
    chmodSync(join(here, 'k/tutup'), 0)
    const { code, err } = await klipingUnprivileged(args, here)
    chmodSync(join(here, 'k/tutup'), 0o700)
    expect([code, err]).toEqual([
      2,
      'kliping: k/tutup: no permission to read it; allow reading it (chmod +r) or run as its owner\n',
    ])
  })
})

describe('--init', () => {
  it('starts fixtures from pages and rows, with the options that they need, and overwrites none', async () => {
    const rows = [
      { id: 'Nomor 7', judul: 'Panen Raya', isi: article.split('\n').slice(2).join('\n'), tanggal: '2024-05-06' },
      ...[1714964400, 'Senin, 6 Mei 2024 | 10:00 WIB', '2024-05-06 10:00:00 +0700', 'kemarin'].map((tanggal, n) => ({
        ...{
          id: `Tanggal ${n}`,
          isi: `Ruteng - Camat Langke Rembong membuka pelatihan pupuk ke-${n} di balai desa, Senin.`,
        },
        tanggal,
      })),
    ]
    const here = folderWith({
      'halaman.html': `<html><head><title>Panen</title></head><body><article><h1>Panen</h1>${article
        .split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</article></body></html>`,
      'baris.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    })
    const args = ['check', 'kasus', '--init', 'halaman.html', 'baris.jsonl']
    const started = await kliping(args, { cwd: here })
    expect(started.out.split('\n').slice(0, 3)).toEqual(['kasus/halaman', 'kasus/nomor-7', 'kasus/tanggal-0'])
    expect(started.code).toBe(0)
    expect(read(here, 'kasus/nomor-7/options.yaml')).toContain('published: 2024-05-06')
    for (const n of [0, 1, 2])
      expect(read(here, `kasus/tanggal-${n}/options.yaml`)).toBe('published: 2024-05-06T10:00+07:00\n')
    expect(existsSync(join(here, 'kasus/tanggal-3/options.yaml'))).toBe(false)
    expect(readdirSync(join(here, 'kasus/halaman')).sort()).toEqual(['article.html', 'expected.json'])
    const checked = await kliping(['check', 'kasus'], { cwd: here })
    expect(checked).toMatchObject({ code: 0 })
    expect(checked.out).toContain('6 cases: 6 passed, 6 not reviewed')

    writeFileSync(join(here, 'kasus/halaman/expected.json'), '{}')
    const again = await kliping(args, { cwd: here })
    expect(again.code).toBe(1)
    expect(again.err).toContain('kliping: kasus/halaman: stands already, left as it is; ')
    expect(read(here, 'kasus/halaman/expected.json')).toBe('{}')
  })
})
