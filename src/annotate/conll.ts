/** CoNLL in two columns: a token and its IOB2 tag, a tab between them; an empty line behind every sentence. */
import { CodePoints } from '../assemble/spans.js'
import { t } from '../lang/lang.js'
import { LABELS } from './labels.js'
import { type Annotated, bySpan, FormatError, type LabelledSpan, type Stretch, steady, tokenSentences } from './text.js'

/** Quotes span whole sentences: in a format without nesting they would leave nothing else. */
const LEFT_OUT = new Set([LABELS.quote.ner, LABELS.quote.kliping])

/** The spans that fit into a format where no two may overlap: of two that do, the longer one, else the first. */
export function flat(spans: readonly LabelledSpan[]): LabelledSpan[] {
  const kept: LabelledSpan[] = []
  const wanted = spans.filter(({ label }) => !LEFT_OUT.has(label))
  const taken = new Uint8Array(wanted.reduce((most, { end }) => Math.max(most, end), 0))
  for (const span of [...wanted].sort((a, b) => b.end - b.start - (a.end - a.start) || bySpan(a, b))) {
    // No span is longer than those before it, so one that overlaps another has an end in it.
    if (taken[span.start] || taken[span.end - 1]) continue
    taken.fill(1, span.start, span.end)
    kept.push(span)
  }
  return kept.sort(bySpan)
}

/** One article. `start` writes the line that begins a document, for several in one file. */
export function writeConll({ text, spans }: Annotated, start: boolean): string {
  const points = new CodePoints(steady(text))
  const placed = flat(spans).map(({ start, end, label }) => ({
    start: points.unit(start),
    end: points.unit(end),
    label,
  }))
  let at = 0
  const lines = tokenSentences(points.text, placed).map((sentence) => {
    const rows = sentence.map((token) => {
      while (at < placed.length && placed[at].end <= token.start) at++
      const span = placed[at]
      const tag = !span || token.start < span.start ? 'O' : `${token.start === span.start ? 'B' : 'I'}-${span.label}`
      return `${points.text.slice(token.start, token.end)}\t${tag}\n`
    })
    return `${rows.join('')}\n`
  })
  return `${start ? '-DOCSTART-\tO\n\n' : ''}${lines.join('')}`
}

const TAG = /^(?:([BIELSU])-(.+)|O)$/

/** One document of a file: its tokens, and the labels of stretches of them (first and last, both inclusive). */
export interface TokenDocument {
  tokens: string[]
  labels: { first: number; last: number; label: string }[]
}

/**
 * Reads IOB2, IOB1 and BIOES/BILOU: the token is the first column, the tag the last, blanks or tabs between.
 * @throws FormatError
 */
export function readConll(content: string): TokenDocument[] {
  const documents: TokenDocument[] = []
  let open: { first: number; label: string } | undefined
  const document = () => documents[documents.length - 1] ?? documents[documents.push({ tokens: [], labels: [] }) - 1]
  const close = () => {
    if (open) document().labels.push({ ...open, last: document().tokens.length - 1 })
    open = undefined
  }
  for (const [i, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const columns = line.trim().split(/\t| +/)
    const tag = columns[columns.length - 1].match(TAG)
    if (line.trim() === '' || columns[0] === '-DOCSTART-') {
      close()
      if (columns[0] === '-DOCSTART-') documents.push({ tokens: [], labels: [] })
      continue
    }
    if (!tag || columns.length < 2) {
      if (line.startsWith('#')) continue
      throw new FormatError(t`a line must hold a token and, in its last column, a tag such as B-PER or O`, i + 1)
    }
    const [, position, label] = tag
    if (!position || open?.label !== label || 'BSU'.includes(position)) close()
    const { tokens } = document()
    if (position && !open) open = { first: tokens.length, label }
    tokens.push(columns[0])
    if (position && 'ELSU'.includes(position)) close()
  }
  close()
  return documents.filter(({ tokens }) => tokens.length > 0)
}

/** Places the tokens in the text that they were made from; undefined when it is another text. */
export function tokenPlaces(tokens: readonly string[], text: string): Stretch[] | undefined {
  const places: Stretch[] = []
  let at = 0
  for (const token of tokens) {
    const start = text.indexOf(token, at)
    // Between two tokens stands white space only, or what has no width.
    if (start < 0 || /[\p{L}\p{N}\p{P}]/u.test(text.slice(at, start))) return undefined
    at = start + token.length
    places.push({ start, end: at })
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at)) ? undefined : places
}

/** A document with its spans in the text that it was made from, or, without that, in its tokens with blanks between them. */
export function annotatedTokens(id: string, { tokens, labels }: TokenDocument, text?: string): Annotated {
  const original = text === undefined ? undefined : steady(text)
  const known = original === undefined ? undefined : tokenPlaces(tokens, original)
  const whole = known ? original! : tokens.join(' ')
  const places = known ?? tokenPlaces(tokens, whole)!
  const points = new CodePoints(whole)
  const spans = labels.map(({ first, last, label }) => ({
    start: points.point(places[first].start),
    end: points.point(places[last].end),
    label,
  }))
  return { id, text: whole, spans: spans.sort(bySpan) }
}
