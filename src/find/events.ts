import type { Family } from './rule.js'

export const events: Family<'event'> = {
  kind: 'event',
  rules: [],
  proofValue: (m) => m.rule,
}
