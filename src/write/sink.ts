import { constants } from 'node:fs'
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

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
export function streamSink(stream: NodeJS.WritableStream, name = 'standard output'): Sink {
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

/**
 * Writes to a file beside the named one, which it replaces when all is written; a run that fails leaves the named file as it was.
 * Something that is no regular file (a device, a named pipe) is written directly.
 */
export async function fileSink(path: string): Promise<Sink> {
  const known = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw outputError(path, error)
  })
  if (known?.isDirectory()) throw new OutputError(`${path}: is a folder; name a file in it`, true)
  const direct = known !== undefined && !known.isFile()
  // A link keeps pointing where it did: the file behind it is replaced.
  const target = known ? await realpath(path) : path
  const partial = direct ? target : join(dirname(target), `.${basename(target)}.${process.pid}.kliping-partial`)
  let file: FileHandle
  try {
    if (known && !direct) await access(target, constants.W_OK)
    file = await open(partial, direct ? 'w' : 'wx')
  } catch (error) {
    throw outputError(path, error as NodeJS.ErrnoException)
  }
  const remove = async () => {
    await file.close().catch(() => {})
    if (!direct) await rm(partial, { force: true })
  }
  let waiting = ''
  const flush = async () => {
    const block = waiting
    waiting = ''
    if (block) await file.writeFile(block)
  }
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      await remove()
      throw outputError(path, error as NodeJS.ErrnoException)
    }
  }
  return {
    open: true,
    async write(text) {
      waiting += text
      if (waiting.length >= BLOCK) await guarded(flush)
    },
    finish: () =>
      guarded(async () => {
        await flush()
        if (!direct) await file.sync()
        await file.close()
        if (!direct) await rename(partial, target)
      }),
    discard: remove,
  }
}

function outputError(path: string, error: NodeJS.ErrnoException): OutputError {
  const [reason, hint, usage] = reasons[error.code ?? ''] ?? [error.message, 'choose another place with -o', false]
  return new OutputError(`${path}: ${reason}; ${hint}`, usage, error)
}

const reasons: Record<string, [reason: string, hint: string, usage: boolean]> = {
  ENOENT: ['its folder does not exist', 'create the folder first or choose another place with -o', true],
  ENOTDIR: ['a part of the path is a file, not a folder', 'correct the path given to -o', true],
  EACCES: ['no permission to write', 'change the permissions or choose another place with -o', false],
  EPERM: ['no permission to write', 'change the permissions or choose another place with -o', false],
  EROFS: ['the disk is read-only', 'choose another place with -o', false],
  ENOSPC: ['no space left on the disk', 'free some space and run again', false],
}
