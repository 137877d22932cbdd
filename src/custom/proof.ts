import { assembling } from '../assemble/assemble.js'
import { clean } from '../clean/index.js'
import { find } from '../find/engine.js'
import { builtinLexicon, type Lexicon } from '../lexicon/lexicon.js'
import { linking } from '../link/link.js'
import type { RecordCustom } from '../record.js'
import { scan } from '../scan/scan.js'
import { straight } from '../steps.js'
import { compileRules, type Left, type OwnRules } from './index.js'
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
  /** Words under `remove` in the rule files but for which it would have found what is asked for. */
  removed: string[]
}

/** Runs every example of a set's rules, each as an article of its own: of a headline for rules that read headlines, else of a body. */
export function prove(set: RuleSet): Proof[] {
  const prover = new Prover(set)
  const removals = new Removals(set)
  return set.rules.flatMap((rule) => [
    ...rule.examples.takes.map((example): Proof => {
      const { text, published, expected } = example
      const result = prover.read(rule, text, published)
      const passed = isAsked(expected, result.found)
      const removed = passed || result.exhausted ? [] : removals.behind(rule, example, result.found.length > 0)
      return { rule: ruleId(rule.field), kind: 'takes', text, passed, expected, ...result, removed }
    }),
    ...rule.examples.leaves.map((text): Proof => {
      const result = prover.read(rule, text)
      // That a rule which was stopped found nothing proves nothing.
      const passed = result.found.length === 0 && !result.exhausted
      return { rule: ruleId(rule.field), kind: 'leaves', text, passed, expected: {}, ...result, removed: [] }
    }),
  ])
}

type Example = OwnRule['examples']['takes'][number]

const isAsked = (expected: Example['expected'], found: Proof['found']): boolean =>
  found.some((value) => Object.entries(expected).every(([key, wanted]) => value[key] === wanted))

/** Reads examples with the rules and words of a set. */
class Prover {
  readonly #exhausted = new Set<string>()
  readonly #rules: OwnRules
  readonly #lexicon: Lexicon

  constructor(set: RuleSet) {
    this.#rules = compileRules(set, { onExhausted: (rule) => this.#exhausted.add(rule) })
    this.#lexicon = this.#rules.lexicon ?? builtinLexicon()
  }

  read(rule: OwnRule, text: string, published?: string): Pick<Proof, 'found' | 'left' | 'exhausted'> {
    this.#exhausted.clear()
    const headline = rule.scope === 'headline'
    const article = {
      ...clean(text, {}, { published }),
      regions: [
        { kind: headline ? ('headline' as const) : ('body' as const), start: 0, end: text.length, rule: 'example' },
      ],
    }
    const tokens = scan(text, [{ start: 0, end: text.length, headline }], this.#lexicon)
    const mentions = this.#rules.heard(find(tokens))
    const entities = straight(linking(mentions, tokens, article, {}))
    const left = new Set<string>()
    const told: Left = (field, _start, _end, reason) => field === rule.field && left.add(reason)
    const records = straight(assembling(entities, tokens, article, {}, this.#rules.valuesIn(mentions, told)))
    return {
      found: records.flatMap(({ custom }) => (custom?.[rule.field] ?? []).map(withoutEvidence)),
      left: [...left],
      exhausted: this.#exhausted.has(ruleId(rule.field)),
    }
  }
}

/** Tells which words of a set's `remove` keep a rule from what it would take. */
class Removals {
  readonly #provers = new Map<string, Prover>()
  constructor(readonly set: RuleSet) {}

  /** Those that stand in an example which its rule would take, were they not removed; `finds` when it found something else. */
  behind(rule: OwnRule, { text, published, expected }: Example, finds: boolean): string[] {
    const { remove } = this.set.lexicon
    const inText = ` ${plainWords(text)} `
    const here = remove.filter((word) => inText.includes(` ${plainWords(word)} `))
    const wouldTake = (...restored: string[]) => {
      const { found } = this.#proverFor(remove.filter((word) => !restored.includes(word))).read(rule, text, published)
      return finds ? isAsked(expected, found) : found.length > 0
    }
    if (here.length === 0 || !wouldTake(...here)) return []
    return here.reduce((needed, word) => {
      const others = needed.filter((other) => other !== word)
      return others.length > 0 && wouldTake(...others) ? others : needed
    }, here)
  }

  #proverFor(remove: string[]): Prover {
    const key = remove.join('\n')
    const known = this.#provers.get(key)
    if (known) return known
    const prover = new Prover({ ...this.set, lexicon: { ...this.set.lexicon, remove } })
    this.#provers.set(key, prover)
    return prover
  }
}

const plainWords = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

function withoutEvidence({ span, rule, text, ...said }: RecordCustom[string][number]): Record<string, unknown> {
  return Object.keys(said).length ? said : { text }
}
