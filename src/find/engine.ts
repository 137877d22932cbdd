import type { Lexicon } from '../lexicon/lexicon.js'
import { Kind, type TokenTable } from '../scan/tokens.js'
import { Found, type Mention, type MentionOf } from './mention.js'
import type { Family, Rule } from './rule.js'
import { families } from './rules.js'

/** Is told what becomes of the rules' mentions, where somebody wants to know (`kliping rules --coverage`). */
export interface Watch {
  kept: (mention: Mention) => void
  /** A mention that gave way to another that shares a token with it. */
  lost: (mention: Mention, to: Mention) => void
}

/** All mentions of a token table: every family in its order, each rule woken only where its anchor stands. */
export function find(t: TokenTable, watch?: Watch): Found {
  const found = new Found()
  const waking = wakingTokens(t, families)
  for (const family of families) runAt(waking, family, t, found, watch)
  return found
}

/** Runs one family; used by the rules' proofs and the profile. */
export function run(family: Family, t: TokenTable, found: Found, watch?: Watch): void {
  runAt(wakingTokens(t, [family]), family, t, found, watch)
}

/** Tokens that wake a rule of any of the families: a small part of all, looked for once. */
function wakingTokens(t: TokenTable, families: readonly Family[]): Int32Array {
  const alarms = families.map((family) => alarmOf(family, t))
  const anchors = alarms.reduce((bits, alarm) => bits | alarm.anchors, 0)
  const numbers = alarms.some((alarm) => alarm.numbers)
  const marks = alarms.some((alarm) => alarm.byMark.size > 0)
  const words = new Set(alarms.flatMap((alarm) => [...alarm.words.keys()]))
  const waking = new Int32Array(t.count)
  let count = 0
  for (let i = 0; i < t.count; i++) {
    const kind = t.kind[i]
    if (
      kind === Kind.Word
        ? (t.wakes[i] & anchors) !== 0 || (t.entry[i] >= 0 && words.has(t.entry[i]))
        : kind === Kind.Mark
          ? marks
          : kind === Kind.Number && numbers
    )
      waking[count++] = i
  }
  return waking.subarray(0, count)
}

function runAt(waking: Int32Array, family: Family, t: TokenTable, found: Found, watch?: Watch): void {
  const alarm = alarmOf(family, t)
  const hits: Mention[] = []
  for (const i of waking) {
    const rules = rulesAt(i, alarm, t)
    if (!rules) continue
    for (const rule of rules) {
      const value = rule.find(t, i, found)
      if (!value) continue
      hits.push({
        kind: family.kind,
        rule: rule.id,
        start: t.start[value.first],
        end: t.end[value.last],
        ...value,
      } as Mention)
      break
    }
  }
  for (const rule of family.rules) rule.again?.(t, hits as never[], found)
  const list = found.list(family.kind)
  for (const mention of withoutOverlaps(hits, watch?.lost)) {
    list.push(mention as MentionOf<typeof family.kind>)
    watch?.kept(mention)
  }
}

/** Rules of a family that token i wakes, in their order. */
function rulesAt(i: number, alarm: Alarm, t: TokenTable): readonly Rule[] | null | undefined {
  const kind = t.kind[i]
  if (kind === Kind.Word) {
    const entry = t.entry[i]
    const known = alarm.byEntry[entry]
    return known === undefined ? alarm.learn(entry, t.wakes[i]) : known
  }
  return kind === Kind.Mark ? alarm.byMark.get(t.text.charCodeAt(t.start[i])) : alarm.numbers
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

interface Alarm {
  lexicon: Lexicon
  anchors: number
  byMark: Map<number, Rule[]>
  /** Lexicon ids of the rules' own words. */
  words: ReadonlyMap<number, readonly Rule[]>
  numbers: Rule[] | undefined
  /** Rules by lexicon word id, filled as words are met; null where a word wakes none. */
  byEntry: (readonly Rule[] | null | undefined)[]
  learn(entry: number, classes: number): readonly Rule[] | null
}

const alarms = new WeakMap<Family, Alarm>()

/** What wakes which rule of a family, worked out once. */
function alarmOf(family: Family, t: TokenTable): Alarm {
  const known = alarms.get(family)
  if (known?.lexicon === t.lexicon) return known
  const byMark = new Map<number, Rule[]>()
  const words = new Map<number, Rule[]>()
  const add = (map: Map<number, Rule[]>, key: number, rule: Rule) => map.set(key, [...(map.get(key) ?? []), rule])
  for (const rule of family.rules) {
    for (const char of rule.marks ?? '') add(byMark, char.charCodeAt(0), rule)
    for (const word of rule.words ?? []) {
      const id = t.lexicon.idOf(word)
      if (id < 0) throw new Error(`rule ${rule.id} is woken by "${word}", which is in no word list`)
      add(words, id, rule)
    }
  }
  const numeric = family.rules.filter((rule) => rule.numbers)
  const byEntry: Alarm['byEntry'] = new Array(t.lexicon.size)
  const alarm: Alarm = {
    lexicon: t.lexicon,
    anchors: family.rules.reduce((bits, rule) => bits | rule.anchor, 0),
    byMark,
    words,
    numbers: numeric.length ? numeric : undefined,
    byEntry,
    learn(entry, classes) {
      const own = words.get(entry)
      const rules = family.rules.filter((rule) => (rule.anchor & classes) !== 0 || own?.includes(rule))
      byEntry[entry] = rules.length ? rules : null
      return byEntry[entry] ?? null
    },
  }
  alarms.set(family, alarm)
  return alarm
}
