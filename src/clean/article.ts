/** What a stretch of the page is. Rules run over `headline` and `body`; `meta` and `boilerplate` contribute no mention. */
export type RegionKind = 'headline' | 'body' | 'meta' | 'boilerplate'

/** `[start, end)` in UTF-16 units of the text. Regions are in order, do not overlap and cover every non-blank line. */
export interface Region {
  kind: RegionKind
  start: number
  end: number
  /** Why it was dropped or what it says, e.g. `share-block`, `read-also`, `byline`. */
  rule: string
}

/** The page split up; the text itself is never rewritten. */
export interface Article {
  text: string
  regions: Region[]
  headline: string | null
  outlet: string | null
  dateline: string | null
  /** UTF-16 span of the dateline's place in the text, where it was read from it. */
  datelineSpan: [number, number] | null
  /** UTF-16 span of the day beside the place, where a line of their own holds both: "Sukamaju, 9 April 2026". */
  datelineDay: [number, number] | null
  /** EDTF day, or minute with offset (WIB +07:00, WITA +08:00, WIT +09:00) when the clock's zone is known. */
  published: string | null
  publishedBasis: 'stated' | 'metadata' | 'option' | null
  /** Names in bylines (Penulis, Reporter, Pewarta …), as written; else the metadata's. */
  authors: string[]
  /** Names behind Editor, Redaktur, Penyunting, as written. */
  editors: string[]
}
