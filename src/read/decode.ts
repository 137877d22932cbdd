import { isUtf8 } from 'node:buffer'
import { t } from '../lang/lang.js'
import { size } from './bytes.js'
import { ReadError, ReadOptionError } from './options.js'

/** Bytes that are looked at for NULs. */
const SNIFFED = 4096

/** Decoder and label table that follow the WHATWG standard: Node 20's own gets windows-1252 wrong. Loaded when needed. */
const whatwg = () => import('@exodus/bytes/encoding.js')

/**
 * The WHATWG name of an encoding label ("latin1" → "windows-1252").
 * @throws ReadOptionError when there is no such encoding
 */
export async function encodingName(label: string): Promise<string> {
  const name = (await whatwg()).labelToName(label)
  if (name === null || name === 'replacement' || name === 'x-user-defined')
    throw new ReadOptionError(t`unknown encoding '${label}'; name one such as utf-8, utf-16le or windows-1252`)
  return name
}

/** Steps 1 and 2 of the cascade: the byte order mark, then UTF-16 without one by where its NULs stand. */
export function sniffUnicode(head: Buffer): 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | null {
  if (hasUtf8Mark(head)) return 'UTF-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE'
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE'
  const nuls = [0, 0]
  const length = Math.min(head.length, SNIFFED)
  for (let index = 0; index < length; index++) if (head[index] === 0) nuls[index & 1]++
  const [even, odd] = nuls
  // In Latin script every second byte is NUL, whichever side; a picture or database spreads its NULs over both.
  if (odd * 8 > length && odd > even * 9) return 'UTF-16LE'
  if (even * 8 > length && even > odd * 9) return 'UTF-16BE'
  return null
}

/** Text, the WHATWG name of its encoding, and whether that was the last resort and may be wrong. */
export interface Decoded {
  text: string
  encoding: string
  guessed: boolean
}

/** The whole cascade over the bytes of one article. A byte order mark is no part of the text. */
export async function decode(bytes: Buffer, format: 'text' | 'html', override: string | null): Promise<Decoded> {
  const found = override ?? sniffUnicode(bytes) ?? (isUtf8(bytes) ? 'UTF-8' : null)
  if (found !== null) return { text: await decodeAs(bytes, found), encoding: found, guessed: false }
  if (format === 'html') {
    const { default: sniffLabel } = await import('html-encoding-sniffer')
    // The default cannot be a declared label, so it tells that the page declares nothing.
    let declared = ''
    try {
      declared = sniffLabel(bytes, { defaultEncoding: '' })
    } catch {
      // Its prescan runs over the edge of a meta tag that ends in "charset".
    }
    if (declared !== '' && declared !== 'replacement')
      return { text: await decodeAs(bytes, declared), encoding: declared, guessed: false }
  }
  return { text: await decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: true }
}

async function decodeAs(bytes: Buffer, encoding: string): Promise<string> {
  if (encoding === 'UTF-8') return bytes.toString('utf8', hasUtf8Mark(bytes) ? 3 : 0)
  const { TextDecoder } = await whatwg()
  return new TextDecoder(encoding).decode(bytes)
}

function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/**
 * Whole lines in UTF-8, with the encoding they came in; or a piece of a line that is too long, as it comes, so that nobody needs
 * to hold it.
 */
export type LineBlock =
  | { bytes: Buffer; encoding: string; tooLong: false }
  | { bytes: Buffer; tooLong: true; first: boolean }

/**
 * Cuts a stream into blocks of whole lines, for formats of a row a line. Without an encoding that is known for the whole
 * stream, each line goes through the end of the cascade by itself: valid UTF-8, else windows-1252. So a file that was
 * put together from several is read rightly, and nothing has to be read twice.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Buffer>,
  encoding: string | null,
  maxBytes: number,
): AsyncGenerator<LineBlock> {
  const source = encoding === null || encoding === 'UTF-8' ? chunks : toUtf8(chunks, encoding)
  let pending: Buffer[] = []
  let pendingLength = 0
  let first = true
  let skipping = false
  for await (let chunk of source) {
    if (skipping) {
      const end = chunk.indexOf(NEWLINE)
      yield { bytes: end < 0 ? chunk : chunk.subarray(0, end + 1), tooLong: true, first: false }
      if (end < 0) continue
      chunk = chunk.subarray(end + 1)
      skipping = false
    }
    const end = chunk.lastIndexOf(NEWLINE)
    if (end >= 0) {
      pending.push(chunk.subarray(0, end + 1))
      yield* decodeBlock(withoutMark(pending, first), encoding)
      first = false
      pending = []
      pendingLength = 0
      chunk = chunk.subarray(end + 1)
    }
    if (chunk.length > 0) pending.push(chunk)
    pendingLength += chunk.length
    if (pendingLength > maxBytes) {
      yield { bytes: withoutMark(pending, first), tooLong: true, first: true }
      pending = []
      pendingLength = 0
      skipping = true
      first = false
    }
  }
  if (pendingLength > 0) yield* decodeBlock(withoutMark(pending, first), encoding)
}

/** The failure that a passed-over line stands for. */
export function tooLongError(maxBytes: number): ReadError {
  return new ReadError(t`a row of more than ${size(maxBytes)}`, t`split the article it holds`)
}

const NEWLINE = 10

function withoutMark(parts: Buffer[], first: boolean): Buffer {
  const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts)
  return first && hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes
}

async function* decodeBlock(bytes: Buffer, encoding: string | null): AsyncGenerator<LineBlock> {
  if (encoding !== null || isUtf8(bytes)) {
    yield { bytes, encoding: encoding ?? 'UTF-8', tooLong: false }
    return
  }
  const { TextDecoder } = await whatwg()
  const decoder = new TextDecoder('windows-1252')
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(start, end)
    if (isUtf8(line)) yield { bytes: line, encoding: 'UTF-8', tooLong: false }
    else yield { bytes: Buffer.from(decoder.decode(line)), encoding: 'windows-1252', tooLong: false }
    start = end
  }
}

async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const { TextDecoder } = await whatwg()
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
