import type { Family } from './rule.js'

export const dates: Family<'date'> = {
  kind: 'date',
  rules: [],
  proofValue: (m) => m.rule,
}
