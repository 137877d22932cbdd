import { assembling } from '../assemble/assemble.js'
import { clean } from '../clean/index.js'
import { find } from '../find/engine.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { linking } from '../link/link.js'
import type { RecordCustom } from '../record.js'
import { scan } from '../scan/scan.js'
import { straight } from '../steps.js'
import { compileRules } from './index.js'
import { type OwnRule, type RuleSet, ruleId } from './rule-set.js'

/** What came of one example of a rule. */
export interface Proof {
  rule: string
  kind: 'takes' | 'leaves'
  text: string
  passed: boolean
  /** What the example asks for; empty where any value will do. */
  expected: Record<string, string | number | null>
  /** What the rule found, without evidence. */
  found: Record<string, unknown>[]
}

/** Runs every example of a set's rules, each as an article of its own: of a headline for rules that read headlines, else of a body. */
export function prove(set: RuleSet): Proof[] {
  const exhausted: string[] = []
  const rules = compileRules(set, { onExhausted: (rule) => exhausted.push(rule) })
  const lexicon = rules.lexicon ?? builtinLexicon()
  const valuesOf = (rule: OwnRule, text: string, published?: string): Proof['found'] => {
    const headline = rule.scope === 'headline'
    const article = {
      ...clean(text, {}, { published }),
      regions: [
        { kind: headline ? ('headline' as const) : ('body' as const), start: 0, end: text.length, rule: 'example' },
      ],
    }
    const tokens = scan(text, [{ start: 0, end: text.length, headline }], lexicon)
    const found = rules.heard(find(tokens))
    const entities = straight(linking(found, tokens, article, {}))
    const records = straight(assembling(entities, tokens, article, {}, rules.valuesIn(found)))
    return records.flatMap(({ custom }) => (custom?.[rule.field] ?? []).map(withoutEvidence))
  }
  return set.rules.flatMap((rule) => [
    ...rule.examples.takes.map(({ text, published, expected }): Proof => {
      const found = valuesOf(rule, text, published)
      const passed = found.some((value) => Object.entries(expected).every(([key, wanted]) => value[key] === wanted))
      return { rule: ruleId(rule.field), kind: 'takes', text, passed, expected, found }
    }),
    ...rule.examples.leaves.map((text): Proof => {
      const found = valuesOf(rule, text)
      return { rule: ruleId(rule.field), kind: 'leaves', text, passed: found.length === 0, expected: {}, found }
    }),
  ])
}

function withoutEvidence({ span, rule, text, ...said }: RecordCustom[string][number]): Record<string, unknown> {
  return Object.keys(said).length ? said : { text }
}
