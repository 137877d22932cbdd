/** brat's standoff format: `NAME.txt` with the text, `NAME.ann` with what is marked in it, offsets in code points. */
import { CodePoints } from '../assemble/spans.js'
import { t } from '../lang/lang.js'
import { type LabelSet, labelsOf } from './labels.js'
import { type Annotated, bySpan, FormatError, type LabelledSpan, steady } from './text.js'

/** brat takes no line break within a fragment of a span. */
function fragments(points: CodePoints, { start, end }: LabelledSpan): [number, number][] {
  const found: [number, number][] = []
  let at = start
  for (const line of points.slice(start, end).split('\n')) {
    const length = [...line].length
    const [, before, , after] = line.match(/^(\s*)(.*?)(\s*)$/s)!
    const from = at + [...before].length
    const to = at + length - [...after].length
    if (from < to) found.push([from, to])
    at += length + 1
  }
  return found
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ')

/** The two files of one article. */
export function writeBrat({ text, spans }: Annotated): { txt: string; ann: string } {
  const points = new CodePoints(steady(text))
  const lines: string[] = []
  let attributes = 0
  let notes = 0
  let number = 0
  for (const span of spans) {
    const parts = fragments(points, span)
    if (parts.length === 0) continue
    const id = `T${++number}`
    const words = parts.map(([start, end]) => points.slice(start, end)).join(' ')
    // A tab would end the column; a blank is as long.
    lines.push(`${id}\t${span.label} ${parts.map((part) => part.join(' ')).join(';')}\t${words.replaceAll('\t', ' ')}`)
    if (span.role) lines.push(`A${++attributes}\tRole ${id} ${span.role}`)
    if (span.note) lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${oneLine(span.note)}`)
  }
  return { txt: points.text, ann: lines.map((line) => `${line}\n`).join('') }
}

/** `annotation.conf` for these labels. */
export function bratConfig(set: LabelSet): string {
  const labels = labelsOf(set)
  const roles = [...new Set(labels.flatMap((label) => label.roles))]
  return [
    '[entities]',
    ...labels.map(({ label }) => label),
    '',
    '[relations]',
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    '',
    '[attributes]',
    `Role\tArg:<ENTITY>, Value:${roles.join('|')}`,
    '',
  ].join('\n')
}

/**
 * Reads `.ann` with its text. Fragments with nothing but white space between them are one span; of others each is a span of its own.
 * @throws FormatError
 */
export function readBrat(id: string, txt: string, ann: string): Annotated {
  const points = new CodePoints(txt)
  const spans = new Map<string, LabelledSpan[]>()
  for (const [i, line] of ann.split(/\r?\n/).entries()) {
    const [name, body, ...rest] = line.split('\t')
    if (name.startsWith('T')) {
      const [, label, places] = body?.match(/^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/) ?? []
      if (label === undefined || rest.length === 0)
        throw new FormatError(t`no "T1<TAB>LABEL START END<TAB>text" of brat`, i + 1)
      const merged: LabelledSpan[] = []
      for (const place of places.split(';')) {
        const [start, end] = place.split(' ').map(Number)
        if (start >= end || end > points.length)
          throw new FormatError(t`${start}-${end} is outside of the text, which has ${points.length} characters`, i + 1)
        const last = merged[merged.length - 1]
        if (last && points.slice(last.end, start).trim() === '') last.end = end
        else merged.push({ start, end, label })
      }
      spans.set(name, merged)
    } else if (name.startsWith('A') || name.startsWith('#')) {
      const [type, target, value] = body?.split(' ') ?? []
      for (const span of spans.get(target) ?? []) {
        if (type === 'Role') span.role = value
        else if (type === 'AnnotatorNotes') span.note = rest.join('\t')
      }
    }
  }
  return { id, text: txt, spans: [...spans.values()].flat().sort(bySpan) }
}
