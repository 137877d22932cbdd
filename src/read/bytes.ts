import { createReadStream, readFileSync, statSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { t } from '../lang/lang.js'
import { ReadError } from './options.js'

/** Files up to this size are read in one go and at once: a trip through the thread pool takes longer than the reading. */
const ONE_GO = 1024 * 1024

/** The bytes of a file, chunk by chunk. A pipe or terminal that was named is read to its end. */
export async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  const stats = statSync(path)
  if (stats.isDirectory()) throw new ReadError(t`is a folder`, t`name a file`)
  if (stats.isFile() && stats.size <= ONE_GO) yield readFileSync(path)
  else yield* createReadStream(path, { highWaterMark: 256 * 1024 })
}

/** The bytes of a stream such as standard input, whatever kind of chunks it gives. */
export async function* streamBytes(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer)
}

/** Unpacks gzip data; a stream that breaks off throws `Z_BUF_ERROR`. */
export async function* gunzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = (await import('node:zlib')).createGunzip()
  // The loop below sees the error; the pipeline only carries it on and closes both ends.
  pipeline(Readable.from(chunks), gunzip, () => {})
  yield* gunzip
}

/** The first bytes of an input, looked at before it is decided how to read it, and then all of them. */
export class Peeked implements AsyncIterable<Buffer> {
  private constructor(
    /** At least the wanted number of bytes, unless the input is shorter. */
    readonly head: Buffer,
    private readonly rest: AsyncGenerator<Buffer>,
  ) {}

  static async from(chunks: AsyncGenerator<Buffer>, wanted: number): Promise<Peeked> {
    const parts: Buffer[] = []
    let length = 0
    while (length < wanted) {
      const next = await chunks.next()
      if (next.done) break
      parts.push(next.value)
      length += next.value.length
    }
    return new Peeked(parts.length === 1 ? parts[0] : Buffer.concat(parts), chunks)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    if (this.head.length > 0) yield this.head
    yield* this.rest
  }

  /** Frees the file, read to its end or not. */
  async close(): Promise<void> {
    await this.rest.return(undefined)
  }
}

/** All bytes at once, for an input that is one article. */
export async function collect(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes)
      throw new ReadError(
        t`one article of more than ${size(maxBytes)}`,
        t`split it: one article a file, or rows of jsonl`,
      )
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}

/** A limit as people write it, e.g. "64 MiB". */
export function size(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : t`${bytes} bytes`
}
