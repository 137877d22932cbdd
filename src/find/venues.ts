import type { Family } from './rule.js'

export const venues: Family<'venue'> = {
  kind: 'venue',
  rules: [],
  proofValue: (m) => m.rule,
}
