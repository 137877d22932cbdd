import type { Found, MentionKind, MentionOf } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import { CURRENCY_WORDS, currencyAt, moneyAt, scaleOf } from './money.js'
import type { Term } from './terms.js'

/** What tags are read from. */
export interface TagSource {
  t: TokenTable
  found: Found
}

/** A tag that patterns ask for as `#Name`. */
export interface Tag {
  name: string
  about: string
  /** Marks (1) the terms of a sentence that carry it. */
  mark(terms: readonly Term[], source: TagSource, marks: Uint8Array): void
  /** Sentences that may hold it, where that is quickly known. */
  sentences?(source: TagSource): Iterable<number>
  /** Words of which one stands wherever the tag does. */
  words?: readonly string[]
}

/** A tag for the terms of mentions; `part` is the range of tokens that counts, the whole mention unless it is given. */
function ofMentions<K extends MentionKind>(
  name: string,
  about: string,
  kind: K,
  fits: (m: MentionOf<K>) => boolean = () => true,
  part: (m: MentionOf<K>) => readonly [number, number] | null = (m) => [m.first, m.last],
): Tag {
  return {
    name,
    about,
    mark(terms, { found }, marks) {
      for (const [n, term] of terms.entries()) {
        const m = found.at(kind, term.first)
        const range = m && fits(m) ? part(m) : null
        if (range && term.first >= range[0] && term.first <= range[1]) marks[n] = 1
      }
    },
    *sentences({ t, found }) {
      for (const m of found.list(kind)) {
        if (!fits(m)) continue
        // A quote may go on over several sentences.
        for (let s = t.sentence[m.first]; s <= t.sentence[m.last]; s++) yield s
      }
    },
  }
}

/** A tag for words and phrases of a word list. */
function ofWords(name: string, about: string, cls: number): Tag {
  return {
    name,
    about,
    mark(terms, { t }, marks) {
      let covered = -1
      for (const [n, term] of terms.entries()) {
        const last = t.phrase(term.first, cls)?.last ?? -1
        if (last > covered) covered = last
        if (term.first <= covered) marks[n] = 1
      }
    },
    *sentences({ t }) {
      for (let i = 0; i < t.count; i++) if ((t.wakes[i] & cls) !== 0) yield t.sentence[i]
    },
  }
}

const CLOCK = /^([01]?\d|2[0-4])([.:][0-5]\d)?$/
const FULL_CLOCK = /^([01]?\d|2[0-4])[.:][0-5]\d$/
const ZONES = new Set(['wib', 'wita', 'wit'])
const HOURS = new Set(['pukul', 'jam', 'hingga', 'sampai'])

const time: Tag = {
  name: 'Time',
  about: 'a clock time: pukul 09.00 WIB',
  mark(terms, _source, marks) {
    for (const [n, { lower }] of terms.entries()) {
      const zoned = ZONES.has(terms[n + 1]?.lower ?? '')
      const led = n > 0 && (marks[n - 1] === 1 || terms[n - 1].lower === 'pukul' || terms[n - 1].lower === 'jam')
      if (CLOCK.test(lower) && (led || (zoned && FULL_CLOCK.test(lower)))) {
        marks[n] = 1
        if (n > 0 && HOURS.has(terms[n - 1].lower)) marks[n - 1] = 1
        if (zoned) marks[n + 1] = 1
      } else if (
        (lower === 'hingga' || lower === 'sampai') &&
        marks[n - 1] === 1 &&
        CLOCK.test(terms[n + 1]?.lower ?? '')
      )
        marks[n] = 1
    }
  },
  words: ['pukul', 'jam', ...ZONES],
}

const number: Tag = {
  name: 'Number',
  about: 'digits and number words with their scales: 41, 2,5 juta, dua puluh',
  mark(terms, { t }, marks) {
    for (const [n, term] of terms.entries()) if (term.isNumeral || t.is(term.first, Class.NumberWord)) marks[n] = 1
  },
}

const money: Tag = {
  name: 'Money',
  about: 'a number with its currency: Rp 2,5 miliar, 500 ribu rupiah, USD 3 juta',
  mark(terms, { t }, marks) {
    for (let i = 0; i < terms.length; i++) {
      const found = moneyAt(terms, i, t)
      if (!found) continue
      marks.fill(1, i, found.last + 1)
      i = found.last
    }
  },
  words: CURRENCY_WORDS,
}

