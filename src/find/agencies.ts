import type { Family } from './rule.js'

export const agencies: Family<'agency'> = {
  kind: 'agency',
  rules: [],
  proofValue: (m) => m.rule,
}
