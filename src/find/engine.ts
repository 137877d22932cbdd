import type { Lexicon } from '../lexicon/lexicon.js'
import { Kind, type TokenTable } from '../scan/tokens.js'
import { takeGuard } from './guard.js'
import { Found, type Mention, type MentionKind, type MentionOf } from './mention.js'
import type { Family, Rule } from './rule.js'
import { families } from './rules.js'

/** Is told what becomes of the rules' mentions, where somebody wants to know (`kliping explain`, `kliping rules --coverage`). */
export interface Watch {
  kept: (mention: Mention) => void
  /** A mention that gave way to another that shares a token with it. */
  lost: (mention: Mention, to: Mention) => void
  /** A rule read a mention where token `anchor` woke it. */
  read?: (mention: Mention, anchor: number) => void
  /** A rule was woken at token `anchor` and read nothing; `guard` says what spoke against it, where the rule came so far. */
  refused?: (rule: Rule, anchor: number, guard: string | undefined) => void
}

/** All mentions of a token table: every family in its order, each rule woken only where its anchor stands. */
export function find(t: TokenTable, watch?: Watch): Found {
  return findAll([t], watch)[0]
}

/**
 * The mentions of several token tables of one lexicon. Each family reads all of them before the next one begins (why: `inStep`).
 */
export function findAll(tables: readonly TokenTable[], watch?: Watch): Found[] {
  const found = tables.map(() => new Found())
  runAll(families, tables, found, watch)
  return found
}

/** Runs one family; used by the rules' proofs. */
export function run(family: Family, t: TokenTable, found: Found, watch?: Watch): void {
  const alone = single.get(family) ?? [family]
  single.set(family, alone)
  runAll(alone, [t], [found], watch)
}

const single = new WeakMap<Family, readonly Family[]>()

function runAll(
  families: readonly Family[],
  tables: readonly TokenTable[],
  found: readonly Found[],
  watch?: Watch,
): void {
  if (tables.length === 0) return
  const alarm = alarmOf(families, tables[0].lexicon)
  const bounds = [0]
  for (const t of tables) bounds.push(wakeTokens(t, alarm, bounds[bounds.length - 1]))
  for (let n = 0; n < families.length; n++) {
    for (let k = 0; k < tables.length; k++)
      runFamily(families[n], n, alarm, bounds[k], bounds[k + 1], tables[k], found[k], watch)
  }
}

/** Tokens that wake a rule, and what they wake (a number of `Alarm.sets`), one table's behind another's: filled anew each time. */
let wokenTokens = new Int32Array(1024)
let wokenSets = new Int32Array(1024)

/** Looks once for the tokens that wake a rule of any family, a small part of all; `count` are there already, as many there will be. */
function wakeTokens(t: TokenTable, alarm: Alarm, count: number): number {
  if (wokenTokens.length < count + t.count) {
    wokenTokens = enlarged(wokenTokens, count + t.count)
    wokenSets = enlarged(wokenSets, count + t.count)
  }
  const { kind, entry, start, end, wakes, leads } = t
  const { byEntry, byWord, byAscii, byMark, byDigits } = alarm
  for (let i = 0; i < t.count; i++) {
    let set = 0
    if (kind[i] === Kind.Word) {
      if (entry[i] < 0) continue
      const alone = leads[i] !== wakes[i]
      set = alone ? byWord[entry[i]] : byEntry[entry[i]]
      if (set < 0) set = alarm.learn(entry[i], alone)
    } else if (kind[i] === Kind.Mark) {
      const mark = t.mark(i)
      set = mark < 128 ? byAscii[mark] : (byMark.get(mark) ?? 0)
    } else if (kind[i] === Kind.Number) set = byDigits[Math.min(end[i] - start[i], MOST_DIGITS)]
    if (set === 0) continue
    wokenTokens[count] = i
    wokenSets[count++] = set
  }
  return count
}

function enlarged(old: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(needed * 2)
  larger.set(old)
  return larger
}

