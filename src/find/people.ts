import { peopleRules } from './people/rules.js'
import type { Family } from './rule.js'

/** Officials and other people. */
export const people: Family<'person'> = {
  kind: 'person',
  rules: peopleRules,
  proofValue: (m) => `${m.name}|${m.position ?? ''}`,
}
