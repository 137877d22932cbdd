import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { article, bin, environment, folderWith, kliping } from './kliping.js'

const page = `<html><head><title>Judul</title><link rel="stylesheet" href="http://contoh.id/a.css">
<script src="http://contoh.id/a.js"></script><meta http-equiv="refresh" content="0; url=http://contoh.id"></head>
<body><img src="http://contoh.id/a.png"><iframe src="http://contoh.id"></iframe><article><p>${article.replaceAll('\n\n', '</p><p>')}</p>
<a href="http://contoh.id">http://contoh.id</a></article></body></html>`
const cwd = folderWith({
  'a.txt': `${article}Baca juga: http://contoh.id/berita`,
  'b.html': page,
  'c.jsonl': `${JSON.stringify({ id: '1', url: 'http://contoh.id', text: article })}\n`,
})
const args = ['.', '-f', 'jsonl', '-q', '--jobs', '2']
const hook = pathToFileURL(join(import.meta.dirname, 'no-network.mjs')).href
const denied = (attempts: string) =>
  environment({ NODE_OPTIONS: `--import ${hook}`, KLIPING_ATTEMPTS: join(cwd, attempts) })

describe('the network', () => {
  it('is never turned to, nor another program, by the command or its workers', async () => {
    const usual = await kliping(args, { cwd })
    expect([usual.code, usual.out.split('\n').length > 3]).toEqual([0, true])
    for (const jobs of ['1', '2'])
      expect(await kliping([...args, '--jobs', jobs], { cwd, env: denied('attempts') })).toEqual(usual)
    expect(existsSync(join(cwd, 'attempts'))).toBe(false)
  })
  it('would not be missed by this test in a worker', () => {
    const program = "data:text/javascript,import net from 'node:net'; net.connect(9)"
    const code = `new (require('node:worker_threads').Worker)(new URL(${JSON.stringify(program)})).on('error', () => {})`
    spawnSync(process.execPath, ['-e', code], { cwd, env: denied('noted') })
    expect(readFileSync(join(cwd, 'noted'), 'utf8')).toBe('connect\n')
  })
  const namespaces = spawnSync('unshare', ['-rn', 'true']).status === 0
  it.skipIf(!namespaces)('may be away', async () => {
    const { status, stdout } = spawnSync('unshare', ['-rn', process.execPath, bin, ...args], {
      cwd,
      env: environment(),
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, (await kliping(args, { cwd })).out])
  })
})
