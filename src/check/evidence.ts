import { CodePoints } from '../assemble/spans.js'
import { clean } from '../clean/index.js'
import { scannedRegions } from '../extract.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { scan } from '../scan/scan.js'
import type { TokenTable } from '../scan/tokens.js'
import { isObject, type Json } from './json.js'
import { alternatives, type Difference, naming } from './match.js'

/** The words of an article that a difference is about. */
export interface Evidence {
  text: string
  /** `[start, end)` in code points of the article. */
  span: [number, number]
  /** The rule that read them; null where none did, for words that were expected and not taken. */
  rule: string | null
  /** Their sentence in one line, cut where it is long: what stands before, the words, what stands behind. */
  sentence: [before: string, words: string, after: string]
}

/** How much of a sentence is told on either side of the words, in characters. */
const AROUND = 70
const LONGEST = 160

/** Looks up the words that differences are about; reads the article's sentences at the first question. */
export class Evidences {
  private table: TokenTable | undefined
  private readonly points: CodePoints
  constructor(
    private readonly text: string,
    /** The text as extraction read it, where it was not read as an article. */
    table?: TokenTable,
  ) {
    this.table = table
    this.points = new CodePoints(text)
  }

  /** The words of a found thing, or those of the text that an expected thing names; undefined where there are none. */
  of({ kind, expected, found }: Difference): Evidence | undefined {
    const mention = mentionOf(found)
    if (mention && kind !== 'missed') {
      const [start, end] = mention.span.map((point) => this.points.unit(point))
      return this.at(start, end, mention.rule)
    }
    if (expected === undefined) return undefined
    const name = isObject(expected) ? (expected.text ?? naming(expected)) : expected
    if (typeof name !== 'string') return undefined
    for (const words of alternatives(name)) {
      const start = words.length > 2 ? this.text.indexOf(words) : -1
      if (start >= 0) return this.at(start, start + words.length, null)
    }
    return undefined
  }

  /** Evidence of the words from one UTF-16 offset to another. */
  at(start: number, end: number, rule: string | null): Evidence {
    const [first, last] = this.sentence(start, end)
    const before = cut(oneLine(this.text.slice(first, start)), -AROUND)
    const after = cut(oneLine(this.text.slice(end, last)), AROUND)
    const words = this.text.slice(start, end)
    const shown = words.length > LONGEST ? `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}` : words
    return {
      text: words,
      span: [this.points.point(start), this.points.point(end)],
      rule,
      sentence: [before.trimStart(), oneLine(shown).trim(), after.trimEnd()],
    }
  }

  private sentence(start: number, end: number): [number, number] {
    this.table ??= scan(this.text, scannedRegions(clean(this.text)), builtinLexicon())
    const t = this.table
    const [first, last] = [t.tokenAt(start), t.tokenAt(end - 1)]
    const covered = (token: number, offset: number) => token < t.count && t.start[token] <= offset
    // What stands outside of headline and body (a dateline, credits) has no tokens: then its line is told.
    if (!covered(first, start) || !covered(last, end - 1)) {
      const close = this.text.indexOf('\n', end)
      return [this.text.lastIndexOf('\n', start - 1) + 1, close < 0 ? this.text.length : close]
    }
    return [t.start[t.sentenceFirst(first)], t.end[t.sentenceLast(last)]]
  }
}

function mentionOf(found: Json | undefined): { span: [number, number]; rule: string } | undefined {
  if (!isObject(found)) return undefined
  const { span, rule, mentions } = found
  if (Array.isArray(span)) return { span: span as [number, number], rule: String(rule) }
  return Array.isArray(mentions) ? mentionOf(mentions[0]) : undefined
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** The first characters of a text, or with a negative length the last ones, up to the end of a word. */
function cut(text: string, length: number): string {
  if (text.length <= Math.abs(length)) return text
  return length < 0 ? `…${text.slice(length).replace(/^\S*/, '')}` : `${text.slice(0, length).replace(/\S*$/, '')}…`
}
