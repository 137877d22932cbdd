import { describe, expect, it, vi } from 'vitest'
import type { Cli } from '../../src/cli/command.js'
import { program } from '../../src/cli/program.js'
import { article, environment, folderWith, kliping, shell } from './kliping.js'

// Every example of every help is a process.
vi.setConfig({ testTimeout: 300_000 })

const commands = (from: Cli): Cli[] => [from, ...(from.commands as Cli[]).flatMap(commands)]
/** All commands that help tells of, by the words that lead to each. */
const all = commands(program()).filter((command) => command.name() !== 'complete')
const wordsOf = (command: Cli): string[] => (command.parent ? [...wordsOf(command.parent as Cli), command.name()] : [])

describe('help', () => {
  it.each(['en', 'id'])('of the whole program fits one screen (%s)', async (language) => {
    const { code, out, err } = await kliping(['--help', '--lang', language])
    expect([code, err]).toEqual([0, ''])
    const lines = out.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(45)
    for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(100)
  })
  it('with every option tells of those that the screen has no room for', async () => {
    const { code, out } = await kliping(['--help-all'])
    expect(code).toBe(0)
    for (const option of ['--encoding', '--delimiter', '--shard', '--no-config', '--verbose'])
      expect(out).toContain(option)
  })
  it('of every command has examples', async () => {
    for (const command of all) expect(command.shown.length, command.name()).toBeGreaterThan(0)
    const { out } = await kliping(['rules', 'test', '--help'])
    expect(out).toMatch(/\n\nExamples:\n {2}kliping rules test aturan\.yaml {2,}\S.*\n$/)
  })
  it('shows examples that work as they stand', async () => {
    const html = `<html><head><title>Pelatihan</title></head><body><article><h1>Pelatihan</h1>${'<p>Dinas Pertanian menggelar pelatihan di Aula Kantor Camat, Senin (6/5/2024).</p>'.repeat(4)}</article></body></html>`
    const expected = '{ "dates": [{ "value": "2024-05-06", "role": "event" }] }\n'
    const cwd = folderWith({
      'berita/pelatihan.txt': article,
      'berita/laman.html': html,
      'korpus.csv': `isi\n"${article.replaceAll('"', '""')}"\n`,
      'aturan.yaml':
        "rules:\n  crop:\n    match: 'pupuk [<value>.]'\n    examples: { takes: [{ text: 'Ia membuat pupuk organik.', value: organik }] }\n",
      'fixtures/pelatihan/article.txt': article,
      'fixtures/pelatihan/expected.json': expected,
      'fixtures/rapat/article.txt': article.replaceAll('elatihan', 'ertemuan'),
      'fixtures/rapat/expected.json': expected,
    })
    const prepared = await shell(
      'kliping berita -o acara.jsonl -q; for i in 1 2; do kliping berita -o bagian-$i.jsonl --shard $i/2 -q; done',
      { cwd },
    )
    expect(prepared).toEqual({ code: 0, out: '', err: '' })
    const env = environment({ HOME: cwd })
    for (const command of all) {
      for (const [line] of command.shown) {
        // What fish takes is shown; bash has a `source` of its own.
        const { code, out, err } = await shell(line.replace('| source', '| cat'), { cwd, env })
        expect([line, code, code === 0 ? '' : err]).toEqual([line, 0, ''])
        if (!/^source| > /.test(line)) expect(out + err, line).not.toBe('')
      }
    }
  })
  it('of every command is English or Indonesian as a whole', async () => {
    for (const command of all.filter(({ parent }) => parent)) {
      const words = wordsOf(command)
      const [english, indonesian] = await Promise.all(
        ['en', 'id'].map((language) => kliping([...words, '--help', '--lang', language])),
      )
      expect(english.out).toMatch(/^Usage: kliping /)
      expect(indonesian.out).toMatch(/^Pemakaian: kliping /)
      expect(indonesian.out).not.toMatch(/\b(the|of|what|which|with|and|for|file|default|Examples|options)\b/)
    }
  })
})
