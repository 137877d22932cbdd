import type { Family } from './rule.js'

export const themes: Family<'theme'> = {
  kind: 'theme',
  rules: [],
  proofValue: (m) => m.rule,
}
