import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { article, environment, folderWith, kliping, shell } from './kliping.js'

const env = environment({ LANG: 'C', LC_ALL: '' })

it('kliping init writes a project that works at once, and replaces nothing', async () => {
  const cwd = folderWith({ 'proyek/berita/a.txt': article })
  const proyek = join(cwd, 'proyek')
  const { code, out, err } = await kliping(['init', 'proyek'], { cwd, env })
  expect(code).toBe(0)
  expect(err).toMatch(/^kliping: now try: /)
  const files = out.trimEnd().split('\n')
  expect(files).toContain('proyek/kliping.config.yaml')
  for (const file of files) expect(existsSync(join(cwd, file)), file).toBe(true)

  const ran = await shell(workflow(proyek), { cwd: proyek, env })
  expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('1 case: 1 passed')])
  // The rules of the config count without being named.
  expect((await kliping(['berita', '-f', 'csv', '-q'], { cwd: proyek, env })).out).toMatch(/,budget,budget_currency\n/)
  // So do the lines that it only suggests.
  const config = join(proyek, 'kliping.config.yaml')
  const text = readFileSync(config, 'utf8')
  writeFileSync(config, text.replace(/^# (?=[a-z-]+: )/gm, ''))
  expect((await kliping(['config', '--json'], { cwd: proyek, env })).out).toMatch(/"format",\s+"value": "csv"/)

  const again = await kliping(['init', 'proyek'], { cwd, env })
  expect([again.code, again.out]).toEqual([1, ''])
  expect(again.err).toContain('proyek/aturan.yaml: stands already, left as it is; --force replaces it\n')
  expect(readFileSync(config, 'utf8')).not.toBe(text)
  expect((await kliping(['init', 'proyek', '--force'], { cwd, env })).code).toBe(0)
  expect(readFileSync(config, 'utf8')).toBe(text)
})

/** The commands of the workflow that `kliping init` writes, but for what installs kliping. */
function workflow(project: string): string {
  const { jobs } = parse(readFileSync(join(project, '.github/workflows/kliping.yml'), 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>
  }
  const [install, ...steps] = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
  expect(install).toBe('npm install --global kliping')
  return `set -e; ${steps.join('\n')}`
}

it("a newcomer's path: init, a fixture, review, CI, a rule broken, the failure, why", async () => {
  const text = article.replace('Senin (6/5/2024)', 'Senin (6/5/2024), dengan dana sebesar Rp 12 juta')
  const cwd = folderWith({ 'berita/dana.txt': text })
  const run = (...args: string[]) => kliping(args, { cwd, env })
  const inCI = () => shell(workflow(cwd), { cwd, env: { ...env, CI: 'true' } })
  const edit = (file: string, from: string, to: string) => {
    const before = readFileSync(join(cwd, file), 'utf8')
    expect(before).toContain(from)
    writeFileSync(join(cwd, file), before.replace(from, to))
  }
  expect((await run('init')).code).toBe(0)
  expect(await run('check', '--init', 'berita/dana.txt')).toMatchObject({ code: 0, out: 'fixtures/dana\n' })
  const { records } = JSON.parse(readFileSync(join(cwd, 'fixtures/dana/expected.json'), 'utf8'))
  expect(records[0].custom).toEqual({ budget: [{ value: 12_000_000, currency: 'IDR', text: 'Rp 12 juta' }] })

  expect((await inCI()).code).toBe(1)
  edit('fixtures/dana/expected.json', '"reviewed": false', '"reviewed": true')
  expect((await inCI()).code).toBe(0)
  const why = ['explain', 'berita/dana.txt', '--why', 'Rp 12 juta']
  expect((await run(...why)).out).toContain('read      budget “Rp 12 juta” by custom/budget')

  edit('aturan.yaml', 'anggaran|dana|biaya|sebesar', 'anggaran|biaya')
  const broken = await inCI()
  expect(broken.code).toBe(1)
  expect(broken.out).toContain('✗ takes  Jembatan itu menelan anggaran sebesar Rp 2,5 miliar.')
  const failed = await run('check')
  expect(failed.code).toBe(1)
  expect(failed.out).toContain('custom.budget: missed')
  expect(failed.out).toContain('⟦Rp 12 juta⟧')
  expect((await run(...why)).out).toContain('left      no match of your own rules: budget')
})

it('kliping init writes Indonesian comments where that is spoken', async () => {
  const cwd = folderWith({})
  expect((await kliping(['init', '--lang', 'id'], { cwd, env })).err).toMatch(/^kliping: sekarang coba: /)
  const config = readFileSync(join(cwd, 'kliping.config.yaml'), 'utf8')
  expect(config).toMatch(/^# Pengaturan kliping [\s\S]*\nlang: id\n/)
  expect((await kliping(['check'], { cwd, env })).out).toContain('1 kasus: 1 lulus')
})

it('kliping init says where it cannot write', async () => {
  const { code, err } = await kliping(['init', 'a.txt'], { cwd: folderWith({ 'a.txt': '' }), env })
  expect(code).toBe(2)
  expect(err).toMatch(/^kliping: a\.txt\/.*: cannot be written \(.*\); choose another folder\n$/)
})
