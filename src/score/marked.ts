/** Gold from annotation tools: labelled spans of the text become the values of the slots that their labels stand for. */
import { type LabelSlot, slotOfLabel } from '../annotate/labels.js'
import type { Annotated } from '../annotate/text.js'
import { CodePoints } from '../assemble/spans.js'
import type { GoldArticle, GoldItem } from './gold.js'
import { plain } from './words.js'

/** An annotated article and the file it came from. */
export interface Marked {
  key: string
  file: string
  annotated: Annotated
}

/** Slots whose values count neither way in another: who is public and who is not is often open. */
const ALSO: Partial<Record<LabelSlot, readonly LabelSlot[]>> = {
  officials: ['people'],
  agencies: ['organizations', 'institutions'],
  organizations: ['agencies', 'institutions'],
}

/**
 * The gold of annotated articles. A slot is scored when some article has a label for it: then articles without one state that
 * there is none.
 * @param own labels that the user named, to the slots that they mean
 * @returns also the labels that stand for no slot, with how often they were met
 */
export function markedGold(
  articles: readonly Marked[],
  own: ReadonlyMap<string, LabelSlot> = new Map(),
): { gold: GoldArticle[]; unknown: Map<string, number> } {
  const slotOf = (label: string) => own.get(label) ?? slotOfLabel(label)
  const unknown = new Map<string, number>()
  const stated = new Set<LabelSlot>()
  for (const { label } of articles.flatMap(({ annotated }) => annotated.spans)) {
    const slot = slotOf(label)
    if (slot) stated.add(slot)
    else unknown.set(label, (unknown.get(label) ?? 0) + 1)
  }
  const gold = articles.map(({ key, file, annotated }): GoldArticle => {
    const points = new CodePoints(annotated.text)
    const bySlot = new Map<LabelSlot, Map<string, GoldItem>>([...stated].map((slot) => [slot, new Map()]))
    for (const { label, start, end } of annotated.spans) {
      const slot = slotOf(label)
      const words = points.slice(start, end)
      if (slot && !bySlot.get(slot)!.has(plain(words)))
        bySlot.get(slot)!.set(plain(words), { forms: [words.replace(/\s+/g, ' ')], asWritten: true })
    }
    const itemsOf = (slot: LabelSlot) => [...(bySlot.get(slot)?.values() ?? [])]
    const slots: GoldArticle['slots'] = {}
    for (const slot of stated) slots[slot] = { required: itemsOf(slot), optional: ALSO[slot]?.flatMap(itemsOf) ?? [] }
    // People are all people: those with a public office too, where the labels tell them apart.
    slots.people?.required.push(...itemsOf('officials'))
    return { key, file, slots, bySpan: true, text: annotated.text }
  })
  return { gold, unknown }
}
