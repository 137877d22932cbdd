import { attendeeRule, beforeRule, behindRule, openingRule, recipientRule } from './counts/rules.js'
import type { Family } from './rule.js'

/** Counts of those who take part, are present or affected; other figures are none. */
export const counts: Family<'count'> = {
  kind: 'count',
  rules: [beforeRule, behindRule, attendeeRule, recipientRule, openingRule],
  proofValue: (m) => `${m.min ?? ''}..${m.max ?? ''}${m.approximate ? ' about' : ''} ${m.unit}`,
}
