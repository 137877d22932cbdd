import type { Family } from './rule.js'
import { cueRule, eventTitleRule, mottoRule, nounRule, subtitleRule } from './themes/rules.js'

/** Themes, titles and mottos that the text states for an event; titles of songs, films, books and products are none. */
export const themes: Family<'theme'> = {
  kind: 'theme',
  rules: [cueRule, nounRule, mottoRule, subtitleRule, eventTitleRule],
  proofValue: (m) => m.theme,
}
