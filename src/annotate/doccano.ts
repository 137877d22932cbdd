/** doccano's JSONL for sequence labelling: `{"text", "label": [[start, end, label]]}`, offsets in code points. */
import { CodePoints } from '../assemble/spans.js'
import { t } from '../lang/lang.js'
import { type LabelSet, labelsOf } from './labels.js'
import { type Annotated, bySpan, FormatError, type LabelledSpan, steady } from './text.js'

/** One article, one line. Roles and notes have no place in this format. */
export const doccanoLine = ({ id, text, spans }: Annotated): string =>
  JSON.stringify({ id, text: steady(text), label: spans.map(({ start, end, label }) => [start, end, label]) })

/** The label types, as doccano's page of labels imports them. */
export const doccanoConfig = (set: LabelSet): string =>
  `${JSON.stringify(
    labelsOf(set).map(({ label, colour }) => ({ text: label, background_color: colour, text_color: '#000000' })),
    null,
    2,
  )}\n`

/** Whether a row is one of doccano's exports, with or without relations. */
export const isDoccano = (row: unknown): row is Record<string, unknown> => {
  const { text, label, labels, entities } = (row ?? {}) as Record<string, unknown>
  return typeof text === 'string' && (Array.isArray(label) || Array.isArray(labels) || Array.isArray(entities))
}

/** @throws FormatError */
export function readDoccano(row: Record<string, unknown>): Annotated {
  const text = row.text as string
  const { length } = new CodePoints(text)
  const entities = (row.entities ?? row.label ?? row.labels) as unknown[]
  const spans = entities.map((each): LabelledSpan => {
    const [start, end, label] = Array.isArray(each) ? each : objectParts(each)
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > length)
      throw new FormatError(
        t`${JSON.stringify(each)} is no [start, end, label] within the text of ${length} characters`,
      )
    return { start, end, label: String(label) }
  })
  const meta = (row.meta ?? row.metadata ?? {}) as Record<string, unknown>
  return { id: String(meta.id ?? row.id ?? ''), text, spans: spans.sort(bySpan) }
}

function objectParts(each: unknown): [number, number, unknown] {
  const { start_offset, end_offset, label } = (each ?? {}) as Record<string, unknown>
  return [start_offset as number, end_offset as number, label]
}
