import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { fileSink, OutputError, partialOf, streamSink } from '../../src/write/sink.js'

const folder = () => mkdtempSync(join(tmpdir(), 'kliping-sink-'))

describe('a file', () => {
  it('gets its name only when all is written', async () => {
    const dir = folder()
    const path = join(dir, 'out.jsonl')
    const sink = await fileSink(path)
    const block = 'x'.repeat(200_000)
    for (let i = 0; i < 4; i++) await sink.write(block)
    expect(readdirSync(dir)).toEqual(['out.jsonl.kliping-partial'])
    await sink.finish()
    expect(readdirSync(dir)).toEqual(['out.jsonl'])
    expect(readFileSync(path, 'utf8')).toBe(block.repeat(4))
  })
  it('is as it was after a run that failed', async () => {
    const dir = folder()
    const path = join(dir, 'out.csv')
    writeFileSync(path, 'before')
    const sink = await fileSink(path)
    await sink.write('half')
    await sink.discard()
    expect(readdirSync(dir)).toEqual(['out.csv'])
    expect(readFileSync(path, 'utf8')).toBe('before')
  })
  it('is replaced behind a link', async () => {
    const dir = folder()
    writeFileSync(join(dir, 'real.json'), 'before')
    symlinkSync('real.json', join(dir, 'link.json'))
    const sink = await fileSink(join(dir, 'link.json'))
    await sink.write('after')
    await sink.finish()
    expect(readFileSync(join(dir, 'real.json'), 'utf8')).toBe('after')
  })
  it('is gone on with after what was saved', async () => {
    const path = join(folder(), 'out.jsonl')
    const first = await fileSink(path)
    await first.write('satu é\n')
    expect(await first.save()).toBe(8)
    await first.write('torn')
    await first.keep()
    writeFileSync(partialOf(path), 'more', { flag: 'a' })
    const second = await fileSink(path, 8)
    await second.write('dua\n')
    await second.finish()
    expect(readFileSync(path, 'utf8')).toBe('satu é\ndua\n')
  })
  it('says so when its folder vanishes, or another run takes its place', async () => {
    const dir = folder()
    const path = join(dir, 'sub', 'out.jsonl')
    mkdirSync(join(dir, 'sub'))
    const sink = await fileSink(path)
    await sink.write('x')
    rmSync(join(dir, 'sub'), { recursive: true })
    await expect(sink.save()).rejects.toThrow('its folder or partial output has gone')
    await sink.discard()
    mkdirSync(join(dir, 'sub'))
    const one = await fileSink(path)
    const other = await fileSink(path)
    await expect(one.finish()).rejects.toThrow('another run writes it too')
    await one.discard()
    await other.finish()
    expect(readdirSync(join(dir, 'sub'))).toEqual(['out.jsonl'])
  })
  it('may be a device, which stays one', async () => {
    const sink = await fileSink('/dev/null')
    await sink.write('x')
    await sink.finish()
    expect(readdirSync('/dev')).toContain('null')
  })
  it('says what is wrong with a path in one line', async () => {
    const dir = folder()
    mkdirSync(join(dir, 'sub'))
    writeFileSync(join(dir, 'file'), '')
    for (const [path, reason] of [
      [join(dir, 'none', 'a.json'), 'its folder does not exist'],
      [join(dir, 'sub'), 'is a folder'],
      [join(dir, 'file', 'a.json'), 'a part of the path is a file'],
    ]) {
      const error = await fileSink(path).catch((e: unknown) => e)
      expect(error).toBeInstanceOf(OutputError)
      expect((error as OutputError).message).toContain(`${path}: ${reason}`)
      expect((error as OutputError).message).not.toContain('\n')
      expect((error as OutputError).usage).toBe(true)
    }
  })
})

describe('a stream', () => {
  const slow = (log: string[], highWaterMark = 10) =>
    new Writable({
      highWaterMark,
      decodeStrings: false,
      write(chunk, _encoding, done) {
        log.push(String(chunk))
        setTimeout(done, 5)
      },
    })

  it('is waited for when it is full', async () => {
    const log: string[] = []
    const stream = slow(log)
    const sink = streamSink(stream)
    for (let i = 0; i < 5; i++) {
      await sink.write('0123456789ab')
      expect(stream.writableLength).toBeLessThanOrEqual(12)
    }
    await sink.finish()
    expect(log.join('')).toBe('0123456789ab'.repeat(5))
  })
  it('that nobody reads any more is no error', async () => {
    const stream = new Writable({ write: (_c, _e, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) })
    const sink = streamSink(stream)
    await sink.write('a')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(sink.open).toBe(false)
    await sink.write('b')
    await sink.finish()
  })
  it('that cannot be written is one', async () => {
    const stream = new Writable({
      highWaterMark: 1,
      write: (_c, _e, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    })
    await expect(streamSink(stream).write('abc')).rejects.toThrow('standard output: no space left on the disk')
  })
})
