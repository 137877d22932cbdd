import { Class } from '../../lexicon/classes.js'
import type { PhraseHit, Row } from '../../lexicon/lexicon.js'
import { oncePerLexicon } from '../../lexicon/once.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'

/** What all names of one institution share: the fields of its first row in agencies.tsv or organizations.tsv. */
export interface Institution {
  key: string
  public: boolean
  /** Kind of the record's agency or organization. */
  body: string
  level: string
  acronym: string | null
  full: string
  /** What may follow the name (see the head of agencies.tsv). */
  area: string
}

/** Institutions of a lexicon by key. */
export interface Institutions {
  get(key: string): Institution | undefined
}

/** Institutions of a lexicon, each read when it is first asked for. */
export const institutions = oncePerLexicon((lexicon): Institutions => {
  const read = new Map<string, Institution>()
  return {
    get(key) {
      const known = read.get(key)
      if (known) return known
      const found = institutionOf(lexicon.rowsOfKey(key, Class.Agency | Class.Org))
      // Keys that no row has come from texts: to keep those would take memory without end.
      if (found) read.set(key, found)
      return found
    },
  }
})

/** What the first of the rows that tells the body says. */
function institutionOf(rows: readonly Row[]): Institution | undefined {
  const row = rows.find(({ fields }) => fields.body || fields.kind)
  if (!row) return undefined
  const { fields, cls } = row
  return {
    key: fields.key,
    public: cls === Class.Agency,
    body: fields.body || fields.kind,
    level: fields.level ?? '',
    acronym: fields.acronym || null,
    full: fields.full,
    area: fields.area,
  }
}

/** Lower-case words of a name without connectives and punctuation: the form in which keys are compared. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word && word !== 'dan' && word !== 'serta')
    .join(' ')

/** Entry of a class at token i whose letter case in the text is that of a name. */
export function nameAt(t: TokenTable, i: number, cls: number): PhraseHit | undefined {
  const hit = t.phrase(i, cls)
  return hit && caseFits(t, i, hit) ? hit : undefined
}

/** Forms in capitals ("BIN", "MA") count only in capitals, others with a capital, forms in lower case always. */
function caseFits(t: TokenTable, first: number, { row, last }: PhraseHit): boolean {
  const { form } = row.fields
  if (t.isLower(first)) return row.cls === Class.Agency && (form === form.toLowerCase() || isLowered(t, first, last))
  if (first === last) {
    if (/^[\p{Lu}\d]+$/u.test(form)) return t.shape[first] === Shape.Upper
    return t.isCapital(first)
  }
  // "Cek Fakta Liputan6.com"
  return t.isCapital(last) || !t.isWord(last) || /\s(?:\S+\.)?\p{Ll}+$/u.test(form)
}

/** "dinas Pariwisata", "pengadilan Negeri": the head alone is written small. */
const isLowered = (t: TokenTable, first: number, last: number): boolean =>
  first < last && t.isCapital(last) && t.isCapital(first + 1) && LOWERED.test(t.word(first))
const LOWERED = /^(?:badan|kementerian|komisi|pengadilan|perum|kejaksaan|kepolisian|mahkamah|lembaga|dewan)$/
