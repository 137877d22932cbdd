import { assembling } from '../assemble/assemble.js'
import { clean } from '../clean/index.js'
import { find } from '../find/engine.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { linking } from '../link/link.js'
import type { RecordCustom } from '../record.js'
import { scan } from '../scan/scan.js'
import { straight } from '../steps.js'
import { compileRules, type Left } from './index.js'
import { type OwnRule, type RuleSet, ruleId } from './rule-set.js'

/** What came of one example of a rule. */
export interface Proof {
  rule: string
  kind: 'takes' | 'leaves'
  text: string
  passed: boolean
  /** Whether the rule had too much to compare and was stopped. */
  exhausted: boolean
  /** What the example asks for; empty where any value will do. */
  expected: Record<string, string | number | null>
  /** What the rule found, without evidence. */
  found: Record<string, unknown>[]
  /** Why what it matched gave no value. */
  left: string[]
}

/** Runs every example of a set's rules, each as an article of its own: of a headline for rules that read headlines, else of a body. */
export function prove(set: RuleSet): Proof[] {
  const exhausted = new Set<string>()
  const rules = compileRules(set, { onExhausted: (rule) => exhausted.add(rule) })
  const lexicon = rules.lexicon ?? builtinLexicon()
  const read = (rule: OwnRule, text: string, published?: string): Pick<Proof, 'found' | 'left' | 'exhausted'> => {
    exhausted.clear()
    const headline = rule.scope === 'headline'
    const article = {
      ...clean(text, {}, { published }),
      regions: [
        { kind: headline ? ('headline' as const) : ('body' as const), start: 0, end: text.length, rule: 'example' },
      ],
    }
    const tokens = scan(text, [{ start: 0, end: text.length, headline }], lexicon)
    const mentions = rules.heard(find(tokens))
    const entities = straight(linking(mentions, tokens, article, {}))
    const left = new Set<string>()
    const told: Left = (field, _start, _end, reason) => field === rule.field && left.add(reason)
    const records = straight(assembling(entities, tokens, article, {}, rules.valuesIn(mentions, told)))
    return {
      found: records.flatMap(({ custom }) => (custom?.[rule.field] ?? []).map(withoutEvidence)),
      left: [...left],
      exhausted: exhausted.has(ruleId(rule.field)),
    }
  }
  return set.rules.flatMap((rule) => [
    ...rule.examples.takes.map(({ text, published, expected }): Proof => {
      const result = read(rule, text, published)
      const passed = result.found.some((value) =>
        Object.entries(expected).every(([key, wanted]) => value[key] === wanted),
      )
      return { rule: ruleId(rule.field), kind: 'takes', text, passed, expected, ...result }
    }),
    ...rule.examples.leaves.map((text): Proof => {
      const result = read(rule, text)
      // That a rule which was stopped found nothing proves nothing.
      const passed = result.found.length === 0 && !result.exhausted
      return { rule: ruleId(rule.field), kind: 'leaves', text, passed, expected: {}, ...result }
    }),
  ])
}

function withoutEvidence({ span, rule, text, ...said }: RecordCustom[string][number]): Record<string, unknown> {
  return Object.keys(said).length ? said : { text }
}
