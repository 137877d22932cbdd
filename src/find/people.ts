import type { Family } from './rule.js'

export const people: Family<'person'> = {
  kind: 'person',
  rules: [],
  proofValue: (m) => m.rule,
}
