import type { Family } from './rule.js'

export const quotes: Family<'quote'> = {
  kind: 'quote',
  rules: [],
  proofValue: (m) => m.rule,
}
