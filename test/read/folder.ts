import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ReadFailure, type ReadOptions, read, resolveInputs, type Source } from '../../src/read/index.js'

/** A folder of its own for one test, gone afterwards, with files by their paths. */
export function folderWith(files: Record<string, string | Buffer> = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'kliping-read-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
  return cwd
}

/** Everything that reading these operands gives, failures of the search first. */
export async function readAll(patterns: string[], options: ReadOptions) {
  const { files, failures } = await resolveInputs(patterns, options)
  const sources: Source[] = []
  for await (const found of read(files, options)) {
    if ('failure' in found) failures.push(found)
    else sources.push(found)
  }
  return { files, sources, failures }
}

/** What reading one file with this content gives. */
export async function readOne(name: string, content: string | Buffer, options: ReadOptions = {}) {
  return readAll([name], { ...options, cwd: folderWith({ [name]: content }) })
}

/** A failure as a message would show it. */
export function message({ path, row, reason, hint }: ReadFailure): string {
  return `${path}${row === undefined ? '' : ` row ${row}`}: ${reason} (${hint})`
}

/** Windows-1252 bytes of a text; only the characters that the tests use. */
export function windows1252(text: string): Buffer {
  const high: Record<string, number> = { '€': 0x80, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 }
  return Buffer.from([...text].map((char) => high[char] ?? char.charCodeAt(0)))
}

export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}
