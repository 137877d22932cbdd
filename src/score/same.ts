/** When a value of the records is what the gold says. */
import { withoutTimes } from '../link/days.js'
import type { RecordMention } from '../record.js'
import type { GoldItem } from './gold.js'
import { alternatives, Likeness, overlap, plain } from './words.js'

/** A value of the records of one article, as one slot sees it. */
export interface FoundItem {
  show: string
  /** Its wordings. */
  forms: string[]
  /** Where it stands, and by which rule. */
  mentions: RecordMention[]
  aliases?: string[]
  /** Wordings of the office. */
  positions?: string[]
  code?: string | null
}

/**
 * Finds which of some found values are what a gold value says: their numbers, ascending. What is costly is done once for all gold, so
 * that long lists take no longer than their length.
 */
export type Same = (found: readonly FoundItem[]) => (gold: GoldItem) => readonly number[]

const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** The same where they have a key in common. */
const byKeys =
  (ofGold: (gold: GoldItem) => readonly string[], ofFound: (found: FoundItem) => readonly string[]): Same =>
  (found) => {
    const byKey = listsOf(found, ofFound)
    return (gold) => ascending(ofGold(gold).flatMap((key) => byKey.get(key) ?? []))
  }

/** The numbers of the found values by each of their keys. */
function listsOf(
  found: readonly FoundItem[],
  keysOf: (item: FoundItem) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>()
  for (const [i, item] of found.entries())
    for (const key of new Set(keysOf(item))) {
      const list = lists.get(key)
      if (list) list.push(i)
      else lists.set(key, [i])
    }
  return lists
}

/** One test for gold of a kind, another for all other. */
const either =
  (isOne: (gold: GoldItem) => boolean, one: Same, other: Same): Same =>
  (found) => {
    const [byOne, byOther] = [one(found), other(found)]
    return (gold) => (isOne(gold) ? byOne(gold) : byOther(gold))
  }

/** Some form of the one is at least so alike to some form of the other. */
export const alike =
  (least: number): Same =>
  (found) => {
    const likeness = new Likeness(found.map(({ forms }) => forms))
    return (gold) => ascending(gold.forms.flatMap((form) => [...likeness.to(form, least).keys()]))
  }

export const equal = byKeys(
  ({ forms }) => forms,
  ({ forms }) => [forms[0]],
)
export const sameWords = byKeys(
  ({ forms }) => forms.map(plain),
  ({ forms }) => [plain(forms[0])],
)
/** One of the mentions is the words of gold that was marked in the text. */
export const sameMention = byKeys(
  ({ asWritten, forms }) => (asWritten ? [plain(forms[0])] : []),
  ({ mentions }) => mentions.map(({ text }) => plain(text)),
)

/** An outlet is the same with and without the ending of its address. */
const outletName = (name: string): string =>
  plain(name)
    .replace(/ (com|id|co id|net)$/, '')
    .replaceAll(' ', '')
export const sameOutlet = byKeys(
  ({ forms }) => forms.map(outletName),
  ({ forms }) => [outletName(forms[0])],
)

/** What goes on today has been held tomorrow. */
export const sameStatus = byKeys(
  ({ forms }) => (forms.includes('ongoing') ? [...forms, 'held'] : forms),
  ({ forms }) => [forms[0]],
)

const calendarDay = byKeys(
  ({ forms }) => forms.map(withoutTimes),
  ({ forms }) => [withoutTimes(forms[0])],
)
/** Gold days are calendar days; gold that was marked in the text holds the words of the date. */
export const sameDay = either(({ asWritten }) => asWritten === true, alike(0.8), calendarDay)
export { calendarDay as samePublished }

const sameCode = byKeys(
  ({ code }) => alternatives(code ?? ''),
  ({ code }) => [code ?? ''],
)
export const samePlace = either(({ code, forms }) => code !== undefined && forms.length === 0, sameCode, alike(0.7))

/** One of the names is the same. */
const sameName = byKeys(
  ({ forms, aliases = [] }) => [...forms, ...aliases].map(plain),
  ({ forms }) => [plain(forms[0])],
)

/** One of the names is the same, or the shorter of the two full names stands in the longer one (of three words or more, all but one). */
export const samePerson: Same = (found) => {
  const byName = sameName(found)
  const wordsOf = ({ forms }: FoundItem) => plain(forms[0]).split(' ')
  const byWord = listsOf(found, (item) => wordsOf(item).filter((word) => word.length > 2))
  const lengths = found.map((item) => wordsOf(item).length)
  const inShorter = (form: string): number[] => {
    const words = plain(form).split(' ')
    const common = new Map<number, number>()
    for (const word of words) for (const i of byWord.get(word) ?? []) common.set(i, (common.get(i) ?? 0) + 1)
    return [...common].flatMap(([i, count]) => {
      const shorter = Math.min(words.length, lengths[i])
      return count >= shorter - (shorter > 2 ? 1 : 0) ? [i] : []
    })
  }
  return (gold) => ascending([...byName(gold), ...gold.forms.flatMap(inShorter)])
}

/** Whether the office found is one of those that are right. */
export const samePosition = (gold: GoldItem, found: FoundItem): boolean =>
  (gold.positions ?? []).some((right) => (found.positions ?? []).some((other) => overlap(right, other) >= 0.7))
