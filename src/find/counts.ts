import type { Family } from './rule.js'

export const counts: Family<'count'> = {
  kind: 'count',
  rules: [],
  proofValue: (m) => m.rule,
}
