import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, environment, folderWith, kliping, shell } from './kliping.js'

const cwd = folderWith({ 'a.txt': article, 'b.txt': article.replace('41', '52'), 'foto.txt': 'GIF89a\0\0' })
const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  kliping(args, { cwd, env: environment({ LC_ALL: '', LC_MESSAGES: '', LANG: 'C', HOME: cwd, ...env }) })

describe('the language', () => {
  it.each([
    [{ LANG: 'id_ID.UTF-8' }, 'opsi'],
    [{ LANG: 'id' }, 'opsi'],
    [{ LC_MESSAGES: 'id_ID', LANG: 'en_US.UTF-8' }, 'opsi'],
    [{ LC_ALL: 'C', LANG: 'id_ID.UTF-8' }, 'unknown option'],
    [{ LANG: 'idle' }, 'unknown option'],
    [{ KLIPING_LANG: 'id' }, 'opsi'],
    [{ KLIPING_LANG: 'en', LANG: 'id_ID' }, 'unknown option'],
  ])('is that of the environment: %j', async (env, word) => {
    const { code, err } = await run(['--formt', 'csv'], env)
    expect(code).toBe(2)
    expect(err).toContain(word)
  })
  it('is first of all the one that is asked for', async () => {
    const { err } = await run(['--formt', '--lang', 'en'], { LANG: 'id_ID', KLIPING_LANG: 'id' })
    expect(err).toBe("kliping: unknown option '--formt'; did you mean --format?\n")
  })
  it.each([
    [['--formt'], "kliping: opsi '--formt' tidak dikenal; maksud Anda --format?\n"],
    [['--format'], "kliping: opsi '-f, --format <nama>' tanpa argumen (lihat kliping --help)\n"],
    [['--lang', 'fr'], /tidak menerima|is invalid/],
    [['text'], "kliping: argumen 'berkas' wajib diberikan (lihat kliping text --help)\n"],
    [['verify', 'a.json'], "kliping: opsi '--against <jalur...>' wajib diberikan (lihat kliping verify --help)\n"],
    [['schema', 'a'], "kliping: argumen 'schema' terlalu banyak: 1, bukan 0 (lihat kliping schema --help)\n"],
    [
      ['completion', 'tcsh'],
      "kliping: argumen 'shell' tidak menerima 'tcsh'. Pilihannya bash, zsh, fish (lihat kliping completion --help)\n",
    ],
    [['--published', 'Kamis', 'a.txt'], /^kliping: --published Kamis: bukan hari; /],
    [['--excel', '-f', 'json', 'a.txt'], /^kliping: --excel untuk csv, padahal keluarannya json; /],
    [['rules', 'date/day-rang'], 'kliping: tidak ada aturan date/day-rang; maksud Anda date/day-range?\n'],
    [['check', 'tidak-ada'], /folder tidak ada; periksa jalurnya/, 3],
  ])('%j fails in Indonesian', async (args, message, ends = 2) => {
    const { code, err } = await run(args, { LANG: 'id_ID.UTF-8' })
    expect(code).toBe(ends)
    expect(err).toMatch(message)
  })
  it.each([
    [{}, 'KLIPING_FORMAT: tidak boleh yaml; '],
    [{ KLIPING_LANG: 'en' }, 'KLIPING_FORMAT: cannot be yaml; '],
  ])('is that of the config file for what is wrong in the environment: %j', async (env, message) => {
    const folder = folderWith({ 'kliping.config.yaml': 'lang: id\n', 'a.txt': article })
    const { code, err } = await kliping(['a.txt'], {
      cwd: folder,
      env: environment({ LC_ALL: 'C', HOME: folder, KLIPING_FORMAT: 'yaml', ...env }),
    })
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
  it('is that of failures, of the summary and of what came of a run', async () => {
    const { code, out, err } = await run(['a.txt', 'foto.txt', 'hilang.txt', '-f', 'summary', '--lang', 'id'])
    expect(code).toBe(1)
    expect(err).toContain('hilang.txt: berkas atau folder tidak ada; periksa jalur dan folder tempat Anda berada\n')
    expect(err).toContain('foto.txt: bukan teks: gambar GIF; lewati saja\n')
    expect(err).toMatch(/kliping: 1 artikel, 1 rekaman, 2 gagal, .* MB\/detik\n$/)
    expect(out).toContain('● pelatihan terlaksana')
    expect(out).toMatch(/\n {4}waktu {7}2024-05-06\n {4}tempat/)
    expect(out).toMatch(/\n {4}kehadiran {3}41 peserta\n/)
    const workers = await run(['a.txt', 'b.txt', '-f', 'summary', '--lang', 'id', '-j', '2', '-q'])
    expect(workers.out).toBe((await run(['a.txt', 'b.txt', '-f', 'summary', '--lang', 'id', '-j', '1', '-q'])).out)
    expect(workers.out).toContain('waktu')
  })
  it('is that of csv heads only where it is asked for by name', async () => {
    const head = async (args: string[], env = {}) => (await run(['a.txt', '-q', ...args], env)).out.split('\n')[0]
    expect(await head(['-f', 'csv'], { LANG: 'id_ID.UTF-8' })).toMatch(/^id,article,headline,/)
    expect(await head(['-f', 'csv', '--lang', 'id'])).toMatch(/^id,artikel,judul,media,terbit,/)
    expect(await head(['-t', 'officials'], { KLIPING_LANG: 'id' })).toMatch(/^id,artikel,nama,nama_lain,resmi,/)
  })
  it('changes no byte of json', async () => {
    const { out } = await run(['a.txt', '-q'])
    expect((await run(['a.txt', '-q', '--lang', 'id'])).out).toBe(out)
  })
  it('is that of fixtures that fail', async () => {
    const folder = folderWith({ 'fixtures/a/article.txt': article, 'fixtures/a/expected.json': '{ "venues": [] }' })
    const { code, out } = await kliping(['check', '--lang', 'id'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain(': tidak diharapkan')
    expect(out).toContain('1 kasus: 0 lulus, 1 gagal\n')
  })
})

describe("the README's Mulai cepat", () => {
  it('is made of commands that work', async () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
    const [, commands] = /## Mulai cepat[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)!
    const folder = folderWith({ 'berita/a.txt': article })
    const { code, out } = await shell(`set -e; ${commands}`, {
      cwd: folder,
      env: environment({ LANG: 'C', LC_ALL: '' }),
    })
    expect(code).toBe(0)
    // In a pipe the first is json; as a summary it stands above.
    expect(out).toMatch(/^\[\n\{"schema":"kliping\/1"/)
    expect(out).toContain('acara utama: training')
    expect(readFileSync(join(folder, 'kegiatan.csv'), 'utf8')).toMatch(/^\ufeffid;artikel;judul;/)
    expect(readFileSync(join(folder, 'pejabat.csv'), 'utf8')).toContain('Yosef Lando')
    expect(out).toContain('Pemakaian: kliping')
  })
})
