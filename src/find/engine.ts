import type { Lexicon } from '../lexicon/lexicon.js'
import { Kind, type TokenTable } from '../scan/tokens.js'
import { takeGuard } from './guard.js'
import { Found, type Mention, type MentionOf } from './mention.js'
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
  const found = new Found()
  const waking = wakingTokens(t, families)
  for (const [n, family] of families.entries()) runAt(waking, 1 << n, family, t, found, watch)
  return found
}

/** Runs one family; used by the rules' proofs and the profile. */
export function run(family: Family, t: TokenTable, found: Found, watch?: Watch): void {
  const alone = single.get(family) ?? [family]
  single.set(family, alone)
  runAt(wakingTokens(t, alone), 1, family, t, found, watch)
}

const single = new WeakMap<Family, readonly Family[]>()

/** Tokens that wake a rule, and for each the families (a bit each, in their order) that it wakes. */
interface Waking {
  count: number
  token: Int32Array
  families: Int32Array
}

/** Tokens that wake a rule of any of the families: a small part of all, looked for once. */
function wakingTokens(t: TokenTable, families: readonly Family[]): Waking {
  const alarms = alarmsOf(families, t)
  const { kind, entry } = t
  const token = new Int32Array(t.count)
  const woken = new Int32Array(t.count)
  let count = 0
  for (let i = 0; i < t.count; i++) {
    let bits = 0
    if (kind[i] === Kind.Word) {
      if (entry[i] < 0) continue
      bits = alarms.byEntry[entry[i]]
      if (bits < 0) bits = alarms.learn(entry[i])
    } else if (kind[i] === Kind.Mark) bits = alarms.byMark.get(t.text.charCodeAt(t.start[i])) ?? 0
    else if (kind[i] === Kind.Number) bits = alarms.numbers
    if (bits === 0) continue
    token[count] = i
    woken[count++] = bits
  }
  return { count, token, families: woken }
}

function runAt(waking: Waking, bit: number, family: Family, t: TokenTable, found: Found, watch?: Watch): void {
  const alarm = alarmOf(family, t)
  const hits: Mention[] = []
  for (let n = 0; n < waking.count; n++) {
    if ((waking.families[n] & bit) === 0) continue
    const i = waking.token[n]
    for (const rule of rulesAt(i, alarm, t)) {
      const value = rule.find(t, i, found)
      if (!value) {
        if (watch?.refused) watch.refused(rule, i, takeGuard())
        continue
      }
      const mention = {
        kind: family.kind,
        rule: rule.id,
        start: t.start[value.first],
        end: t.end[value.last],
        ...value,
      } as Mention
      hits.push(mention)
      watch?.read?.(mention, i)
      break
    }
  }
  for (const rule of family.rules) rule.again?.(t, hits as never[], found)
  const kept = withoutOverlaps(hits, watch?.lost)
  found.settle(family.kind, kept as MentionOf<typeof family.kind>[], t.count)
  if (watch) for (const mention of kept) watch.kept(mention)
}

/** Rules of a family that token i wakes, in their order. */
function rulesAt(i: number, alarm: Alarm, t: TokenTable): readonly Rule[] {
  const kind = t.kind[i]
  if (kind === Kind.Word) return alarm.byEntry[t.entry[i]]
  return kind === Kind.Mark ? alarm.byMark.get(t.text.charCodeAt(t.start[i]))! : alarm.numbers
}

/** Where two mentions share a token, the longer one stays; of two equally long ones, the first. `lost` hears of the other. */
export function withoutOverlaps<M extends { first: number; last: number }>(
  hits: M[],
  lost?: (mention: M, to: M) => void,
): M[] {
  const kept: M[] = []
  hits.sort((a, b) => a.first - b.first || b.last - a.last)
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

/** What wakes which rule of a family. */
interface Alarm {
  lexicon: Lexicon
  byMark: Map<number, readonly Rule[]>
  numbers: readonly Rule[]
  /** By lexicon word id, filled as words are met; empty where the word wakes none. */
  byEntry: (readonly Rule[])[]
  learn(entry: number): readonly Rule[]
}

const alarms = new WeakMap<Family, Alarm>()

/** What wakes which rule of a family, worked out once. */
function alarmOf(family: Family, t: TokenTable): Alarm {
  const known = alarms.get(family)
  if (known?.lexicon === t.lexicon) return known
  const { lexicon } = t
  const byMark = new Map<number, readonly Rule[]>()
  const words = new Map<number, readonly Rule[]>()
  const add = (map: Map<number, readonly Rule[]>, key: number, rule: Rule) =>
    map.set(key, [...(map.get(key) ?? []), rule])
  for (const rule of family.rules) {
    for (const char of rule.marks ?? '') add(byMark, char.charCodeAt(0), rule)
    for (const word of rule.words ?? []) {
      const id = lexicon.idOf(word)
      if (id < 0) throw new Error(`rule ${rule.id} is woken by "${word}", which is in no word list`)
      add(words, id, rule)
    }
  }
  const byEntry: Alarm['byEntry'] = []
  const alarm: Alarm = {
    lexicon,
    byMark,
    byEntry,
    numbers: family.rules.filter((rule) => rule.numbers),
    learn(entry) {
      const classes = lexicon.wakes(entry)
      const own = words.get(entry)
      byEntry[entry] = family.rules.filter(
        (rule) =>
          own?.includes(rule) ||
          ((rule.anchor & classes) !== 0 &&
            (!rule.where || lexicon.rowsFrom(entry, rule.anchor).some((row) => rule.where!(row.fields)))),
      )
      return byEntry[entry]
    },
  }
  alarms.set(family, alarm)
  return alarm
}

/** Which of several families a token wakes: a bit each, in their order. */
interface Alarms {
  lexicon: Lexicon
  byMark: Map<number, number>
  numbers: number
  /** By lexicon word id, filled as words are met; -1 where not met yet. */
  byEntry: Int32Array
  learn(entry: number): number
}

const joint = new WeakMap<readonly Family[], Alarms>()

function alarmsOf(families: readonly Family[], t: TokenTable): Alarms {
  const known = joint.get(families)
  if (known?.lexicon === t.lexicon) return known
  const each = families.map((family) => alarmOf(family, t))
  const bitsWhere = (wakes: (alarm: Alarm) => boolean) =>
    each.reduce((bits, alarm, n) => (wakes(alarm) ? bits | (1 << n) : bits), 0)
  const marks = new Set(each.flatMap((alarm) => [...alarm.byMark.keys()]))
  const byEntry = new Int32Array(t.lexicon.size).fill(-1)
  const all: Alarms = {
    lexicon: t.lexicon,
    byMark: new Map([...marks].map((mark) => [mark, bitsWhere((alarm) => alarm.byMark.has(mark))])),
    numbers: bitsWhere((alarm) => alarm.numbers.length > 0),
    byEntry,
    learn(entry) {
      byEntry[entry] = bitsWhere((alarm) => alarm.learn(entry).length > 0)
      return byEntry[entry]
    },
  }
  joint.set(families, all)
  return all
}
