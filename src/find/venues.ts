import type { Family } from './rule.js'
import { bodyRule, englishRule, namedRule, roomRule, shortRule } from './venues/rules.js'
import { quarterRule, seatRule, unheadedRule } from './venues/seats.js'

/**
 * Named spots. A head ("Hotel", "Gedung", "aula") needs a name or a named institution behind it; institutions are spots only
 * where a locative stands before them.
 */
export const venues: Family<'venue'> = {
  kind: 'venue',
  rules: [englishRule, roomRule, bodyRule, namedRule, shortRule, seatRule, unheadedRule, quarterRule],
  proofValue: (m) => `${m.name}${m.located ? '' : ' (unlocated)'}`,
}
