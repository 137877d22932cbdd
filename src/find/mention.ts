import type { EventType, RecordVenue } from '../record.js'

/** What every mention has. `start`/`end` are UTF-16 offsets; `first`/`last` token indexes, both inclusive. */
interface Base {
  rule: string
  start: number
  end: number
  first: number
  last: number
}

/** A calendar expression as written, before anything is resolved. All parts 1-based; a missing part is undefined. */
export interface DateParts {
  year?: number
  month?: number
  day?: number
  /** Monday 1 … Sunday 7. */
  weekday?: number
  hour?: number
  minute?: number
  /** Hours east of UTC: WIB 7, WITA 8, WIT 9. */
  offset?: number
  /** EDTF level 2 part of the year: quarters 33 to 36, thirds 37 to 39, halves 40 and 41. */
  season?: number
}

export interface DateMention extends Base {
  kind: 'date'
  from: DateParts
  /** End of a range. */
  to?: DateParts
  /**
   * Relative to the publication date: n units on or back, e.g. kemarin { unit: 'day', n: -1 }, pekan depan { unit: 'week', n: 1 },
   * bulan ini { unit: 'month', n: 0 }, kuartal lalu { unit: 'season', n: -1 } beside its kind in `from`; `weekday` in `from` narrows a week ("Jumat pekan depan").
   */
  relative?: { unit: 'day' | 'week' | 'month' | 'year' | 'season'; n: number }
  /** So many years, months or days back or ahead ("setahun lalu", "dua tahun lalu"), and not the one that stands next. */
  counted?: boolean
  /** `relative` counts from the date named before it in the text, not from publication: "sehari sebelumnya". */
  fromText?: boolean
  /** EDTF written by the rule itself where parts do not suffice (decades). */
  edtf?: string
  /** True for a bare weekday or day of the month, which say nothing without context. */
  weak?: boolean
  /** The date stands in brackets behind its weekday, as news dates what was said or done: "Kamis (9/9/2021)". */
  bracketed?: boolean
  /** Said of what has been ("lalu", "silam", "kemarin") or is to come ("mendatang", "akan … pada"). */
  tense?: 'past' | 'future'
  /** "kemarin" (-1), "pagi tadi" (0) or "besok" (1) stands beside it: "Kamis (5/12) kemarin". */
  away?: -1 | 0 | 1
  /** A bare weekday that says a date before it otherwise: "Rabu (5/4) atau Kamis WIB", "besok, Selasa". */
  other?: boolean
  /** A bare weekday set off by a comma, as agencies date what was said: "di Banjarbaru, Kamis". */
  setOff?: boolean
  /** A date stands right behind in apposition: "hari ini, Senin (6/5)". */
  apposed?: boolean
  /** Stands in a direct quotation (set for words like "hari ini" only): then it counts from the day of the speech. */
  quoted?: boolean
}

export interface PlaceMention extends Base {
  kind: 'place'
  /** As written, with its level word when there is one ("Kota Banjarbaru"). */
  name: string
  level: 'country' | 'province' | 'regency' | 'city' | 'district' | 'village' | 'island' | 'area' | null
  /** Codes of all that bear this name at the level(s) possible; empty when unknown. */
  codes: string[]
}

export interface AgencyMention extends Base {
  kind: 'agency'
  /** As written, with short form and area. */
  name: string
  /** Public institution (agencies) or other body (organizations). */
  public: boolean
  /** Kind of the record's agency or organization. */
  body: string
  /** Level that the name itself tells (an area may tell otherwise), or null. */
  level: string | null
  /** Key of the lexicon's institution, shared by acronym, full name and short form ("bawaslu", "polres", "dinas kesehatan"). */
  key: string
  acronym: string | null
  fullName: string | null
  /** Area as written behind the head ("Kabupaten Banjar", "Balangan"), or null. */
  area: string | null
  /** Token range of the area, when there is one. */
  areaTokens: [number, number] | null
  /** Unit in front, when the mention begins with one ("Kehumasan", "Satreskrim", "Komisi V"). */
  unit: string | null
  /** Defined in the text: "Badan Pengawas Pemilu (Bawaslu)" gives "Bawaslu". */
  defines: string | null
}

export interface PersonMention extends Base {
  kind: 'person'
  /** Without rank, honorific or degree. `nameFirst`/`nameLast` are its tokens. */
  name: string
  nameFirst: number
  nameLast: number
  prefix: string | null
  suffix: string | null
  rank: string | null
  office: string | null
  /** The agency as written behind the office, or the one that the office implies ("Kapolres Siak" gives "Polres Siak"). */
  agency: string | null
  /** Office phrase as written, without the agency or area: first and last token. */
  officeTokens: [number, number] | null
  position: string | null
  standing: 'incumbent' | 'acting' | 'former' | 'elect'
  /** Public office, rank or function; false for descriptors ("warga", "kuasa hukum"). */
  official: boolean
  /** Another name given on the spot: "Saifullah Yusuf (Gus Ipul)", "Zulkifli Hasan alias Zulhas". */
  alias: string | null
  /** Roles said on the spot: narasumber, moderator, membuka … */
  role: 'resource-person' | 'moderator' | 'host' | 'attendee' | null
}

