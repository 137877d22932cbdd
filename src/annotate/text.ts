/** Text as the annotation tools see it: code points, tokens, sentences. */

import { builtinLexicon } from '../lexicon/lexicon.js'
import { scan } from '../scan/scan.js'

/** A labelled stretch of a text, `[start, end)` in code points. */
export interface LabelledSpan {
  start: number
  end: number
  label: string
  /** Role in the event, where the kind has one. */
  role?: string
  /** What the span was read as and by which rule, for the reader of a pre-annotation. */
  note?: string
}

/** An article with its spans; sorted by place, of two that start together the longer first. */
export interface Annotated {
  /** Id of the article; empty where the format has none. */
  id: string
  text: string
  spans: LabelledSpan[]
}

/** An annotation file that holds something else than its format says. */
export class FormatError extends Error {
  constructor(
    message: string,
    /** From 1, where the file has lines. */
    readonly line?: number,
  ) {
    super(message)
  }
}

/**
 * The text with every line end written "\n" and without a byte-order mark, in the same number of code points ("\r\n" becomes
 * " \n"): whatever a tool does to line ends on the way, no offset moves.
 */
export const steady = (text: string): string =>
  text
    .replace(/^\ufeff/, ' ')
    .replaceAll('\r\n', ' \n')
    .replaceAll('\r', '\n')

export const bySpan = (a: LabelledSpan, b: LabelledSpan): number =>
  a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)

/** A token or a sentence, in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/** Where the sentences of a text begin, in UTF-16 units. */
export function sentenceStarts(text: string): number[] {
  const t = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  return Array.from({ length: t.sentenceCount }, (_, i) => t.start[t.sentenceStart[i]])
}

/** What stands between tokens: blanks, controls, marks without width. */
const GAP = '\\s\\p{Z}\\p{Cc}\\u200b\\u200e\\u200f\\u2060\\ufeff'
const TOKEN = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*|\\p{P}|[^${GAP}\\p{L}\\p{N}\\p{P}]+`, 'gu')

/** Words, numbers and marks, cut wherever one of the spans begins or ends, so that every span is whole tokens. */
function tokensOf(text: string, spans: readonly Stretch[]): Stretch[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const tokens: Stretch[] = []
  let cut = 0
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length
    for (let start = match.index; start < end; ) {
      while (cut < cuts.length && cuts[cut] <= start) cut++
      const stop = Math.min(end, cuts[cut] ?? end)
      tokens.push({ start, end: stop })
      start = stop
    }
  }
  return tokens
}

/**
 * The tokens of a text by sentence. No sentence ends within a span.
 * @param spans in UTF-16 units, sorted by their start
 */
export function tokenSentences(text: string, spans: readonly Stretch[]): Stretch[][] {
  const starts = sentenceStarts(text)
  const sentences: Stretch[][] = []
  let start = 0
  let span = 0
  /** How far the spans reach that began before the token. */
  let reach = 0
  for (const token of tokensOf(text, spans)) {
    while (span < spans.length && spans[span].start < token.start) reach = Math.max(reach, spans[span++].end)
    let begins = sentences.length === 0
    while (start < starts.length && starts[start] <= token.start) {
      begins = true
      start++
    }
    if (begins && (reach <= token.start || sentences.length === 0)) sentences.push([])
    sentences[sentences.length - 1].push(token)
  }
  return sentences
}