function runFamily(
  family: Family,
  n: number,
  alarm: Alarm,
  from: number,
  to: number,
  t: TokenTable,
  found: Found,
  watch?: Watch,
): void {
  const { sets, awake } = alarm
  const hits: Mention[] = []
  for (let w = from; w < to; w++) {
    const set = wokenSets[w]
    if ((awake[set] & (1 << n)) === 0) continue
    const rules = sets[set][n]
    const i = wokenTokens[w]
    for (let r = 0; r < rules.length; r++) {
      // What an attempt before this one left named is none of this rule's.
      if (watch?.refused) takeGuard()
      const value = rules[r].find(t, i, found)
      if (!value) {
        if (watch?.refused) watch.refused(rules[r].rule, i, takeGuard())
        continue
      }
      const mention = completed(value as Incomplete, family.kind, rules[r].id, t)
      hits.push(mention)
      watch?.read?.(mention, i)
      break
    }
  }
  for (const rule of alarm.again[n]) rule.again!(t, hits as never[], found)
  const kept = withoutOverlaps(hits, watch?.lost)
  found.settle(family.kind, kept as MentionOf<typeof family.kind>[], t.count)
  if (watch) for (const mention of kept) watch.kept(mention)
}

type Incomplete = { kind: MentionKind; rule: string; start: number; end: number; first: number; last: number }

/** What a rule gave, with what every mention has; the rule made the object for this token alone. */
function completed(value: Incomplete, kind: MentionKind, rule: string, t: TokenTable): Mention {
  value.kind = kind
  value.rule = rule
  value.start = t.start[value.first]
  value.end = t.end[value.last]
  return value as Mention
}

/** Where two mentions share a token, the longer one stays; of two equally long ones, the first. `lost` hears of the other. */
export function withoutOverlaps<M extends { first: number; last: number }>(
  hits: M[],
  lost?: (mention: M, to: M) => void,
): M[] {
  const kept: M[] = []
  if (!inOrder(hits)) hits.sort(byPlace)
  for (const hit of hits) {
    let shorter = false
    while (kept.length) {
      const top = kept[kept.length - 1]
      if (top.last < hit.first) break
      if (top.last - top.first >= hit.last - hit.first) {
        shorter = true
        lost?.(hit, top)
        break
      }
      kept.pop()
      lost?.(top, hit)
    }
    if (!shorter) kept.push(hit)
  }
  return kept
}

const byPlace = (a: { first: number; last: number }, b: { first: number; last: number }): number =>
  a.first - b.first || b.last - a.last

/** Most rules find their mentions in text order already. */
function inOrder(hits: readonly { first: number; last: number }[]): boolean {
  for (let n = 1; n < hits.length; n++) if (byPlace(hits[n - 1], hits[n]) > 0) return false
  return true
}

/** A rule as the engine wakes it: objects of one shape, whatever else a rule has. */
interface Sleeper {
  id: string
  find: Rule['find']
  rule: Rule
}

/** Rules that a token wakes: for each family, in their order. */
type RuleSet = readonly (readonly Sleeper[])[]

/** Runs of so many digits and more are one to the rules. */
const MOST_DIGITS = 5

/** What wakes which rules of some families. */
interface Alarm {
  lexicon: Lexicon
  /** Every set of rules that something wakes, once; number 0 is the empty one. */
  sets: RuleSet[]
  /** Bit n for each set that holds a rule of family n. */
  awake: number[]
  /** Rules of each family that look once more over what was found. */
  again: readonly (readonly Rule[])[]
  byMark: Map<number, number>
  /** The same of ASCII marks, which most are, by their codes. */
  byAscii: Int32Array
  byDigits: number[]
  /** By lexicon word id, filled as words are met; -1 where not met yet. */
  byEntry: Int32Array
  /** The same where none of the phrases that begin with the word goes on. */
  byWord: Int32Array
  learn(entry: number, alone: boolean): number
}

const alarms = new WeakMap<readonly Family[], Alarm>()

