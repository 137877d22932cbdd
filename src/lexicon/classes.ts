/**
 * Lexicon classes, a bit each. A class is one file `src/lexicon/<name>.tsv` (the class name in lower-case kebab form);
 * a form may stand in several files.
 */
export const Class = {
  /** months.tsv: month names and abbreviations; `number`. */
  Month: 1 << 0,
  /** weekdays.tsv: day names; `number` (Monday 1 … Sunday 7). */
  Weekday: 1 << 1,
  /** time-words.tsv: kemarin, lusa, pekan, malam, pukul, awal, WIB …; `kind`, `value`. */
  TimeWord: 1 << 2,
  /** number-words.tsv: satu, belas, puluh, ratus, ribu, juta …; `value`. */
  NumberWord: 1 << 3,
  /** ranks.tsv: ranks of police, army, navy, air force; `full`. */
  Rank: 1 << 4,
  /** honorifics.tsv: H, Hj, KH, Dr, Drs, Ir, Prof, Bapak, Ibu, Ustaz …; `kind` (degree | religious | noble | courtesy). */
  Honorific: 1 << 5,
  /** degrees.tsv: degrees behind a name, letters only in lower case (sh, mh, msi, skm, phd). */
  Degree: 1 << 6,
  /** offices.tsv: words that begin the title of an office; `kind`, `public`, `agency`, `full`. */
  Office: 1 << 7,
  /** standings.tsv: Plt, Pj, mantan, eks, terpilih …; `standing`. */
  Standing: 1 << 8,
  /** agency-heads.tsv: heads that compose with a field and an area (Dinas, Badan, Polres, Bawaslu …). */
  AgencyHead: 1 << 9,
  /** agencies.tsv: institutions with a fixed name or acronym. */
  Agency: 1 << 10,
  /** organization-heads.tsv: PT, CV, Partai, Yayasan, Asosiasi …; `kind`. */
  OrgHead: 1 << 11,
  /** organizations.tsv: known parties, media, associations, international bodies. */
  Org: 1 << 12,
  /** place-levels.tsv: Kabupaten, Kota, Provinsi, Kecamatan, Distrik, Desa …; `level`. */
  PlaceLevel: 1 << 13,
  /** Provinces, regencies and cities with their short forms (built from idn-area-data and place-aliases.tsv). */
  Place: 1 << 14,
  /** venue-heads.tsv: Hotel, Gedung, Aula, Lapangan, Jalan …; `kind`. */
  VenueHead: 1 << 15,
  /** says.tsv: kata, ujar, menurut, menegaskan …; `use`. */
  Say: 1 << 16,
  /** events.tsv: words and phrases that name an event; `type`, `weight`, `form`. */
  Event: 1 << 17,
  /** theme-cues.tsv: tema, bertajuk, mengusung …. */
  ThemeCue: 1 << 18,
  /** count-nouns.tsv: peserta, orang, warga …. */
  CountNoun: 1 << 19,
  /** count-words.tsv: sebanyak, puluhan, ratusan, sekitar, lebih dari …. */
  CountWord: 1 << 20,
  /** function-words.tsv: words that never belong to a name, whatever their case (di, Menurut, Namun, Sementara …). */
  Function: 1 << 21,
  /** common-words.tsv: words that are often capitalised (headlines, sentence starts) but are no part of a person's name. */
  Common: 1 << 22,
  /** fields.tsv: words that may follow an agency head or office as its field (Pendidikan, Kesehatan, Umum, Reserse …). */
  Field: 1 << 23,
  /** topics.tsv: words and phrases that speak for a topic; `topic`, `weight`. */
  Topic: 1 << 24,
  /** role-cues.tsv: menggelar, dihadiri, diikuti, melibatkan, bekerja sama dengan …; `role`, `voice`. */
  RoleCue: 1 << 25,
  /** abbreviations.tsv: words whose full stop does not end a sentence (dr, jl, kec, kab, no, tgl …). */
  Abbreviation: 1 << 26,
  /** outlets.tsv: names of news outlets as they stand in datelines. */
  Outlet: 1 << 27,
  /** status-cues.tsv: akan, bakal, batal, ditunda, tengah …; `status`. */
  StatusCue: 1 << 28,
  /** descriptors.tsv: what a private person is called before or behind the name (warga, petani, kuasa hukum, tersangka …). */
  Descriptor: 1 << 29,
  /** names.tsv: common given names, family names and marga. */
  Name: 1 << 30,
} as const

/** Words that name, count or begin the name of people and bodies, apart from names of people. */
export const PARTY_WORDS =
  Class.Office |
  Class.Rank |
  Class.Honorific |
  Class.Standing |
  Class.Descriptor |
  Class.CountNoun |
  Class.CountWord |
  Class.Agency |
  Class.AgencyHead |
  Class.Org |
  Class.OrgHead |
  Class.PlaceLevel

/** Words that begin something else: no free name in front of them goes on with one. */
export const OTHER_HEADS =
  Class.Function |
  Class.Office |
  Class.Rank |
  Class.Say |
  Class.Month |
  Class.Weekday |
  Class.AgencyHead |
  Class.Agency |
  Class.OrgHead |
  Class.Standing |
  Class.Descriptor

export type ClassName = keyof typeof Class
