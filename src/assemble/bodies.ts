import { principalBefore } from '../find/quotes/speaker.js'
import type { AgencyEntity } from '../link/agencies.js'
import { placeCode } from '../link/gazetteer.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import { REGION_HEAD } from './offices.js'

const REGION_BODY = /^(?:pemerintah|pemprov|pemkab|pemkot|pemko|pemda|pemdes)\b/i

/** The institution named in a person's own office, or the government of the area that the person heads. */
export function bodyOf(person: PersonEntity, entities: Entities): AgencyEntity | undefined {
  const source = person.sources.find((m) => m.position === person.position)
  if (!source || source.office === null || person.standing === 'former') return undefined
  const own = entities.agencies.find((a) => a.mentions.some((m) => m.first >= source.first && m.last <= source.last))
  // A cabinet is what a minister belongs to, not whom he speaks for.
  if (own) return /^kabinet\b/i.test(own.name) ? undefined : own
  // "Kapolres Siak" speaks for the Polres Siak that the text names elsewhere.
  const implied = person.agency && squeezed(person.agency)
  const named = implied ? entities.agencies.find((a) => squeezed(a.name) === implied) : undefined
  if (named) return named
  const ministry = ministryOf(source.position ?? source.office, entities)
  if (ministry) return ministry
  if (!REGION_HEAD.test(source.office)) return undefined
  const area = (source.position ?? '')
    .slice(source.office.length)
    .replace(/^\W+|(?:provinsi|kabupaten|kota|kab\.)\s+/gi, '')
    .toLowerCase()
  const bodies = entities.agencies.filter((a) => REGION_BODY.test(a.name))
  const code = area ? placeCode(area) : undefined
  return (
    bodies.find((a) => code !== undefined && a.place === code) ??
    bodies.find((a) => area === '' || a.name.toLowerCase().endsWith(area)) ??
    (bodies.length === 1 && bodies[0].place === null ? bodies[0] : undefined)
  )
}

/** The body of the official for whom somebody without one of his own speaks: "Kepala Dinas X, Budi, melalui Kepala Bidang Y, Sari", "Kabid Y, Sari, mendampingi Kadis X". */
export function bodyBehind(person: PersonEntity, entities: Entities, t: TokenTable): AgencyEntity | undefined {
  const at = (i: number) => {
    const named = entities.namings.at(i)?.person
    return named === person ? undefined : named
  }
  for (const { first, last, office } of person.sources) {
    if (!office) continue
    const next = t.isMark(last + 1, ',') ? last + 2 : last + 1
    const head = at(principalBefore(t, first)) ?? (t.lower(next) === 'mendampingi' ? at(next + 1) : undefined)
    if (head) return bodyOf(head, entities)
  }
  return undefined
}

/** A name without what is written now and then: "Polres Kabupaten Tulang Bawang", "Polres Tulangbawang". */
const squeezed = (name: string): string => name.toLowerCase().replace(/\b(?:kabupaten|kota)\b|\P{L}/gu, '')

/** What a ministry or its minister may bear behind the field. */
const STATE = / (?:ri|republik indonesia)$/
/** "Menteri Sosial", "Wamensos", "Jaksa Agung": the ministry or its like that the text names elsewhere. */
function ministryOf(position: string, entities: Entities): AgencyEntity | undefined {
  if (/^(?:wakil )?jaksa agung$/i.test(position)) return entities.agencies.find((a) => a.acronym === 'Kejagung')
  const title = /^(?:wakil )?menteri (?:koordinator (?:bidang )?)?([^(,]+)|^(?:wa)?men(ko )?(\p{L}+)$/iu.exec(position)
  if (!title) return undefined
  const field = title[1]?.trim().toLowerCase().replace(STATE, '')
  const short = title[3] && `kemen${title[2] ?? ''}${title[3]}`.toLowerCase()
  // "Menteri Kelautan dan Pesisir (KP)" of the "Kementerian KP"
  const bracket = /\(([^)]+)\)/.exec(position)?.[1].toLowerCase()
  return entities.agencies.find((a) =>
    field === undefined
      ? a.name.toLowerCase() === short || a.acronym?.toLowerCase() === short
      : /^kementerian /i.test(a.fullName ?? a.name) &&
        [a.fullName, a.name].some((name) => {
          const called = name?.toLowerCase().replace(STATE, '')
          return called?.endsWith(` ${field}`) || called === `kementerian ${bracket}`
        }),
  )
}
