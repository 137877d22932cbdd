import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../src/annotate/formats.js'
import { article, folderWith, kliping } from './kliping.js'

/** With what shifts offsets: a byte-order mark, an emoji, Windows line ends; and a page, whose text is taken out of it. */
const files = {
  'berita/a.txt': `\ufeff📰 ${article.replaceAll('\n', '\r\n')}`,
  'berita/b.html': `<html><head><title>Rapat</title></head><body><article><h1>BPBD Sikka Gelar Rapat Koordinasi</h1>${'<p>Maumere - BPBD Kabupaten Sikka menggelar rapat koordinasi di Hotel Pelita, Selasa (7/5/2024). Rapat itu membahas &lt;banjir&gt; di Kecamatan Talibura, kata Kepala BPBD Sikka, Putra Botu.</p>'.repeat(3)}</article></body></html>`,
}
const cwd = folderWith(files)
const run = (...args: string[]) => kliping(['export', ...args], { cwd })
const made = kliping(['berita', '-q', '-o', 'r.jsonl'], { cwd })

describe('kliping export', () => {
  it.each(EXPORT_FORMATS.map(({ name }) => name))(
    '--to %s is gold by which the same records are all right',
    async (name) => {
      await made
      const ending = name === 'label-studio' ? '/gold.json' : name === 'doccano' ? '/gold.jsonl' : ''
      const folder = folderWith({})
      const { code, out, err } = await run(
        'r.jsonl',
        '--to',
        name,
        '--against',
        'berita',
        '--labels',
        'kliping',
        '-o',
        `${folder}${ending}`,
      )
      expect([code, out]).toEqual([0, ''])
      expect(err).toMatch(/^kliping: 2 articles, \d+ spans/)
      const { out: scored } = await kliping(['score', 'r.jsonl', '--gold', folder, '--json'], { cwd })
      const { slots, articles, silent } = JSON.parse(scored)
      expect([articles, silent]).toEqual([2, 0])
      for (const slot of ['dates', 'venues', 'agencies', 'officials', ...(name === 'conll' ? [] : ['quotes'])])
        expect(slots[slot].tp, slot).toBeGreaterThan(0)
      // CoNLL has no room for a place within an agency's name: there only what was marked can be told.
      for (const [slot, { f1, recall }] of Object.entries(slots as Record<string, { f1: number; recall: number }>))
        expect(name === 'conll' ? recall : f1, slot).toBe(1)
    },
  )

  it('writes brat a pair of files an article, and annotation.conf', async () => {
    await made
    const folder = folderWith({})
    await run('r.jsonl', '--to', 'brat', '--against', 'berita', '-o', folder)
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'annotation.conf',
      'berita',
      'berita/a.ann',
      'berita/a.txt',
      'berita/b.ann',
      'berita/b.txt',
    ])
    const text = [...readFileSync(join(folder, 'berita/a.txt'), 'utf8')]
    for (const line of readFileSync(join(folder, 'berita/a.ann'), 'utf8')
      .split('\n')
      .filter((each) => each.startsWith('T'))) {
      const [, places, words] = line.split('\t')
      const parts = places
        .replace(/^\S+ /, '')
        .split(';')
        .map((part) => text.slice(...(part.split(' ').map(Number) as [number, number])).join(''))
      expect(parts.join(' ')).toBe(words)
    }
    expect(readFileSync(join(folder, 'annotation.conf'), 'utf8')).toBe((await run('--to', 'brat', '--setup')).out)
  })

  it('writes one stream for the others, and tells how the tool is set up', async () => {
    await made
    const { out, err } = await run('r.jsonl', '--to', 'label-studio', '--against', 'berita')
    expect(JSON.parse(out)).toMatchObject([
      { data: { id: 'berita/a.txt' }, predictions: [{ model_version: expect.stringMatching(/^kliping@\d/) }] },
      {},
    ])
    expect(err).toContain('kliping export --to label-studio --labels ner --setup')
    expect((await run('--to', 'label-studio', '--setup')).out).toMatch(/^<View>\n.*<Label value="DAT"/s)
    expect(JSON.parse((await run('--to', 'doccano', '--setup', '--labels', 'kliping')).out)[0]).toMatchObject({
      text: 'DATE',
    })
    const conll = await run('r.jsonl', '--to', 'conll', '--against', 'berita', '-q')
    expect(conll.out.split('\n')[0]).toBe('-DOCSTART-\tO')
    expect(conll.out.match(/^-DOCSTART-/gm)).toHaveLength(2)
    expect(conll.err).toBe('')
  })

  it('takes two rows of one id, each with the records of its own text', async () => {
    const rows = [article, `Ende - Bupati Ende membuka rapat panen di Hotel Pelita, Selasa (7/5/2024).\n`]
    const twice = folderWith({
      'baris.jsonl': rows.map((text) => `${JSON.stringify({ id: 'sama', text })}\n`).join(''),
    })
    await kliping(['baris.jsonl', '-q', '-o', 'r.jsonl'], { cwd: twice })
    const exported = ['export', 'r.jsonl', '--to', 'doccano', '--against', 'baris.jsonl']
    const { code, out, err } = await kliping(exported, { cwd: twice })
    expect([code, err]).toEqual([0, expect.stringMatching(/^kliping: 2 articles, /)])
    const texts = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).text)
    expect(texts).toEqual(rows)
  })

  it('an article that is missing or another one is named, and the rest is written', async () => {
    await made
    const other = folderWith({ ...files, 'berita/a.txt': files['berita/a.txt'].replace('Aula', 'Balai') })
    const { stdout } = { stdout: join(cwd, 'r.jsonl') }
    const changed = await kliping(['export', stdout, '--to', 'doccano', '--against', 'berita'], { cwd: other })
    expect(changed.code).toBe(1)
    expect(changed.err).toContain('berita/a.txt: the text is another one than that of the records')
    expect(changed.out.match(/\n/g)).toHaveLength(1)
    const missing = await run('r.jsonl', '--to', 'doccano', '--against', 'berita/a.txt')
    expect(missing.code).toBe(1)
    expect(missing.err).toContain('1 article not found, such as berita/b.html')
  })

  it.each([
    [['r.jsonl', '--to', 'word'], 'Allowed choices are brat, label-studio, doccano, conll, webanno-tsv'],
    [['r.jsonl'], "required option '--to <format>' not specified"],
    [['r.jsonl', '--to', 'doccano'], 'records hold no texts; name their articles with --against'],
    [['r.jsonl', '--to', 'brat', '--against', 'berita'], 'writes files for every article; name a folder with -o'],
    [['--to', 'doccano', '--against', 'berita'], 'name the records'],
    [['--to', 'webanno-tsv', '--setup'], 'webanno-tsv needs none'],
    [['berita/a.txt', '--to', 'doccano', '--against', 'berita'], 'berita/a.txt'],
  ])('%j is refused in one line', async (args, message) => {
    await made
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kliping: .+\n$/)
    expect(err).toContain(message)
  })
})
