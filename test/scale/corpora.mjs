// Corpora of any size, invented from the fixtures: short articles, no two alike, written a block at a time.
import { closeSync, openSync, writeSync } from 'node:fs'
import { fixtureArticles } from '../articles.mjs'

const TOWNS = ['Ruteng', 'Borong', 'Bajawa', 'Ende', 'Maumere', 'Larantuka', 'Kupang', 'Atambua']

/** Articles of the fixtures, cut after the paragraph in which they reach this many characters. */
const stems = (characters) =>
  fixtureArticles().map((text) => {
    const end = text.indexOf('\n', characters)
    return end < 0 ? text : text.slice(0, end)
  })

/**
 * Writes rows until there are so many, or so many bytes.
 * @param every a row in so many is broken
 * @returns how many rows there are
 */
export function writeRows(
  path,
  { rows = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY, characters = 400, every = 0 },
) {
  const texts = stems(characters)
  const file = openSync(path, 'w')
  let written = 0
  let block = ''
  let i = 0
  for (; i < rows && written + block.length < bytes; i++) {
    const text = `${texts[i % texts.length]}\n\nBerita ke-${i} dari ${TOWNS[(i >> 3) % TOWNS.length]}.`
    block +=
      every && i % every === every - 1 ? `{"id":"baris-${i}",\n` : `${JSON.stringify({ id: `baris-${i}`, text })}\n`
    if (block.length < 1 << 20) continue
    written += writeSync(file, block)
    block = ''
  }
  writeSync(file, block)
  closeSync(file)
  return i
}