/** What wakes which rules of some families, worked out once. */
function alarmOf(families: readonly Family[], lexicon: Lexicon): Alarm {
  const known = alarms.get(families)
  if (known?.lexicon === lexicon) return known
  const rules = families.flatMap((family) => family.rules)
  const anchors = rules.reduce((classes, rule) => classes | rule.anchor, 0)
  const words = wakingWords(rules, lexicon)
  const sleepers = families.map((family) =>
    family.rules.map((rule): Sleeper => ({ id: rule.id, find: rule.find, rule })),
  )
  const sets: RuleSet[] = [families.map(() => [])]
  const awake = [0]
  const numbers = new Map<string, number>([['', 0]])
  const setWhere = (wakes: (rule: Rule) => boolean, among = sleepers): number => {
    const set = among.map((family) => family.filter(({ rule }) => wakes(rule)))
    const key = set.flatMap((rules) => rules.map(({ id }) => id)).join()
    let number = numbers.get(key)
    if (number === undefined) {
      number = sets.length
      numbers.set(key, number)
      sets.push(set)
      awake.push(set.reduce((bits, rules, n) => (rules.length ? bits | (1 << n) : bits), 0))
    }
    return number
  }
  /** By classes the rules that some of them wake: a short text pays for every look at all rules. */
  const anchored = new Map<number, Sleeper[][]>()
  const anchoredAt = (classes: number): Sleeper[][] => {
    let some = anchored.get(classes)
    if (!some) {
      some = sleepers.map((family) => family.filter(({ rule }) => (rule.anchor & classes) !== 0))
      anchored.set(classes, some)
    }
    return some
  }
  const marks = new Set(rules.flatMap((rule) => [...(rule.marks ?? '')]))
  const byMark = new Map(
    [...marks].map((mark) => [mark.charCodeAt(0), setWhere((rule) => !!rule.marks?.includes(mark))]),
  )
  const byEntry = new Int32Array(lexicon.size).fill(-1)
  const byWord = new Int32Array(lexicon.size).fill(-1)
  const alarm: Alarm = {
    lexicon,
    sets,
    awake,
    again: families.map((family) => family.rules.filter((rule) => rule.again)),
    byMark,
    byAscii: Int32Array.from({ length: 128 }, (_, code) => byMark.get(code) ?? 0),
    byDigits: Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => setWhere((rule) => wakesAtDigits(rule, digits))),
    byEntry,
    byWord,
    learn(entry, alone) {
      const own = lexicon.own(entry)
      const classes = own | lexicon.longer(entry)
      const named = words.get(entry)
      const known = alone ? byWord : byEntry
      const awaking = classes & anchors
      known[entry] =
        named || awaking !== 0
          ? setWhere(
              (rule) => named?.has(rule) || wakesAtWord(rule, entry, alone && !rule.apart ? own : classes, lexicon),
              named ? sleepers : anchoredAt(awaking),
            )
          : 0
      return known[entry]
    },
  }
  alarms.set(families, alarm)
  return alarm
}

/** Rules by the ids of the words that wake them beside their anchor. */
function wakingWords(rules: readonly Rule[], lexicon: Lexicon): Map<number, Set<Rule>> {
  const words = new Map<number, Set<Rule>>()
  for (const rule of rules) {
    for (const word of rule.words ?? []) {
      const id = lexicon.idOf(word)
      if (id < 0) throw new Error(`rule ${rule.id} is woken by "${word}", which is in no word list`)
      words.set(id, (words.get(id) ?? new Set()).add(rule))
    }
  }
  return words
}

const wakesAtDigits = ({ numbers }: Rule, digits: number): boolean =>
  Array.isArray(numbers) ? numbers.includes(digits) : numbers === true

const wakesAtWord = (rule: Rule, entry: number, classes: number, lexicon: Lexicon): boolean =>
  (rule.anchor & classes) !== 0 &&
  (!rule.where || lexicon.rowsFrom(entry, rule.anchor).some((row) => rule.where!(row.fields)))
