import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { article, environment, folderWith, kliping } from './kliping.js'

const rules = "rules:\n  crop:\n    match: 'pupuk [<value>.]'\n"
const cwd = folderWith({
  'rumah/.config/kliping/config.yaml': 'timezone: WIT\njobs: 3\nformat: json\n',
  'proyek/kliping.config.yaml': '# kita\nrules: aturan.yaml\nformat: csv\njobs: 2\nexcel: true\n',
  'proyek/aturan.yaml': rules,
  'proyek/berita/a.txt': article,
  'proyek/lain.yaml': 'format: jsonl\n',
  'proyek/salah.yaml': 'jobs: 0\nformt: csv\nformat: xml\nexcel: ya\ntimezone: Europe/Berlin\n',
  'proyek/rusak.yaml': 'format: [csv\n',
  'proyek/bahasa.yaml': 'lang: fr\ntext-field: 5\n',
  'proyek/daftar.yaml': '- csv\n',
})
const berita = `${cwd}/proyek/berita`
const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  kliping(args, {
    cwd: berita,
    env: environment({ HOME: `${cwd}/rumah`, XDG_CONFIG_HOME: '', LANG: 'C', LC_ALL: '', ...env }),
  })

/** The settings that count, by name, and the files. */
async function settings(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { code, out, err } = await run(['config', '--json', ...args], env)
  expect([code, err]).toEqual([0, ''])
  const rows: { name: string; value: unknown; from: string }[] = JSON.parse(out)
  return Object.fromEntries(rows.map(({ name, value, from }) => [name, `${value} ${from}`]))
}

describe('settings', () => {
  it('come from the environment before the project before the user, each with its place', async () => {
    expect(await settings([], { KLIPING_JOBS: '5' })).toMatchObject({
      jobs: '5 KLIPING_JOBS',
      format: 'csv ../kliping.config.yaml:3',
      rules: '../aturan.yaml ../kliping.config.yaml:2',
      timezone: 'WIT ../../rumah/.config/kliping/config.yaml:1',
      bom: 'null default',
    })
    expect(await settings(['--no-config'])).toMatchObject({ jobs: 'null default', format: 'null default' })
    expect(await settings(['--config', '../lain.yaml'])).toMatchObject({
      format: 'jsonl ../lain.yaml:1',
      jobs: 'null default',
    })
    expect(await settings([], { XDG_CONFIG_HOME: `${cwd}/kosong` })).toMatchObject({ timezone: 'null default' })
  })
  it('count where the command line says nothing', async () => {
    const bare = await run(['a.txt', '-q'])
    expect(bare.code).toBe(0)
    expect(bare.out).toMatch(/^\ufeffid;article;.*;crop\r\n/)
    expect((await run(['a.txt', '-q', '-f', 'json'])).out).toMatch(/^\[/)
    // What is said of csv does not stand in the way of another format.
    expect((await run(['a.txt', '-q'], { KLIPING_FORMAT: 'jsonl' })).out).toMatch(/^\{"schema"/)
    expect((await run(['a.txt', '-q', '--no-config'])).out).not.toContain('"crop"')
    expect((await run(['a.txt', '-q', '-o', 'x.jsonl'])).code).toBe(0)
    // An ending that is no format's does not stand in the way of the one that is set.
    expect(await run(['a.txt', '-q', '-o', 'x.dat'], { KLIPING_FORMAT: 'jsonl' })).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(cwd, 'proyek/berita/x.dat'), 'utf8')).toMatch(/^\{"schema"/)
    const schema = await run(['schema'])
    expect(schema.out).toContain('"crop"')
  })
  it('are refused with file, line, column and what to do', async () => {
    const { code, out, err } = await run(['a.txt', '--config', '../salah.yaml'])
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')).toEqual([
      'kliping: ../salah.yaml:1:7: jobs 0: must be a whole number from 1 to 9999; write it in another way',
      'kliping: ../salah.yaml:2:1: unknown key formt; did you mean format?',
      'kliping: ../salah.yaml:3:9: format cannot be xml; it is one of json, jsonl, csv, summary',
      'kliping: ../salah.yaml:4:8: excel must be true or false; write true or false',
      expect.stringMatching(
        /^kliping: \.\.\/salah\.yaml:5:11: timezone Europe\/Berlin: not a time zone of Indonesia; use /,
      ),
      '',
    ])
    expect((await run(['a.txt', '--config', '../rusak.yaml'])).err).toMatch(
      /^kliping: \.\.\/rusak\.yaml:\d:\d+: no YAML: /,
    )
    expect((await run(['a.txt', '--config', '../daftar.yaml'])).err).toContain(':1:1: holds no settings; write lines')
    expect((await run(['a.txt', '--config', 'none.yaml'])).err).toMatch(
      /^kliping: --config none\.yaml: there is no such file; /,
    )
    const named = await run(['a.txt', '--config', '../bahasa.yaml'])
    expect(named.err.split('\n')).toEqual([
      'kliping: ../bahasa.yaml:1:7: lang cannot be fr; it is one of en, id',
      'kliping: ../bahasa.yaml:2:13: text-field must be text; put quotes around it',
      '',
    ])
    const slip = await run(['a.txt'], { KLIPING_FORMT: 'csv', KLIPING_LOG: '1' })
    expect(slip).toEqual({
      code: 2,
      out: '',
      err: 'kliping: KLIPING_FORMT: kliping knows no such variable; did you mean KLIPING_FORMAT?\n',
    })
    const wrong = await run(['a.txt'], { KLIPING_FORMAT: 'cvs', KLIPING_QUIET: 'ya' })
    expect(wrong.err).toContain('KLIPING_FORMAT: cannot be cvs; did you mean csv?')
    expect(wrong.err).toContain('KLIPING_QUIET: cannot be ya; it is one of true, false')
  })
  it('have a JSON Schema that tells right files from wrong ones', async () => {
    const { out } = await run(['config', '--schema'])
    const validate = new Ajv2020().compile(JSON.parse(out))
    expect(validate(parse('rules: [a.yaml]\njobs: 2\nformat: csv\nexcel: true\nlang: id'))).toBe(true)
    for (const wrong of ['formt: csv', 'format: xml', 'excel: ya', 'jobs: [1]', 'text-field: 5'])
      expect(validate(parse(wrong)), wrong).toBe(false)
  })
  it('are shown as a list, in the language that they name', async () => {
    const folder = folderWith({ '.kliping.yaml': 'lang: id\n', 'a.txt': article })
    const { code, out } = await kliping(['config'], {
      cwd: folder,
      env: environment({ HOME: folder, LANG: 'C', LC_ALL: '' }),
    })
    expect(code).toBe(0)
    expect(out).toMatch(/^lang {2,}id +\.kliping\.yaml:1\n/)
    expect(out).toMatch(/\njobs {2,}- +baku\n/)
    expect(out).toMatch(/\nberkas {2,}\.kliping\.yaml\n$/)
  })
})
