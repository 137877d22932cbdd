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

  // The steps of the workflow, with the same commands; only what installs kliping is left out.
  const { jobs } = parse(readFileSync(join(proyek, '.github/workflows/kliping.yml'), 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>
  }
  const [install, ...steps] = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
  expect(install).toBe('npm install --global kliping')
  const ran = await shell(`set -e; ${steps.join('\n')}`, { cwd: proyek, env })
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
