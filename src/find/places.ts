import type { Family } from './rule.js'

export const places: Family<'place'> = {
  kind: 'place',
  rules: [],
  proofValue: (m) => m.rule,
}
