/** The words of rule files. */

import { t } from '../lang/lang.js'
import type { OwnRows } from './lexicon.js'
import type { Page } from './problems.js'
import { hasWords, type OwnWords } from './rule-set.js'
import type { BodyShape, FileShape } from './shape.js'

export const emptyWords = (): OwnWords => ({
  agencies: [],
  organizations: [],
  offices: [],
  venues: [],
  topics: [],
  outlets: [],
  aliases: {},
  remove: [],
})

/** Adds the words of a file to those of the files before it. */
export function addWords(page: Page, own: NonNullable<FileShape['lexicon']>, words: OwnWords, rows: OwnRows): void {
  const fresh = wordsOf(own)
  for (const list of Object.keys(fresh) as (keyof OwnWords)[]) {
    if (list === 'aliases') Object.assign(words.aliases, fresh.aliases)
    // A list may be too long to be given as arguments.
    else for (const word of fresh[list]) (words[list] as unknown[]).push(word)
  }
  for (const alias of rows.add(fresh))
    page.there(
      ['lexicon', 'aliases', alias],
      t`${fresh.aliases[alias]} is in no list, so it can have no other name`,
      t`add it to agencies, offices, venues, … or write it as a list has it`,
    )
  if (!hasWords(words))
    page.there(['lexicon'], t`lexicon holds no word`, t`add agencies, offices, venues, … or take it out`)
}

/** The words of one file, what they leave out filled in. */
function wordsOf(own: NonNullable<FileShape['lexicon']>): OwnWords {
  const bodyOf = (kind: string) => (body: BodyShape) => {
    const given = typeof body === 'string' ? { name: body } : body
    return {
      name: given.name,
      kind: given.kind ?? kind,
      aliases: given.aliases ?? [],
      ...(given.acronym === undefined ? {} : { acronym: given.acronym }),
      ...(given.level ? { level: given.level } : {}),
    }
  }
  return {
    agencies: (own.agencies ?? []).map(bodyOf('government')),
    organizations: ((own.organizations ?? []) as BodyShape[]).map(bodyOf('other')),
    offices: (own.offices ?? []).map((office) => {
      const given = typeof office === 'string' ? { name: office } : office
      return { name: given.name, public: given.public ?? true, area: given.area ?? true }
    }),
    venues: (own.venues ?? []).map((venue) =>
      typeof venue === 'string' ? { name: venue, kind: 'other' } : { name: venue.name, kind: venue.kind ?? 'other' },
    ),
    topics: (own.topics ?? []).map(({ word, topic, weight = 3 }) => ({ word, topic, weight })),
    outlets: own.outlets ?? [],
    aliases: own.aliases ?? {},
    remove: own.remove ?? [],
  }
}
