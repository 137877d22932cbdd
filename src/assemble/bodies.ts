import { principalBefore } from '../find/quotes/speaker.js'
import type { AgencyEntity } from '../link/agencies.js'
import { placeCode } from '../link/gazetteer.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'

/** Offices whose holder speaks for the government of an area. */
export const REGION_HEAD =
  /^(?:(?:plt|pj|pjs|plh|penjabat|wakil|w)\W+)*(?:gubernur|wagub|bupati|wabup|wali ?kota|wawali|walkot|(?:wa)?wako|kepala desa|kades|hukum tua|keuchik|geuchik|wali nagari|peratin|camat|lurah)\b/i
const REGION_BODY = /^(?:pemerintah|pemprov|pemkab|pemkot|pemko|pemda|pemdes)\b/i

/** Whom the persons of an article speak for; what its institutions are called is read when first asked. */
export class Bodies {
  #called: Called | undefined

  constructor(
    readonly entities: Entities,
    readonly t: TokenTable,
  ) {}

  /** The institution named in a person's own office, or the government of the area that the person heads. */
  of(person: PersonEntity): AgencyEntity | undefined {
    const source = person.sources.find((m) => m.position === person.position)
    if (!source || source.office === null || person.standing === 'former') return undefined
    this.#called ??= new Called(this.entities.agencies)
    const called = this.#called
    const own = called.within(source.first, source.last)
    // A cabinet is what a minister belongs to, not whom he speaks for.
    if (own) return /^kabinet\b/i.test(own.name) ? undefined : own
    // "Kapolres Siak" speaks for the Polres Siak that the text names elsewhere.
    const implied = person.agency && squeezed(person.agency)
    const named = implied ? called.squeezed.get(implied) : undefined
    if (named) return named
    const ministry = ministryOf(source.position ?? source.office, called)
    if (ministry) return ministry
    if (!REGION_HEAD.test(source.office)) return undefined
    const area = (source.position ?? '')
      .slice(source.office.length)
      .replace(/^\W+|(?:provinsi|kabupaten|kota|kab\.)\s+/gi, '')
      .toLowerCase()
    return called.government(area)
  }

  /** The body of the official for whom somebody without one of his own speaks: "Kepala Dinas X, Budi, melalui Kepala Bidang Y, Sari", "Kabid Y, Sari, mendampingi Kadis X". */
  behind(person: PersonEntity): AgencyEntity | undefined {
    const { entities, t } = this
    const at = (i: number) => {
      const named = entities.namings.at(i)?.person
      return named === person ? undefined : named
    }
    for (const { first, last, office } of person.sources) {
      if (!office) continue
      const next = t.isMark(last + 1, ',') ? last + 2 : last + 1
      const head = at(principalBefore(t, first)) ?? (t.lower(next) === 'mendampingi' ? at(next + 1) : undefined)
      if (head) return this.of(head)
    }
    return undefined
  }
}

/** The institutions of an article by each of the ways in which an office may name one; of several the first. */
class Called {
  /** By the first token of each mention. */
  readonly #at = new Map<number, { agency: AgencyEntity; nth: number; last: number }>()
  readonly squeezed = new Map<string, AgencyEntity>()
  /** By name and acronym in lower case. */
  readonly names = new Map<string, AgencyEntity>()
  readonly ministries = new Map<string, AgencyEntity>()
  readonly #governments: AgencyEntity[] = []
  readonly #byPlace = new Map<string, AgencyEntity>()
  readonly #byArea = new Map<string, AgencyEntity>()

  constructor(agencies: readonly AgencyEntity[]) {
    for (const [nth, agency] of agencies.entries()) {
      const { name, fullName, acronym, place, mentions } = agency
      for (const { first, last } of mentions) this.#at.set(first, { agency, nth, last })
      add(this.squeezed, squeezed(name), agency)
      add(this.names, name.toLowerCase(), agency)
      if (acronym) add(this.names, acronym.toLowerCase(), agency)
      if (MINISTRY.test(fullName ?? name))
        for (const called of [fullName ?? name, name])
          for (const ending of endings(called.toLowerCase().replace(STATE, ''))) add(this.ministries, ending, agency)
      if (!REGION_BODY.test(name)) continue
      this.#governments.push(agency)
      if (place) add(this.#byPlace, place, agency)
      for (const ending of endings(name.toLowerCase())) add(this.#byArea, ending, agency)
    }
  }

  /** The institution that is named within these tokens. */
  within(first: number, last: number): AgencyEntity | undefined {
    let best: { agency: AgencyEntity; nth: number } | undefined
    for (let i = first; i <= last; i++) {
      const named = this.#at.get(i)
      if (named && named.last <= last && !(best && best.nth < named.nth)) best = named
    }
    return best?.agency
  }

  /** The government of an area; where it is not told, the first. */
  government(area: string): AgencyEntity | undefined {
    const code = area ? placeCode(area) : undefined
    const [only] = this.#governments
    return (
      (code === undefined ? undefined : this.#byPlace.get(code)) ??
      (area === '' ? only : this.#byArea.get(area)) ??
      (only?.place === null && this.#governments.length === 1 ? only : undefined)
    )
  }
}

function add(map: Map<string, AgencyEntity>, name: string, agency: AgencyEntity): void {
  if (!map.has(name)) map.set(name, agency)
}

/** A name from each of its words on. */
function* endings(name: string): Generator<string> {
  yield name
  for (let space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) yield name.slice(space + 1)
}

/** A name without what is written now and then: "Polres Kabupaten Tulang Bawang", "Polres Tulangbawang". */
const squeezed = (name: string): string => name.toLowerCase().replace(/\b(?:kabupaten|kota)\b|\P{L}/gu, '')

const MINISTRY = /^kementerian /i
/** What a ministry or its minister may bear behind the field. */
const STATE = / (?:ri|republik indonesia)$/
/** "Menteri Sosial", "Wamensos", "Jaksa Agung": the ministry or its like that the text names elsewhere. */
function ministryOf(position: string, { names, ministries }: Called): AgencyEntity | undefined {
  if (/^(?:wakil )?jaksa agung$/i.test(position)) return names.get('kejagung')
  const title = /^(?:wakil )?menteri (?:koordinator (?:bidang )?)?([^(,]+)|^(?:wa)?men(ko )?(\p{L}+)$/iu.exec(position)
  if (!title) return undefined
  if (title[3]) return names.get(`kemen${title[2] ?? ''}${title[3]}`.toLowerCase())
  // "Menteri Kelautan dan Pesisir (KP)" of the "Kementerian KP"
  const bracket = /\(([^)]+)\)/.exec(position)?.[1].toLowerCase()
  return ministries.get(title[1].trim().toLowerCase().replace(STATE, '')) ?? ministries.get(`kementerian ${bracket}`)
}