export interface VenueMention extends Base {
  kind: 'venue'
  /** The whole name as written, room included, without a short form in brackets. */
  name: string
  /** The building or ground; for a short form ("ACC") its full name. */
  venue: string
  /** Part of the building ("ruang rapat lantai 3", "Aula"). */
  room: string | null
  /** Kind of the record's venue. */
  site: RecordVenue['kind']
  /** Whether "di", "bertempat di" or the like stands before it. */
  located: boolean
  /** Somebody is taken to it or kept there ("dilarikan ke RSUD X", "ditahan di Rutan X"). */
  taken?: boolean
}

export interface ThemeMention extends Base {
  kind: 'theme'
  theme: string
}

export interface CountMention extends Base {
  kind: 'count'
  min: number | null
  max: number | null
  approximate: boolean
  unit: string | null
}

export interface QuoteMention extends Base {
  kind: 'quote'
  direct: boolean
  /** The words said, without quotation marks. */
  quote: string
  cue: string | null
  /** Tokens of the speaker's name as written near the cue, or null for "katanya", "ujarnya". */
  speaker: [number, number] | null
}

export interface EventMention extends Base {
  kind: 'event'
  type: EventType
  /** How much this trigger speaks for its type, 1 to 10. */
  weight: number
  /** The event's name in the article's words. */
  name: string
  status: 'held' | 'ongoing' | 'planned' | 'cancelled' | 'postponed' | null
}

export type Mention =
  | DateMention
  | PlaceMention
  | AgencyMention
  | PersonMention
  | VenueMention
  | ThemeMention
  | CountMention
  | QuoteMention
  | EventMention
export type MentionKind = Mention['kind']
export type MentionOf<K extends MentionKind> = Extract<Mention, { kind: K }>

/** Mentions of a kind, and for each token the number of the one that covers it, counted from 1. */
class Layer<M extends Mention> {
  readonly list: M[] = []
  cover: Int32Array = NOWHERE
}
const NOWHERE = new Int32Array(0)
/** Number of the kinds. */
const KINDS = 9

/** All mentions of one article by kind, each list in text order and free of overlaps within its kind. */
export class Found {
  readonly #date = new Layer<DateMention>()
  readonly #place = new Layer<PlaceMention>()
  readonly #agency = new Layer<AgencyMention>()
  readonly #person = new Layer<PersonMention>()
  readonly #venue = new Layer<VenueMention>()
  readonly #theme = new Layer<ThemeMention>()
  readonly #count = new Layer<CountMention>()
  readonly #quote = new Layer<QuoteMention>()
  readonly #event = new Layer<EventMention>()
  readonly date = this.#date.list
  readonly place = this.#place.list
  readonly agency = this.#agency.list
  readonly person = this.#person.list
  readonly venue = this.#venue.list
  readonly theme = this.#theme.list
  readonly count = this.#count.list
  readonly quote = this.#quote.list
  readonly event = this.#event.list

  /** What the layers' covers are cut from: one block of memory costs less than many. */
  #block: Int32Array = NOWHERE
  #taken = 0

  /** A chain of comparisons: where the kind is a constant it costs nothing, which a look-up by name does. */
  #layer(kind: MentionKind): Layer<Mention> {
    switch (kind) {
      case 'agency':
        return this.#agency
      case 'place':
        return this.#place
      case 'person':
        return this.#person
      case 'date':
        return this.#date
      case 'venue':
        return this.#venue
      case 'event':
        return this.#event
      case 'quote':
        return this.#quote
      case 'count':
        return this.#count
      case 'theme':
        return this.#theme
    }
  }
  list<K extends MentionKind>(kind: K): MentionOf<K>[] {
    return this.#layer(kind).list as MentionOf<K>[]
  }
  /** Takes over the mentions of a kind, in text order and free of overlaps, for a table of `count` tokens. */
  settle<K extends MentionKind>(kind: K, mentions: readonly MentionOf<K>[], count: number): void {
    if (mentions.length === 0) return
    const layer = this.#layer(kind)
    if (this.#taken + count > this.#block.length) {
      this.#block = new Int32Array(count * KINDS)
      this.#taken = 0
    }
    const cover = this.#block.subarray(this.#taken, this.#taken + count)
    this.#taken += count
    for (const mention of mentions) {
      const number = layer.list.push(mention)
      for (let i = mention.first; i <= mention.last; i++) cover[i] = number
    }
    layer.cover = cover
  }
  /** The mention of a kind that covers token i. */
  at<K extends MentionKind>(kind: K, i: number): MentionOf<K> | undefined {
    const { cover, list } = this.#layer(kind)
    const n = cover[i]
    return n ? (list[n - 1] as MentionOf<K>) : undefined
  }
  /** The mention of a kind that starts exactly at token i. */
  startingAt<K extends MentionKind>(kind: K, i: number): MentionOf<K> | undefined {
    const m = this.at(kind, i)
    return m?.first === i ? m : undefined
  }
}
