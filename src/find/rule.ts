import type { TokenTable } from '../scan/tokens.js'
import type { Found, MentionKind, MentionOf } from './mention.js'

/**
 * A rule is a value. The engine wakes it at every token whose word (or a phrase that starts there) has one of the classes of
 * `anchor`, or which is one of the characters of `marks`.
 */
export interface Rule<K extends MentionKind = MentionKind> {
  /** `family/name`, unique, stable: it stands in the records. */
  id: string
  /** Bit set of lexicon classes (`Class`). */
  anchor: number
  /** The first word of a phrase wakes the rule by itself: where other words may stand within ("mengamankan 12 orang pelaku"), or behind. */
  apart?: true
  /** Of the lexicon rows of `anchor` only those whose cells pass wake the rule; default all. */
  where?(fields: Readonly<Record<string, string>>): boolean
  /** Punctuation that wakes the rule as well, e.g. `"“”`. */
  marks?: string
  /** Words (in lower case, of any word list) that wake the rule as well: for rules whose anchor is a word or two. */
  words?: readonly string[]
  /** Wakes the rule at every run of digits, or at those of so many digits (1 to 4). */
  numbers?: true | readonly number[]
  /** Says in one line what the rule reads. */
  reads: string
  /**
   * The mention that this rule finds with its anchor at token `i`, or undefined. `found` holds what earlier families found and
   * what this family found before. Must look at a bounded number of tokens. The engine completes the object that it gives.
   */
  find(t: TokenTable, i: number, found: Found): Omit<MentionOf<K>, 'kind' | 'rule' | 'start' | 'end'> | undefined
  /**
   * Runs once after the family's rules have been woken, over all that they found (in text order, overlaps included), and adds to
   * it or takes from it: for what one place in the text tells about others. Linear in the text.
   */
  again?(t: TokenTable, hits: MentionOf<K>[], found: Found): void
  /** Text and what the rule makes of it: the mention's main value (see `proofValue` of its family). Run by the tests. */
  takes: readonly (readonly [text: string, value: string])[]
  /** Texts in which this rule must find nothing. Run by the tests. */
  leaves: readonly string[]
}

/** Rules of one kind of mention, in the order in which they are tried. */
export interface Family<K extends MentionKind = MentionKind> {
  kind: K
  rules: readonly Rule<K>[]
  /** What `takes` compares: the mention's value as one string. */
  proofValue(mention: MentionOf<K>): string
}
