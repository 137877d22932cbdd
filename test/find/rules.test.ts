import { describe, expect, it } from 'vitest'
import { run } from '../../src/find/engine.js'
import { Found } from '../../src/find/mention.js'
import { families, rules } from '../../src/find/rules.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { scan } from '../../src/scan/scan.js'

/** Mentions of one family in a text, with the families before it run first. */
function mentionsOf(text: string, kind: string) {
  const table = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  const found = new Found()
  for (const family of families) {
    run(family, table, found)
    if (family.kind === kind) return found.list(family.kind)
  }
  return []
}

describe('the list of rules', () => {
  it('has unique ids of the form family/name', () => {
    const ids = rules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/)
  })
  it('has a waking anchor, a sentence and proofs on both sides for every rule', () => {
    for (const rule of rules) {
      expect(
        rule.anchor !== 0 || !!rule.marks || !!rule.numbers || !!rule.words?.length || !!rule.again,
        `${rule.id} is never woken`,
      ).toBe(true)
      expect(rule.reads, rule.id).toMatch(/\w/)
      expect(rule.takes.length, `${rule.id} takes`).toBeGreaterThan(0)
      expect(rule.leaves.length, `${rule.id} leaves`).toBeGreaterThan(0)
    }
  })
})

for (const family of families) {
  describe(`proofs of ${family.kind}`, () => {
    for (const rule of family.rules) {
      for (const [text, value] of rule.takes) {
        it(`${rule.id} takes: ${text}`, () => {
          const mine = mentionsOf(text, family.kind).filter((m) => m.rule === rule.id)
          expect(mine.map((m) => family.proofValue(m))).toContain(value)
        })
      }
      for (const text of rule.leaves) {
        it(`${rule.id} leaves: ${text}`, () => {
          expect(
            mentionsOf(text, family.kind)
              .filter((m) => m.rule === rule.id)
              .map((m) => `${m.start} ${text.slice(m.start, m.end)}`),
          ).toEqual([])
        })
      }
    }
  })
}
