import type { EventRecord } from '../record.js'
import type { GoldArticle, GoldItem, GoldSlot, SlotName } from './gold.js'
import { type FoundItem, sameMention, samePosition } from './same.js'
import { fold, SLOTS, type Slot } from './slots.js'
import { plain } from './words.js'

/** How often something was right, wrong and missed. */
export interface Counts {
  tp: number
  fp: number
  fn: number
}

/** 0 to 1; 1 where nothing was to be found or nothing was found. */
export interface Figures extends Counts {
  precision: number
  recall: number
  f1: number
}

export interface SlotScore extends Figures {
  /** Mean of the articles' F1, over the articles where the slot holds anything; null where there is none. */
  macroF1: number | null
}

/** A value that was missed, or found where none is right. */
export interface Miss {
  slot: SlotName
  /** The gold of its article. */
  gold: GoldArticle
  kind: 'missed' | 'wrong'
  value: string
  /** What the gold holds, of what was missed. */
  wanted?: GoldItem
  /** What the records hold, of what is wrong. */
  found?: FoundItem
}

export interface Score {
  articles: number
  /** Articles of the gold that have no record. */
  silent: number
  /** Mean F1 of the core slots; of those that the gold states, if it states only some. */
  core: number | null
  /** All slots pooled. */
  micro: Figures
  /** Means over the slots. */
  macro: { precision: number; recall: number; f1: number }
  slots: Partial<Record<SlotName, SlotScore>>
}

const figures = ({ tp, fp, fn }: Counts): Figures => {
  const precision = tp + fp ? tp / (tp + fp) : 1
  const recall = tp + fn ? tp / (tp + fn) : 1
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0, tp, fp, fn }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Scores records against gold.
 * @param recordsOf the records of one article's gold; none where it gave none
 */
export function score(
  gold: readonly GoldArticle[],
  recordsOf: (article: GoldArticle) => readonly EventRecord[],
): { score: Score; misses: Miss[] } {
  const misses: Miss[] = []
  const perArticle = new Map<SlotName, Counts[]>()
  let silent = 0
  for (const article of gold) {
    const records = recordsOf(article)
    if (records.length === 0) silent++
    for (const [slot, counts] of scoreArticle(article, records, misses)) {
      const list = perArticle.get(slot)
      if (list) list.push(counts)
      else perArticle.set(slot, [counts])
    }
  }
  const slots: Score['slots'] = {}
  for (const { name } of SLOTS) {
    const list = perArticle.get(name)
    if (!list) continue
    const told = list.filter(({ tp, fp, fn }) => tp + fp + fn > 0)
    slots[name] = {
      ...figures(sum(list)),
      macroF1: told.length ? mean(told.map((counts) => figures(counts).f1)) : null,
    }
  }
  const stated = SLOTS.flatMap(({ name, core }) => (slots[name] ? [{ core, ...slots[name] }] : []))
  const core = stated.filter((slot) => slot.core)
  return {
    score: {
      articles: gold.length,
      silent,
      core: core.length ? mean(core.map(({ f1 }) => f1)) : null,
      micro: figures(sum(stated)),
      macro: {
        precision: stated.length ? mean(stated.map(({ precision }) => precision)) : 1,
        recall: stated.length ? mean(stated.map(({ recall }) => recall)) : 1,
        f1: stated.length ? mean(stated.map(({ f1 }) => f1)) : 1,
      },
      slots,
    },
    misses,
  }
}

const sum = (list: readonly Counts[]): Counts =>
  list.reduce((all, { tp, fp, fn }) => ({ tp: all.tp + tp, fp: all.fp + fp, fn: all.fn + fn }), { tp: 0, fp: 0, fn: 0 })

function scoreArticle(article: GoldArticle, records: readonly EventRecord[], misses: Miss[]): Map<SlotName, Counts> {
  const counts = new Map<SlotName, Counts>()
  let officials: Compared | undefined
  for (const slot of SLOTS) {
    const wanted = article.slots[slot.name]
    if (!wanted) continue
    if (slot.name === 'positions') {
      if (officials) counts.set('positions', positions(wanted, officials, article, misses))
      continue
    }
    const found = (article.bySpan && slot.anywhere ? slot.anywhere : slot.found)(records)
    const compared = compare(slot, wanted, found, article.bySpan === true)
    if (slot.name === 'officials') officials = compared
    const told = { slot: slot.name, gold: article }
    for (const wanted of compared.missed) misses.push({ ...told, kind: 'missed', value: showGold(wanted), wanted })
    for (const item of compared.wrong) misses.push({ ...told, kind: 'wrong', value: item.show, found: item })
    counts.set(slot.name, {
      tp: compared.pairs.size,
      fp: compared.wrong.length,
      fn: compared.missed.length,
    })
  }
  return counts
}

interface Compared {
  pairs: Map<GoldItem, FoundItem>
  missed: GoldItem[]
  wrong: FoundItem[]
}

function compare(slot: Slot, wanted: GoldSlot, found: readonly FoundItem[], bySpan: boolean): Compared {
  const [byMention, byForm] = [sameMention(found), slot.same(found)]
  const free = new Set(found.keys())
  /** What some gold names, whether it is wanted or not. */
  const right = new Set<number>()
  const numbersOf = (gold: GoldItem): readonly number[] => {
    const numbers = [...new Set([...byMention(gold), ...byForm(gold)])].sort((a, b) => a - b)
    for (const i of numbers) right.add(i)
    return numbers
  }
  const pairs = new Map<GoldItem, FoundItem>()
  const missed: GoldItem[] = []
  for (const gold of distinct(wanted.required)) {
    const numbers = numbersOf(gold)
    const match = numbers.find((i) => free.has(i))
    if (match !== undefined) {
      pairs.set(gold, found[match])
      free.delete(match)
    } else if (!(bySpan && numbers.length > 0)) {
      // Gold by span lists every wording; the records hold one thing under all its wordings.
      missed.push(gold)
    }
  }
  wanted.optional.forEach(numbersOf)
  // Another form of something that is right, or something that is left open, is no error.
  const wrong = wanted.open ? [] : [...free].filter((i) => !right.has(i)).map((i) => found[i])
  return { pairs, missed, wrong }
}

/** Two events may name one venue: it is wanted once. People are told apart by whoever wrote the gold. */
const distinct = (items: readonly GoldItem[]): GoldItem[] =>
  fold(items, (item) => (item.aliases || item.forms.length === 0 ? item : plain(item.forms[0])))

/** The offices of the officials that were found; those of the others are missed. */
function positions(wanted: GoldSlot, { pairs }: Compared, article: GoldArticle, misses: Miss[]): Counts {
  const counts = { tp: 0, fp: 0, fn: 0 }
  const told = { slot: 'positions', gold: article } as const
  for (const official of wanted.required) {
    const found = pairs.get(official)
    if (found && samePosition(official, found)) {
      counts.tp++
      continue
    }
    counts.fn++
    misses.push({ ...told, kind: 'missed', value: showGold(official), wanted: official })
    if (!found) continue
    counts.fp++
    misses.push({ ...told, kind: 'wrong', value: found.show, found })
  }
  return counts
}

const showGold = ({ forms, positions, code }: GoldItem): string =>
  [forms[0] ?? code ?? '', positions?.[0]].filter(Boolean).join(' — ')
