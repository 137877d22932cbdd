import { directQuotes } from './quotes/direct.js'
import { indirectQuotes } from './quotes/indirect.js'
import type { Family } from './rule.js'

/**
 * What people say. A direct quotation's mention covers the words between the marks; an indirect one the clause that was said.
 * `speaker` is null for "katanya", "ujar dia" and for quotations without a cue.
 */
export const quotes: Family<'quote'> = {
  kind: 'quote',
  rules: [...directQuotes, ...indirectQuotes],
  proofValue: (m) => `${m.cue ?? ''}|${m.quote}`,
}
