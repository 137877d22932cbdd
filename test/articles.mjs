// Texts that the benchmarks, the fuzzer and the scale figures work on.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The articles of the project's fixtures, in the order of their names. */
export function fixtureArticles() {
  const folder = join(import.meta.dirname, '..', 'fixtures')
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('article.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Texts of the rows of a jsonl file, plain or gzip. */
export function corpusArticles(file) {
  const bytes = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line).text)
}

/** Texts repeated in their order until there are this many bytes of them. */
export function repeated(texts, bytes) {
  const out = []
  for (let size = 0, i = 0; size < bytes; i++) {
    const text = texts[i % texts.length]
    out.push(text)
    size += Buffer.byteLength(text)
  }
  return out
}

export const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

/** Numbers from 0 to 1, the same for the same seed (xorshift32). */
export function randomOf(seed) {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
