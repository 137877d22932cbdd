import type { Family } from './rule.js'
import { eventNameRule, eventTitleRule, quotedTitleRule } from './themes/named.js'
import { cueRule, mottoRule, nounRule, subtitleRule, titledRule } from './themes/rules.js'

/** Themes, titles and mottos that the text states for an event; titles of songs, films, books and products are none. */
export const themes: Family<'theme'> = {
  kind: 'theme',
  rules: [cueRule, nounRule, mottoRule, subtitleRule, titledRule, eventTitleRule, quotedTitleRule, eventNameRule],
  proofValue: (m) => m.theme,
}