const currency: Tag = {
  name: 'Currency',
  about: 'a currency by its sign, code or name: Rp, USD, rupiah',
  mark(terms, _source, marks) {
    for (let i = 0; i < terms.length; i++) {
      const found = currencyAt(terms, i)
      if (found) marks.fill(1, i, found.last + 1)
    }
  },
  words: CURRENCY_WORDS,
}

const PERCENT = ['%', 'persen', 'prosen']

const percent: Tag = {
  name: 'Percent',
  about: 'a percentage: 5 persen, 2,5%',
  mark(terms, { t }, marks) {
    for (const [n, term] of terms.entries()) {
      if (!PERCENT.includes(term.lower)) continue
      let first = n - 1
      while (first >= 0 && (terms[first].isNumeral || t.is(terms[first].first, Class.NumberWord))) first--
      if (first < n - 1) marks.fill(1, first + 1, n + 1)
    }
  },
  words: PERCENT,
}

const scale: Tag = {
  name: 'Scale',
  about: 'ribu, juta, miliar, triliun',
  mark(terms, { t }, marks) {
    for (const [n, term] of terms.entries()) if (scaleOf(term, t) > 1) marks[n] = 1
  },
}

/** Every tag that kliping puts on terms. A term may carry several. */
export const TAGS: readonly Tag[] = [
  ofMentions('Official', 'a public official: office, body and name together', 'person', (m) => m.official),
  ofMentions('Person', "a person's name, whoever it is", 'person', undefined, (m) => [m.nameFirst, m.nameLast]),
  ofWords('Office', 'words for an office: Bupati, Kepala Dinas', Class.Office),
  ofWords('Rank', 'ranks of police and army: AKBP, Kolonel', Class.Rank),
  ofWords('Standing', 'Plt, mantan, terpilih', Class.Standing),
  ofWords('Honorific', 'words before a name: Dr, H, Bapak', Class.Honorific),
  ofMentions('Degree', 'degrees behind a name: S.H., M.Si.', 'person', undefined, (m) =>
    m.suffix ? [m.nameLast + 1, m.last] : null,
  ),
  ofWords('GivenName', 'common names of persons', Class.Name),
  ofWords('Descriptor', 'what a private person is called: warga, petani, tersangka', Class.Descriptor),
  ofMentions('Agency', 'a public institution with its area', 'agency', (m) => m.public),
  ofMentions('Organization', 'a body that is not public: party, company, association', 'agency', (m) => !m.public),
  ofMentions('Venue', 'a spot: Hotel Melati, Aula Kantor Camat', 'venue'),
  ofWords('VenueHead', 'words with which a spot begins: Hotel, Gedung, Lapangan', Class.VenueHead),
  ofMentions('Place', 'a region, town or country', 'place'),
  ofWords('PlaceLevel', 'Kabupaten, Kota, Kecamatan, Desa', Class.PlaceLevel),
  ofMentions('Date', 'a date, also a relative one: Senin (6/5/2024), kemarin', 'date'),
  time,
  ofWords('Month', 'names of months', Class.Month),
  ofWords('Weekday', 'names of days', Class.Weekday),
  ofWords('TimeWord', 'words of time: pagi, pekan, lalu', Class.TimeWord),
  number,
  scale,
  money,
  currency,
  percent,
  ofMentions('Attendance', 'a number of people: 41 peserta', 'count'),
  ofWords('CountNoun', 'what is counted: peserta, orang, warga', Class.CountNoun),
  ofMentions('Theme', 'the theme of an event', 'theme'),
  ofMentions('EventTrigger', 'the words that name an event: rapat koordinasi', 'event'),
  ofMentions('Quote', 'direct and indirect speech', 'quote'),
  ofWords('CueVerb', 'words of saying: kata, ujar, menegaskan', Class.Say),
  ofWords('RoleCue', 'verbs of holding and taking part: menggelar, dihadiri', Class.RoleCue),
  ofWords('StatusCue', 'akan, batal, ditunda', Class.StatusCue),
  ofWords('TopicWord', 'words that speak for a topic', Class.Topic),
  ofWords('Outlet', 'names of news outlets', Class.Outlet),
  ofWords('FunctionWord', 'di, dan, menurut', Class.Function),
]

export const tagNamed: ReadonlyMap<string, Tag> = new Map(TAGS.map((tag) => [tag.name, tag]))
