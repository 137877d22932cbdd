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
  for (const family of families) run(family, t, found, watch)
  return found
}

/** Runs one family; used by `find` and by the rules' proofs. */
export function run(family: Family, t: TokenTable, found: Found, watch?: Watch): void {
  const wake = alarmOf(family)
  const hits: Mention[] = []
  for (let i = 0; i < t.count; i++) {
    const kind = t.kind[i]
    let rules: readonly Rule[] | undefined
    if (kind === Kind.Word) {
      if ((t.wakes[i] & wake.anchors) === 0) continue
      rules = wake.byClasses(t.wakes[i])
    } else if (kind === Kind.Mark) {
      if (!wake.marks) continue
      rules = wake.byMark.get(t.text.charCodeAt(t.start[i]))
    } else if (kind === Kind.Number) rules = wake.numbers
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
  anchors: number
  marks: boolean
  byMark: Map<number, Rule[]>
  numbers: Rule[] | undefined
  byClasses(classes: number): readonly Rule[]
}

const alarms = new WeakMap<Family, Alarm>()

/** What wakes which rule of a family, worked out once. */
function alarmOf(family: Family): Alarm {
  const known = alarms.get(family)
  if (known) return known
  const byMark = new Map<number, Rule[]>()
  for (const rule of family.rules) {
    for (const char of rule.marks ?? '') {
      const code = char.charCodeAt(0)
      byMark.set(code, [...(byMark.get(code) ?? []), rule])
    }
  }
  const numeric = family.rules.filter((rule) => rule.numbers)
  const cache = new Map<number, readonly Rule[]>()
  const anchors = family.rules.reduce((bits, rule) => bits | rule.anchor, 0)
  const alarm: Alarm = {
    anchors,
    marks: byMark.size > 0,
    byMark,
    numbers: numeric.length ? numeric : undefined,
    byClasses(classes) {
      const key = classes & anchors
      let rules = cache.get(key)
      if (!rules) {
        rules = family.rules.filter((rule) => (rule.anchor & key) !== 0)
        cache.set(key, rules)
      }
      return rules
    },
  }
  alarms.set(family, alarm)
  return alarm
}
