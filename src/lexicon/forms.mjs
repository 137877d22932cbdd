// How words are cut, lower-cased and hashed: one definition for the compiler, the lexicon and the scanner.

/**
 * Lower-case code unit for Latin letters; typographic apostrophes fold to the straight one.
 * @param {number} code
 */
export function lowerCode(code) {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return 39
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32
  return code
}

/**
 * Step of the word hash; the scanner computes the same hash while it reads.
 * @param {number} hash
 * @param {number} code
 */
export const hashStep = (hash, code) => (Math.imul(hash, 31) + code) | 0

/**
 * Hash of a word in any letter case.
 * @param {string} word
 */
export function hashOf(word) {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, lowerCode(word.charCodeAt(i)))
  return hash
}

/**
 * Mixes the high bits down, since a table's mask takes only low ones.
 * @param {number} hash
 */
export const spread = (hash) => hash ^ (hash >>> 15)

/**
 * Hash of a step from a node of the phrase trie to the next by a word.
 * @param {number} node
 * @param {number} word
 */
export const hashEdge = (node, word) => spread(Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b))

const FORM_TOKEN = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+|[^\s\p{L}\p{M}]/gu

/**
 * Words and marks of a form, in lower case, cut as the scanner cuts a text.
 * @param {string} form
 * @returns {string[]}
 */
export function tokensOf(form) {
  // Words of small ASCII letters, as in most forms, need no cutting.
  if (/^[a-z]+$/.test(form)) return [form]
  const lower = form.toLowerCase()
  if (/^[a-z]+(?: [a-z]+)*$/.test(lower)) return lower.split(' ')
  return lower.replaceAll('’', "'").match(FORM_TOKEN) ?? []
}

/**
 * Key of a lower-case place name: spaces and hyphens vary ("Kedung Waringin", "Kedungwaringin").
 * @param {string} name
 */
export const compactName = (name) => name.replace(/[\s'-]+/g, '')
