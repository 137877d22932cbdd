import type { Found } from '../find/mention.js'
import { literal } from '../scan/literal.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Pattern } from './pattern.js'
import type { Tag } from './tags.js'
import { folded } from './terms.js'

/** The sentences of one article in which each pattern may match: those with its words or its tag. */
export class Candidates {
  readonly #byTag = new Map<Tag, number[]>()
  constructor(
    readonly t: TokenTable,
    readonly found: Found,
    /** Sentences by word. */
    readonly byWord: ReadonlyMap<string, readonly number[]>,
  ) {}

  /** Numbers of sentences, ascending. */
  of({ words, tag }: Pattern): readonly number[] {
    if (words.length) return ascending(words.flatMap((word) => this.byWord.get(word) ?? []))
    if (!tag?.sentences) return Array.from({ length: this.t.sentenceCount }, (_, sentence) => sentence)
    let sentences = this.#byTag.get(tag)
    if (!sentences) {
      sentences = ascending([...tag.sentences({ t: this.t, found: this.found })])
      this.#byTag.set(tag, sentences)
    }
    return sentences
  }
}

const ascending = (numbers: number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** Looks for the words of all patterns at once, so that a rule costs nothing in an article without its words. */
export function wordFinder(patterns: readonly Pattern[]): (t: TokenTable, found: Found) => Candidates {
  const words = [...new Set(patterns.flatMap((pattern) => pattern.words))]
  if (words.length === 0) return (t, found) => new Candidates(t, found, new Map())
  // Long words first: an alternation takes the first that fits.
  const source = words
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|')
  const any = new RegExp(source, 'g')
  return (t, found) => {
    const byWord = new Map<string, number[]>()
    const text = lettersOf(t.text)
    any.lastIndex = 0
    for (let hit = any.exec(text); hit; hit = any.exec(text)) {
      const [word] = hit
      const token = t.tokenAt(hit.index)
      // A word inside of a longer one; the longer one may be looked for as well.
      if (t.start[token] !== hit.index || (/[a-z]$/.test(word) && t.end[token] > hit.index + word.length)) {
        any.lastIndex = hit.index + 1
        continue
      }
      const sentences = byWord.get(word)
      if (sentences) sentences.push(t.sentence[token])
      else byWord.set(word, [t.sentence[token]])
    }
    return new Candidates(t, found, byWord)
  }
}

/** The text in small letters without accents, every character where it was. */
function lettersOf(text: string): string {
  const small = text.toLowerCase()
  const plain = small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return /[\u00c0-\u024f’]/.test(plain)
    ? plain.replace(/[\u00c0-\u024f’]/g, (char) => (folded(char).length === 1 ? folded(char) : char))
    : plain
}
