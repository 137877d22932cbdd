import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import { rules } from '../../src/find/rules.js'

const root = join(import.meta.dirname, '../..')
const filesBelow = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))

/** Guards in the source: phrases given to `no`, and constants that are. */
function guardsOf(sources: readonly string[]): string[] {
  const all = sources.join('\n').replace(/^ ?\*? ?(?:\/\*\*|\*) .*$/gm, '')
  const spelled = [...all.matchAll(/\bno\(\s*'([^']+)'/g)].map(([, phrase]) => phrase)
  const names = new Set([...all.matchAll(/\bno\(([A-Z_]+)\)|\breturn ([A-Z_]+)$/gm)].map(([, a, b]) => a ?? b))
  const named = [...all.matchAll(/^(?:export )?const ([A-Z_]+) =\s+'([^']+)'$/gm)].filter(([, name]) => names.has(name))
  return [...new Set([...spelled, ...named.map(([, , phrase]) => phrase)])].sort()
}

const guards = guardsOf(filesBelow('src/find', '.ts'))
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
