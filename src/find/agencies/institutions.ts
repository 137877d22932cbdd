import { Class } from '../../lexicon/classes.js'
import type { Lexicon, PhraseHit } from '../../lexicon/lexicon.js'
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

const tables = new WeakMap<Lexicon, Map<string, Institution>>()

/** Institutions of a lexicon by key, built on first use. */
export function institutions(lexicon: Lexicon): Map<string, Institution> {
  let table = tables.get(lexicon)
  if (!table) {
    table = new Map()
    for (const cls of [Class.Agency, Class.Org]) {
      for (const { fields } of lexicon.rowsOf(cls)) {
        const body = fields.body || fields.kind
        if (!body || table.has(fields.key)) continue
        table.set(fields.key, {
          key: fields.key,
          public: cls === Class.Agency,
          body,
          level: fields.level ?? '',
          acronym: fields.acronym || null,
          full: fields.full,
          area: fields.area,
        })
      }
    }
    tables.set(lexicon, table)
  }
  return table
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
  if (t.isLower(first)) return row.cls === Class.Agency && form === form.toLowerCase()
  if (first === last) {
    if (/^[\p{Lu}\d]+$/u.test(form)) return t.shape[first] === Shape.Upper
    return t.isCapital(first)
  }
  return t.isCapital(last) || !t.isWord(last) || /\s\p{Ll}+$/u.test(form)
}
