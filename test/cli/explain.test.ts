import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, kliping } from './kliping.js'

const folder = mkdtempSync(join(tmpdir(), 'kliping-explain-'))
const article = `Bawaslu Sikka Gelar Rakor

Maumere - Bawaslu Kabupaten Sikka menggelar rapat koordinasi di Hotel Pelita, Maumere, Rabu (12/6/2024). Acara itu dihadiri 40 peserta.

Ketua Bawaslu Kabupaten Sikka, Robertus Daga, mengatakan pengawasan butuh warga.
`
writeFileSync(join(folder, 'rakor.txt'), article)
const explain = (...args: string[]) => kliping(['explain', ...args], { cwd: folder })

describe('kliping explain', () => {
  it('shows the article with its mentions, and a table a record', async () => {
    const { code, out } = await explain('rakor.txt')
    expect(code).toBe(0)
    expect(out).toContain('[venue Hotel Pelita]')
    expect(out).toContain('[date Rabu (12/6/2024)]')
    expect(out).toMatch(/venues\s+│ Hotel Pelita\s+│ Hotel Pelita\s+│ venue\/named\s+│ event\s+│ Hotel/)
  })

  it('colours on demand, and reads standard input', async () => {
    const { code, out } = await kliping(['explain', '-', '--color'], { input: article })
    expect(code).toBe(0)
    expect(out).toContain('\u001b[35mHotel Pelita\u001b[39m')
  })

  it('--why tells who read the words, who left them and what was decided', async () => {
    const { out } = await explain('rakor.txt', '--why', 'Hotel Pelita')
    expect(out).toContain('read      venue “Hotel Pelita” by venue/named, woken by “Hotel”')
    expect(out).toMatch(/decided\s+event: a word such as “di” says that things take place there/)
    expect(out).toMatch(/record\s+1: venues “Hotel Pelita”, event/)
    const indonesian = await explain('rakor.txt', '--why', 'Hotel Pelita', '--lang', 'id')
    expect(indonesian.out).toContain('event: kata seperti “di” mengatakan bahwa sesuatu berlangsung di sana')
    const { out: nothing } = await explain('rakor.txt', '--why', 'Balikpapan')
    expect(nothing).toContain('does not stand in the article')
  })

  it('--why-not knows its fields, and says so when it does not know one', async () => {
    const { code, out } = await explain('rakor.txt', '--why-not', 'themes')
    expect(code).toBe(0)
    expect(out).toContain('themes: 0 mentions read, nearly 0')
    const wrong = await explain('rakor.txt', '--why-not', 'venue')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('did you mean venues?')
  })

  it('shows the topics with the words that speak for them, and --why-not topics those that are not named', async () => {
    const [{ records }] = JSON.parse((await explain('rakor.txt', '--json')).out)
    const topics = records[0].filter(({ slot }: { slot: string }) => slot === 'topics')
    expect(topics[0]).toMatchObject({ value: 'election-oversight', anchor: expect.stringContaining('bawaslu') })
    const { code, out } = await explain('rakor.txt', '--why-not', 'topics')
    expect(code).toBe(0)
    expect(out).toMatch(/^topics: [1-9] named by their words, nearly \d+$/m)
    const [data] = JSON.parse((await explain('rakor.txt', '--why-not', 'topics', '--json')).out)
    for (const miss of data.nearMisses)
      expect(miss).toMatchObject({ guard: expect.any(String), words: [expect.any(String)] })
  })

  it('--json gives the same as data', async () => {
    const { out } = await explain('rakor.txt', '--json', '--why', 'Hotel Pelita')
    const [{ mentions, decisions }] = JSON.parse(out)
    expect(mentions).toContainEqual(expect.objectContaining({ rule: 'venue/named', text: 'Hotel Pelita' }))
    expect(decisions[0].decision).toContain('event: ')
  })

  it('--json counts places in code points, as records do', async () => {
    const { out } = await kliping(['explain', '-', '--json'], { input: `📰📰 ${article}` })
    const [{ mentions, refusals, records }] = JSON.parse(out)
    const points = [...`📰📰 ${article}`]
    const places = [...mentions, ...refusals, ...records.flat()].filter(({ start }) => start !== undefined)
    expect(places.length).toBeGreaterThan(10)
    for (const { text, start, end } of places) expect(points.slice(start, end).join('')).toBe(text)
  })

  it('--near-misses ranks guards over many articles', async () => {
    const { code, err, out } = await explain('--near-misses', 'rakor.txt', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ articles: 1, guards: expect.any(Array) })
    expect(err).toBe('')
  })

  it('shows no escape codes of an article', async () => {
    const { out } = await kliping(['explain', '-', '--why', 'Hotel'], {
      input: `${article}\u001b[31mHotel Merah\u001b[0m`,
    })
    expect(out).not.toContain('\u001b')
  })

  it("prints what the README shows of the README's article", async () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    const [, text] = /\$ cat berita\/pelatihan\.txt\n([\s\S]*?)\n\n\$ /.exec(readme)!
    const [, shown] = /```console\n(\$ kliping explain [\s\S]*?\n)```/.exec(readme)!
    const cwd = folderWith({ 'berita/pelatihan.txt': `${text}\n` })
    const commands = [...shown.matchAll(/^\$ kliping (.+)\n([^$]+)/gm)]
    expect(commands).toHaveLength(2)
    for (const [, command, printed] of commands) {
      const { code, out } = await kliping(
        command.match(/"[^"]+"|\S+/g)!.map((word) => word.replaceAll('"', '')),
        { cwd },
      )
      expect(code).toBe(0)
      expect(out.trim()).toBe(printed.trim())
    }
  })
})
