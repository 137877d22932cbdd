import type { ExtractOptions } from '../extract.js'
import type { Source } from '../read/source.js'

/** A value that a careful reader took from an article. */
export interface GoldItem {
  /** Forms that are equally right, the best first; one of them suffices. */
  forms: string[]
  /** People: other names of the same person in the article. */
  aliases?: string[]
  /** People: offices that are equally right. */
  positions?: string[]
  /** Places that are known by their Kemendagri code. */
  code?: string
  /** The forms are the article's words, also where the slot holds something else (days). */
  asWritten?: boolean
}

/** What is expected of one slot of one article. */
export interface GoldSlot {
  required: GoldItem[]
  /** Values that count neither way. */
  optional: GoldItem[]
  /** Further values may be right as well, so none counts as wrong. */
  open?: boolean
}

/** The gold of one article. Slots that are not stated are not scored for it. */
export interface GoldArticle {
  /** Name by which its records are found: a path whose end is the end of the article's id, but for the ending of the file. */
  key: string
  /** The last part of the key says nothing without its folder. */
  inFolder?: boolean
  /** The file it came from. */
  file: string
  slots: Partial<Record<SlotName, GoldSlot>>
  /** Made of spans of the text: every wording of a thing is listed, whatever its role in the event. */
  bySpan?: boolean
  /** The annotated text, where the gold carries it; line ends and blanks may differ from the article's. */
  text?: string
  /** The article itself and what it is read with, where the gold has it beside it. */
  fixture?: { source: Source; options: ExtractOptions }
}

/** Slots in the order of the report. */
export const SLOT_NAMES = [
  'headline',
  'outlet',
  'dateline',
  'published',
  'type',
  'status',
  'eventDates',
  'dates',
  'venues',
  'places',
  'organizers',
  'participants',
  'themes',
  'attendance',
  'officials',
  'positions',
  'people',
  'agencies',
  'organizations',
  'institutions',
  'topics',
  'quotes',
] as const

export type SlotName = (typeof SLOT_NAMES)[number]

/** Gold that cannot be read. The message is one line that names the file and says what to do. */
export class GoldError extends Error {
  constructor(
    message: string,
    /** Whether there is none, rather than something wrong with it. */
    readonly why?: 'missing',
  ) {
    super(message)
  }
}
