/** WebAnno TSV 3.3, which INCEpTION reads as well: a token a line, offsets in UTF-16 units, spans in the layer of named entities. */
import { CodePoints } from '../assemble/spans.js'
import { t } from '../lang/lang.js'
import { type Annotated, bySpan, FormatError, type LabelledSpan, steady, tokenSentences } from './text.js'

/** The layer that every project has; its feature `value` holds the label. */
const LAYER = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity'
const HEADER = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${LAYER}|value\n\n`

const escapeValue = (value: string): string =>
  value.replace(/\\|\[|\]|\||_|->|;|\t|\n|\*/g, (found) => {
    return found === '\t' ? '\\t' : found === '\n' ? '\\n' : `\\${found}`
  })
const escapeText = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\f', '\\f')

/** One article; a file may hold no more than one. */
export function writeWebAnno({ text, spans }: Annotated): string {
  const points = new CodePoints(steady(text))
  const placed = spans.map(({ start, end, label }) => ({ start: points.unit(start), end: points.unit(end), label }))
  const sentences = tokenSentences(points.text, placed)
  let next = 0
  /** Numbers of the spans that have begun and not ended. */
  let open: number[] = []
  const blocks = sentences.map((sentence, s) => {
    const [from, to] = [sentence[0].start, sentence[sentence.length - 1].end]
    const lines = points.text
      .slice(from, to)
      .split('\n')
      .map((line) => `#Text=${escapeText(line)}\n`)
    for (const [t, token] of sentence.entries()) {
      while (next < placed.length && placed[next].start < token.end) open.push(next++)
      open = open.filter((n) => placed[n].end > token.start)
      const values = open.map((n) => `${escapeValue(placed[n].label)}[${n + 1}]`)
      const words = points.text.slice(token.start, token.end)
      lines.push(`${s + 1}-${t + 1}\t${token.start}-${token.end}\t${words}\t${values.join('|') || '_'}\t\n`)
    }
    return `\n${lines.join('')}`
  })
  return HEADER + blocks.join('')
}

/**
 * Reads the spans of all span layers with their first feature. White space that stands in no line is read as blanks.
 * @throws FormatError
 */
export function readWebAnno(id: string, content: string): Annotated {
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/)
  if (!/^#FORMAT=WebAnno TSV 3\.[123]$/.test(lines[0])) throw new FormatError(t`no "#FORMAT=WebAnno TSV 3.x"`, 1)
  /** Column of the first feature of each span layer. */
  const columns: number[] = []
  let column = 3
  let text = ''
  const open = new Map<string, LabelledSpan>()
  const single: LabelledSpan[] = []
  for (const [i, line] of lines.entries()) {
    if (line.startsWith('#T_SP=')) columns.push(column)
    if (line.startsWith('#T_')) column += line.split('|').length - 1
    if (line === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    const [, from, to] = cells[1]?.match(/^(\d+)-(\d+)$/) ?? []
    if (from === undefined) throw new FormatError(t`no "1-1<TAB>0-5<TAB>token" of WebAnno`, i + 1)
    const [start, end] = [Number(from), Number(to)]
    if (!/^\d+-\d+$/.test(cells[0])) continue
    text = text.padEnd(start) + cells[2]
    for (const at of columns) {
      for (const value of (cells[at] ?? '_').split(/(?<!\\)\|/)) {
        if (value === '_') continue
        const [, label, number] = value.match(/^(.*?)(?:\[(\d+)\])?$/s)!
        const span = { start, end, label: label.replace(/\\(->|.)/g, '$1') }
        const known = number === undefined ? undefined : open.get(`${at} ${number}`)
        if (known) known.end = end
        else if (number === undefined) single.push(span)
        else open.set(`${at} ${number}`, span)
      }
    }
  }
  const points = new CodePoints(text)
  const spans = [...single, ...open.values()].map((span) => {
    return { ...span, start: points.point(span.start), end: points.point(span.end) }
  })
  return { id, text, spans: spans.sort(bySpan) }
}
