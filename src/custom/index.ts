/**
 * Rules of a user's own: fields that kliping does not know, in compromise's match syntax over Indonesian tags, and words of their own.
 * `compileRules` makes of rule files what `extract` takes as its option `rules`.
 */
import type { OwnValues } from '../assemble/assemble.js'
import type { Article } from '../clean/article.js'
import type { Found } from '../find/mention.js'
import { builtinLexicon, type Lexicon } from '../lexicon/lexicon.js'
import type { CustomField } from '../record.js'
import { fieldsOf } from './fields.js'
import { type RuleFile, readRuleFiles } from './file.js'
import { lexiconWith } from './lexicon.js'
import { readPattern } from './pattern.js'
import { hasWords, type RuleSet } from './rule-set.js'
import { ALLOWANCE, type Left, valueFinder } from './values.js'
import { withoutDateline, withoutNames } from './without.js'

export type { CustomField } from '../record.js'
export type { RuleFile } from './file.js'
export { lineOf, RuleFileError, type RuleProblem } from './problems.js'
export type { RuleSet } from './rule-set.js'
export type { Left } from './values.js'
export { fieldsOf, readRuleFiles }

/** Rules that are ready to run. */
export interface OwnRules {
  /** The fields that they define, for `recordSchema`. */
  readonly fields: readonly CustomField[]
  /** The words to read with; undefined where they are the built-in ones. */
  readonly lexicon: Lexicon | undefined
  /** The article without a dateline that the rules say names nothing. */
  headed(article: Article): Article
  /** The mentions without those that the rules say name nothing. */
  heard(found: Found): Found
  /** Reads what was found in an article, once it is known what its events are. */
  valuesIn(found: Found, left?: Left): OwnValues
}

export interface CompileOptions {
  /** Told of a rule that an article gave too much to compare, and that therefore found nothing in it. */
  onExhausted?(rule: string): void
  /** Comparisons that a rule may make in one article. */
  allowance?: number
}

/**
 * Makes rules ready to run.
 * @param source rule files as text, or what `readRuleFiles` made of them
 * @throws {RuleFileError} with every error of the files: file, line, column, what is wrong and what to do
 * @throws {TypeError} when the source is neither
 */
export function compileRules(source: readonly RuleFile[] | RuleSet, options: CompileOptions = {}): OwnRules {
  const set = isRuleSet(source) ? source : readRuleFiles(source)
  const rules = set.rules.map((rule) => ({
    rule,
    patterns: rule.match.flatMap((match) => readPattern(match).pattern ?? []),
  }))
  const valuesIn = valueFinder(rules, options.allowance ?? ALLOWANCE, options.onExhausted)
  const { remove } = set.lexicon
  return {
    fields: fieldsOf(set.rules),
    lexicon: hasWords(set.lexicon) ? lexiconWith(set.lexicon, builtinLexicon()) : undefined,
    headed: remove.length ? withoutDateline(remove) : (article) => article,
    heard: remove.length ? withoutNames(remove) : (found) => found,
    valuesIn,
  }
}

const isRuleSet = (source: unknown): source is RuleSet =>
  typeof source === 'object' && source !== null && 'rules' in source && 'lexicon' in source
