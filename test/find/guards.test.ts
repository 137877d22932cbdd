import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import { rules } from '../../src/find/rules.js'
import { filesBelow, guardsOf } from './guards.js'

const guards = guardsOf()
const byRule = new Map(
  rules.map((rule) => {
    const named = rule.leaves.flatMap((text) =>
      explain(text).refusals.filter((refusal) => refusal.rule === rule.id && refusal.guard),
    )
    return [rule.id, new Set(named.map(({ guard }) => guard!))]
  }),
)
const met = new Set([...byRule.values()].flatMap((own) => [...own]))

describe('guards', () => {
  it('are each met by a counter-example of the rule that names it', () => {
    expect(guards.length).toBeGreaterThan(50)
    expect(guards.filter((guard) => !met.has(guard))).toEqual([])
  })

  it('are named by no rule that has no counter-example for one', () => {
    const texts = [...filesBelow('fixtures', 'article.txt'), ...rules.flatMap(({ leaves }) => leaves)]
    const naming = texts.flatMap((text) => explain(text).refusals).filter(({ guard }) => guard)
    const unproven = naming.filter(({ rule }) => byRule.get(rule)!.size === 0)
    expect([...new Set(unproven.map(({ rule, guard }) => `${rule}: ${guard}`))]).toEqual([])
  })

  it('are short phrases in plain words', () => {
    for (const guard of guards) expect(guard).toMatch(/^[\p{Ll}][\p{L} ,“”’'-]{9,79}$/u)
  })
})
