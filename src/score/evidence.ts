/** Why a value was missed or is wrong: its sentence, the rule that made it, or what else became of its words. */

import type { Stretch } from '../annotate/text.js'
import { CodePoints } from '../assemble/spans.js'
import { type Explanation, explain, type ReadMention, touches } from '../explain/explain.js'
import { t } from '../lang/lang.js'
import type { EventRecord } from '../record.js'
import type { GoldItem, SlotName } from './gold.js'
import { Sentences, tidy, Words } from './places.js'
import type { FoundItem } from './same.js'
import type { Miss } from './score.js'
import { SLOTS } from './slots.js'
import { Likeness, mostLike } from './words.js'

export interface Evidence {
  /** The sentence, blanks and line ends made one blank; null where the value's words stand nowhere in the text. */
  sentence: string | null
  /** The words of the value within the sentence, `[start, end)` in UTF-16 units; null where they are spread or not there. */
  at: [number, number] | null
  /** The rule that made a wrong value. */
  rule: string | null
  /** What became of the words of a missed value: what was read there instead, what gave way, what came nearest. */
  near: string[]
}

/** Slots whose value is about the article, not a place in it. */
const ABOUT: ReadonlySet<SlotName> = new Set(['type', 'status', 'topics'])

/** How alike a sentence must be to a value for it to be shown, and a value to another to be called near. */
const NEAR = 0.3

/** Looks up the evidence for misses of one article. Everything that is costly is done once, on the first question. */
export class EvidenceOf {
  readonly #points: CodePoints
  #sentences: Sentences | undefined
  #words: Words | undefined
  #explanation: Explanation | undefined
  readonly #found = new Map<SlotName, { items: readonly FoundItem[]; likeness: Likeness }>()

  constructor(
    readonly text: string,
    readonly records: readonly EventRecord[],
  ) {
    this.#points = new CodePoints(text)
  }

  of(miss: Miss): Evidence {
    if (miss.kind === 'wrong') {
      const [mention] = miss.found?.mentions ?? []
      const place = mention
        ? { start: this.#points.unit(mention.span[0]), end: this.#points.unit(mention.span[1]) }
        : this.#placeOf([miss.value])
      return { ...this.#shown(place, miss.value), rule: mention?.rule ?? null, near: [] }
    }
    const gold = miss.wanted ?? { forms: [miss.value] }
    const place = ABOUT.has(miss.slot) ? undefined : this.#placeOf(wordings(gold, miss.slot))
    return { ...this.#shown(place, miss.value), rule: null, near: this.#near(miss, gold, place) }
  }

  /** Where one of the wordings stands, marks, blanks and letter case aside; the first that does. */
  #placeOf(forms: readonly string[]): Stretch | undefined {
    this.#words ??= new Words(this.text)
    for (const form of forms) {
      const place = this.#words.placeOf(form)
      if (place) return place
    }
    return undefined
  }

  /** The sentence of a place; without a place, the sentence that is most like the value. */
  #shown(place: Stretch | undefined, value: string): Pick<Evidence, 'sentence' | 'at'> {
    this.#sentences ??= new Sentences(this.text)
    if (!place) return { sentence: this.#sentences.likest(value, NEAR), at: null }
    const sentence = this.#sentences.at(place.start)
    if (!sentence) return { sentence: null, at: null }
    const before = tidy(this.text, sentence.start, place.start)
    const whole = tidy(this.text, sentence.start, sentence.end).trimEnd()
    const words = tidy(this.text, place.start, Math.min(place.end, sentence.end))
    return { sentence: whole, at: [before.length, Math.min(before.length + words.length, whole.length)] }
  }

  #near(miss: Miss, gold: GoldItem, place: Stretch | undefined): string[] {
    const near: string[] = []
    if (place) {
      this.#explanation ??= explain(this.text)
      const { mentions, refusals } = this.#explanation
      const touching = <T extends Stretch>(all: readonly T[]) => all.filter((each) => touches(each, place)).slice(0, 4)
      const quoted = ({ start, end }: Stretch) => `“${this.text.slice(start, end).replace(/\s+/g, ' ')}”`
      for (const mention of touching(mentions.filter(({ lostTo }) => !lostTo)))
        near.push(t`${mention.kind} ${quoted(mention)} by ${mention.rule}${this.#roleOf(mention)}`)
      for (const mention of touching(mentions.filter(({ lostTo }) => lostTo)))
        near.push(t`${mention.rule} read ${quoted(mention)} and gave way to ${mention.lostTo!.rule}`)
      for (const left of touching(refusals.filter(({ guard }) => guard)))
        near.push(t`${left.rule} left ${quoted(left)}: ${t(left.guard!)}`)
      if (near.length === 0) near.push(t`no rule read any of these words`)
    }
    const nearest = this.#nearest(miss.slot, gold)
    if (nearest && (nearest.like >= NEAR || ABOUT.has(miss.slot))) {
      const rule = nearest.item.mentions[0]?.rule
      near.push(t`nearest in the record: ${nearest.item.show}${rule ? ` (${rule})` : ''}`)
    }
    return near
  }

  /** Of what the records hold for a slot the first that is most like a gold value. */
  #nearest(name: SlotName, gold: GoldItem): { item: FoundItem; like: number } | undefined {
    let found = this.#found.get(name)
    if (!found) {
      const items = SLOTS.find((slot) => slot.name === name)?.found(this.records) ?? []
      found = { items, likeness: new Likeness(items.map(({ forms }) => forms)) }
      this.#found.set(name, found)
    }
    const least = ABOUT.has(name) ? 0 : NEAR
    const best = mostLike(gold.forms.flatMap((form) => [...found.likeness.to(form, least)])) ?? { n: 0, like: 0 }
    return found.items.length > 0 ? { item: found.items[best.n], like: best.like } : undefined
  }

