/** Label Studio's JSON: an array of tasks. What a program made stands under `predictions`, what people made under `annotations`. */
import { CodePoints } from '../assemble/spans.js'
import { t } from '../lang/lang.js'
import { type LabelSet, labelsOf } from './labels.js'
import { type Annotated, bySpan, FormatError, type LabelledSpan, steady } from './text.js'

interface Region {
  type: string
  value: { start: number; end: number; text?: string; labels?: string[]; choices?: string[] }
  id?: string
}

/** One task as a pre-annotation. `version` is the model version that Label Studio shows. */
export function labelStudioTask({ id, text, spans }: Annotated, version: string): object {
  const points = new CodePoints(steady(text))
  const result = spans.flatMap(({ start, end, label, role, note }) => {
    const region = { id: `${label}-${start}-${end}`, from_name: 'label', to_name: 'text' }
    const place = { start, end, text: points.slice(start, end) }
    return [
      { ...region, type: 'labels', value: { ...place, labels: [label] }, ...(note ? { meta: { text: [note] } } : {}) },
      ...(role ? [{ ...region, from_name: 'role', type: 'choices', value: { ...place, choices: [role] } }] : []),
    ]
  })
  return { data: { id, text: points.text }, predictions: [{ model_version: `kliping@${version}`, result }] }
}

/** The labeling configuration that the tasks are made for. */
export function labelStudioConfig(set: LabelSet): string {
  const labels = labelsOf(set)
  const roles = [...new Set(labels.flatMap((label) => label.roles))]
  return [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...labels.map(({ label, colour }) => `    <Label value="${escapeXml(label)}" background="${escapeXml(colour)}"/>`),
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="word"/>',
    '  <Choices name="role" toName="text" perRegion="true" choice="single" showInline="true">',
    ...roles.map((role) => `    <Choice value="${escapeXml(role)}"/>`),
    '  </Choices>',
    '</View>',
    '',
  ].join('\n')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char])

/** Whether a JSON value is an export of Label Studio. */
export const isLabelStudio = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (task) =>
      typeof task === 'object' &&
      task !== null &&
      (('data' in task && ('annotations' in task || 'predictions' in task)) || minimalSpans(task as object).length > 0),
  )

/** JSON-MIN: the spans stand in the task itself, under the name of the control. */
const minimalSpans = (task: object): Region['value'][] =>
  Object.values(task).flatMap((list) =>
    Array.isArray(list) && list.length > 0 && list.every((each) => Array.isArray(each?.labels)) ? list : [],
  )

/**
 * Tasks with what people marked in them; where nobody has yet, what a program did. Annotations that were cancelled count not.
 * @throws FormatError
 */
export function readLabelStudio(tasks: readonly Record<string, unknown>[]): Annotated[] {
  return tasks.map((task, i) => {
    const data = (task.data ?? task) as Record<string, unknown>
    const text = data.text ?? Object.values(data).find((value) => typeof value === 'string' && value.includes(' '))
    if (typeof text !== 'string') throw new FormatError(t`task ${i + 1} has no data.text`)
    const human = list(task.annotations).filter((each) => !each.was_cancelled)
    const made = human.length > 0 ? human : list(task.predictions)
    const regions = made.length > 0 ? list(made[made.length - 1].result) : []
    const values =
      'data' in task ? regions.filter(({ type }) => type === 'labels').map(({ value }) => value) : minimalSpans(task)
    const points = new CodePoints(text)
    const roles = new Map(
      regions
        .filter(({ type }) => type === 'choices')
        .map(({ value }) => [`${value.start} ${value.end}`, value.choices?.[0]]),
    )
    const spans = values.flatMap((value: Region['value']): LabelledSpan[] => {
      const place = placeOf(value, points)
      if (!place) throw new FormatError(t`task ${i + 1}: ${value.start}-${value.end} is not a place in its text`)
      const role = roles.get(`${value.start} ${value.end}`)
      return (value.labels ?? []).map((label) => ({ ...place, label, ...(role ? { role } : {}) }))
    })
    return { id: String(data.id ?? data.article ?? ''), text, spans: spans.sort(bySpan) }
  })
}

// biome-ignore lint/suspicious/noExplicitAny: foreign JSON; every value that is used is looked at
const list = (value: unknown): any[] => (Array.isArray(value) ? value : [])

/** Label Studio counts code points, older versions counted UTF-16 units: the text of the region tells. */
function placeOf(
  { start, end, text }: Region['value'],
  points: CodePoints,
): { start: number; end: number } | undefined {
  const whole = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end
  if (!whole) return undefined
  if (text !== undefined && points.slice(start, end) !== text && points.text.slice(start, end) === text)
    return { start: points.point(start), end: points.point(end) }
  return end <= points.length ? { start, end } : undefined
}
