import { constants } from 'node:fs'
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { key, t } from '../lang/lang.js'

/** Where the bytes go. */
export interface Sink {
  /** False once the reader of a pipe has gone: nothing more need be made. */
  readonly open: boolean
  /** Resolves when the receiver wants more. Rejects with `OutputError`. */
  write(text: string): Promise<void>
  /** Ends the output; only now a file gets its name. */
  finish(): Promise<void>
  /** Ends a broken run: what a file would have held is removed. */
  discard(): Promise<void>
}

/** The output cannot be written. The message is one line that says what to do. */
export class OutputError extends Error {
  constructor(
    message: string,
    /** True where the given path itself is wrong. */
    readonly usage: boolean,
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}

/** Writes to a stream with back-pressure. A reader that goes away (`| head -1`) is no error. */
export function streamSink(stream: NodeJS.WritableStream, name = t`standard output`): Sink {
  let gone = false
  let failure: OutputError | undefined
  let wake: (() => void) | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true
    if (error.code !== 'EPIPE') failure = outputError(name, error)
    wake?.()
  })
  stream.on('drain', () => wake?.())
  const settled = async (wait: (done: () => void) => boolean) => {
    if (!gone) {
      await new Promise<void>((done) => {
        wake = done
        if (wait(done)) done()
      })
    }
    if (failure) throw failure
  }
  return {
    get open() {
      return !gone
    },
    write: (text) => settled(() => stream.write(text)),
    finish: () =>
      settled((done) => {
        stream.write('', () => done())
        return false
      }),
    discard: async () => {},
  }
}

/** Gathered before a write to a file, in UTF-16 units. */
const BLOCK = 1 << 18

/** A file that gets its name when it is complete. Until then it stands beside as `partialOf(path)`. */
export interface FileSink extends Sink {
  /** False for a device or named pipe, which is written directly and cannot be gone on with. */
  readonly partial: boolean
  /** Puts what was written on the disk; its length in bytes. */
  save(): Promise<number>
  /** Ends a broken run so that another can go on with what was saved. */
  keep(): Promise<void>
}

/** Where an output stands until it is complete. */
export const partialOf = (path: string): string => `${path}.kliping-partial`

/** Where the file really is that a path names: a link keeps pointing where it did, the file behind it is replaced. */
export async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = dirname(path)
    return join(await realpath(folder).catch(() => resolve(folder)), basename(path))
  })
}

/** Whether two names lead to one file, which only one output can be. A terminal and the like take several. */
export async function sameFile(one: string, other: string): Promise<boolean> {
  const [target, second] = await Promise.all([targetOf(one), targetOf(other)])
  return target === second && !(await stat(target).catch(() => undefined))?.isCharacterDevice()
}

/**
 * Writes to a file beside the named one, which it replaces when all is written; a run that fails leaves the named file as it was.
 * Something that is no regular file (a device, a named pipe) is written directly.
 * @param from goes on with a partial output after this many bytes; without it a partial output is replaced
 */
export async function fileSink(path: string, from?: number): Promise<FileSink> {
  const known = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw outputError(path, error)
  })
  if (known?.isDirectory()) throw new OutputError(t`${path}: is a folder; name a file in it`, true)
  const direct = known !== undefined && !known.isFile()
  const target = direct ? path : await targetOf(path)
  const partial = direct ? target : partialOf(target)
  let file: FileHandle
  let written = from ?? 0
  try {
    if (known && !direct) await access(target, constants.W_OK)
    // An older partial output is unlinked, not emptied: another run may still be writing it.
    if (!direct && from === undefined) await rm(partial, { force: true })
    file = await open(partial, direct ? 'w' : from === undefined ? 'wx' : 'r+')
    if (from !== undefined) await file.truncate(from)
  } catch (error) {
    throw outputError(path, error as NodeJS.ErrnoException)
  }
  let waiting = ''
  // What could not be written is lost: nothing after it may be taken for saved.
  let broken: unknown
  const flush = async () => {
    if (broken) throw broken
    const block = Buffer.from(waiting)
    waiting = ''
    for (let at = 0; at < block.length; ) {
      const { bytesWritten } = await file
        .write(block, at, block.length - at, direct ? null : written)
        .catch((error: unknown) => {
          broken = error
          throw error
        })
      at += bytesWritten
      written += bytesWritten
    }
  }
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof OutputError) throw error
      throw outputError(path, error as NodeJS.ErrnoException)
    }
  }
  const save = async () => {
    await flush()
    if (direct) return written
    await file.datasync()
    // A file that was removed or replaced can still be written to, but nobody would ever see it.
    const there = await inPlace()
    if (there !== 'mine')
      throw new OutputError(
        t`${path}: ${there === 'other' ? t`another run writes it too` : t`its folder or partial output has gone`}; run again`,
        false,
      )
    return written
  }
  /** What stands where the partial output should be. */
  const inPlace = async (): Promise<'mine' | 'other' | 'nothing'> => {
    const [mine, there] = [await file.stat(), await stat(partial).catch(() => undefined)]
    if (!there) return 'nothing'
    return there.ino === mine.ino && there.dev === mine.dev ? 'mine' : 'other'
  }
  const close = () => file.close().catch(() => {})
  return {
    open: true,
    partial: !direct,
    async write(text) {
      waiting += text
      if (waiting.length >= BLOCK) await guarded(flush)
    },
    save: () => guarded(save),
    keep: close,
    finish: () =>
      guarded(async () => {
        await save()
        await file.close()
        if (!direct) await rename(partial, target)
      }),
    discard: async () => {
      const mine = !direct && (await inPlace().catch(() => 'nothing')) === 'mine'
      await close()
      if (mine) await rm(partial, { force: true })
    },
  }
}

/** What a failed write means and what can be done. */
export function outputError(path: string, error: NodeJS.ErrnoException): OutputError {
  const [reason, hint, usage] = reasons[error.code ?? ''] ?? [error.message, key('choose another place with -o'), false]
  return new OutputError(`${path}: ${t(reason)}; ${t(hint)}`, usage, error)
}

const reasons: Record<string, [reason: string, hint: string, usage: boolean]> = {
  ENOENT: [key('its folder does not exist'), key('create the folder first or choose another place with -o'), true],
  ENOTDIR: [key('a part of the path is a file, not a folder'), key('correct the path given to -o'), true],
  EACCES: [key('no permission to write'), key('change the permissions or choose another place with -o'), false],
  EPERM: [key('no permission to write'), key('change the permissions or choose another place with -o'), false],
  EROFS: [key('the disk is read-only'), key('choose another place with -o'), false],
  ENOSPC: [key('no space left on the disk'), key('free some space and run again'), false],
  EDQUOT: [key('no space left in your share of the disk'), key('free some space and run again'), false],
}