  /** The role in its event of what the records hold of that kind at a mention's place. */
  #roleOf(mention: ReadMention): string {
    const fields = FIELDS[mention.kind]
    if (!fields) return ''
    const start = this.#points.point(mention.start)
    const end = this.#points.point(mention.end)
    const item = this.records
      .flatMap((record) => fields.flatMap((field): readonly Placed[] => record[field]))
      .find(({ span, mentions }) =>
        [...(span ? [span] : []), ...(mentions ?? []).map((each) => each.span)].some(([a, b]) => a < end && start < b),
      )
    return item ? `, ${item.role}` : t`, in no record`
  }
}

interface Placed {
  role: string
  span?: [number, number]
  mentions?: { span: [number, number] }[]
}

/** Where the records hold what has a role, by kind of mention. */
const FIELDS: Partial<
  Record<
    ReadMention['kind'],
    readonly ('dates' | 'venues' | 'places' | 'agencies' | 'organizations' | 'officials' | 'people')[]
  >
> = {
  date: ['dates'],
  venue: ['venues'],
  place: ['places'],
  agency: ['agencies', 'organizations'],
  person: ['officials', 'people'],
}

/** Wordings by which a gold value can be found in the text: a day in the ways in which news writes it. */
function wordings({ forms, aliases = [] }: GoldItem, slot: SlotName): string[] {
  const days = slot === 'dates' || slot === 'eventDates' || slot === 'published'
  return days ? forms.flatMap((form) => [form, ...form.split('/').flatMap(dayWordings)]) : [...forms, ...aliases]
}

const MONTH = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' })

function dayWordings(edtf: string): string[] {
  const [, year, month, day] = edtf.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/) ?? []
  if (year === undefined) return []
  if (month === undefined) return [year]
  const name = MONTH.format(Date.UTC(2000, Number(month) - 1, 1))
  if (day === undefined) return [`${name} ${year}`, name]
  const [d, m] = [Number(day), Number(month)]
  return [
    `${d} ${name} ${year}`,
    `${d}/${m}/${year}`,
    `${day}/${month}/${year}`,
    `${d} ${name}`,
    `${d}/${m}`,
    `${day}/${month}`,
  ]
}

/** Evidence where the text is not known: the rule alone. */
export const evidenceWithoutText = (miss: Miss): Evidence => ({
  sentence: null,
  at: null,
  rule: miss.found?.mentions[0]?.rule ?? null,
  near: [],
})
