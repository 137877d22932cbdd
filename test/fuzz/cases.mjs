// Articles that no newsroom wrote: fixtures and examples of the rules, cut, joined and broken in ways that texts on disks are broken.
import { rules } from '../../dist/find/rules.js'
import { fixtureArticles, randomOf } from '../articles.mjs'

const examples = rules.flatMap(({ takes, leaves }) => [...takes.map(([text]) => text), ...leaves])
const fixtures = fixtureArticles()

/** What is put into texts: characters that end, hide, turn or split things, and words that mean something to programs. */
const INTRUDERS = [
  ...'\0|\ud83d|\udc4d|\udc4d\ud83d|\u202e|\u200f|\u2066|\u202c|🎉|👨‍👩‍👧‍👦|🇮🇩|e\u0301\u0301|\u200b|\u200d|\u2060|\ufeff|\u00ad|\u00a0'.split(
    '|',
  ),
  ...'\u2028|\u2029|\u0085|\v|\f|\x1b[31m|\x07|\x9b2J|\r\n|\r|\n|\n\n\n|\t|İ|ß|ﬁ|𝐀|0|31|2024|99/99/9999|&amp;|...'.split(
    '|',
  ),
  ...'“”"‘’\'()[]{}/-–—.…,:;=@<>%\\|*_#',
  ...Object.getOwnPropertyNames(Object.prototype).map((word) => ` ${word} `),
]
/** Letters and marks that look alike, both ways. */
const GLYPHS = new Map()
for (const pair of 'aа eе oо Bв kК "“ "” \'’ -– -— .。 ,， 0０ 1１ 2２ (（ Iİ iı'.split(' ')) {
  const [one, other] = pair
  GLYPHS.set(one, other).set(other, one)
}
GLYPHS.set(' ', '\u00a0')

/**
 * One case.
 * @param seed of the whole run
 * @param number of the case in it
 */
export function caseOf(seed, number, sources = fixtures) {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const upTo = (n) => Math.floor(random() * n)
  const one = (list) => list[upTo(list.length)]
  const part = (text, most = text.length) => {
    const start = upTo(text.length + 1)
    return [start, Math.min(text.length, start + upTo(Math.max(2, most)))]
  }
  const replaced = (text, most, change) => {
    const [start, end] = part(text, most)
    return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end)
  }
  const soup = () => Array.from({ length: 1 + upTo(12) }, () => one(examples)).join(one([' ', '\n', '\n\n']))
  const source = () => (random() < 0.3 ? soup() : one(sources))

  const changes = {
    cut: (text) => replaced(text, text.length, () => ''),
    end: (text) => text.slice(0, upTo(text.length)),
    splice(text) {
      const other = source()
      return text.slice(0, upTo(text.length)) + other.slice(upTo(other.length))
    },
    insert: (text) => replaced(text, 1, () => one(examples)),
    repeat: (text) => replaced(text, 200, (some) => some.repeat(2 + upTo(random() < 0.1 ? 200 : 8))),
    upper: (text) => replaced(text, text.length, (some) => some.toUpperCase()),
    lower: (text) => replaced(text, text.length, (some) => some.toLowerCase()),
    title: (text) =>
      replaced(text, 600, (some) => some.replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1))),
    bytes(text) {
      const bytes = Buffer.from(text)
      for (let i = 1 + upTo(20); i > 0 && bytes.length > 0; i--) bytes[upTo(bytes.length)] ^= 1 << upTo(8)
      return bytes.toString(random() < 0.5 ? 'utf8' : 'latin1')
    },
    glyphs(text) {
      const share = random()
      return text.replace(/./gsu, (char) => (random() < share ? (GLYPHS.get(char) ?? char) : char))
    },
    intruders(text) {
      for (let i = 1 + upTo(10); i > 0; i--) text = replaced(text, random() < 0.5 ? 1 : 3, () => one(INTRUDERS))
      return text
    },
    everywhere(text) {
      const intruder = one(INTRUDERS)
      return replaced(text, 300, (some) => [...some].join(intruder))
    },
    decomposed: (text) => text.normalize(one(['NFD', 'NFKD', 'NFKC'])),
    lines: (text) => text.replaceAll('\n', one(['\r\n', '\r', ' ', '\u2028', '\n \n', '\n\n'])),
    order(text) {
      const by = one([' ', '\n', '. '])
      const pieces = text.split(by)
      for (let i = pieces.length - 1; i > 0; i--) {
        const j = upTo(i + 1)
        ;[pieces[i], pieces[j]] = [pieces[j], pieces[i]]
      }
      return pieces.join(by)
    },
    digits: (text) => text.replace(/\d/g, (digit) => (random() < 0.3 ? String(upTo(10)) : digit)),
    unmarked: (text) => replaced(text, text.length, (some) => some.replace(/\p{P}/gu, '')),
    joined: (text) => replaced(text, 2000, (some) => some.replace(/\s/g, '')),
    long: (text) => replaced(text, 1, () => one([...text, 'a', 'Ng', '1', '(', '"']).repeat(1 + upTo(5000))),
  }
  let text = source()
  const names = []
  for (let i = 1 + upTo(5); i > 0; i--) {
    const name = one(Object.keys(changes))
    names.push(name)
    text = changes[name](text).slice(0, 60_000)
  }
  const piece = () => text.slice(...part(text, 60))
  const options = { id: `fuzz-${number}` }
  // What stands beside an article in a corpus may be anything; what a caller says must be a day.
  if (random() < 0.2)
    Object.assign(
      options,
      one([
        { published: one([piece(), '2024-02-30', '7 Mei 2024']), publishedBasis: 'metadata' },
        { published: '2024-05-07' },
      ]),
    )
  if (random() < 0.1) options.headline = piece()
  if (random() < 0.1) options.timezone = one(['WITA', '+09:00', 'Asia/Makassar'])
  return { text, options, names }
}
