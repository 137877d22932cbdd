/** The one table of labels: what each kind of value is called in the annotation tools, and which names are understood on the way back. */

/** Kinds of values that stand somewhere in the text. */
export const KINDS = [
  'date',
  'venue',
  'place',
  'agency',
  'organization',
  'official',
  'person',
  'theme',
  'attendance',
  'quote',
] as const

export type Kind = (typeof KINDS)[number]

/** Names of the label sets. */
export const LABEL_SETS = ['ner', 'kliping'] as const
export type LabelSet = (typeof LABEL_SETS)[number]

interface Label {
  /** As in Indonesian corpora of named entities (Nergrit, IDNER), where they have the kind. */
  ner: string
  /** One label for every kind of the records. */
  kliping: string
  colour: string
  /** Roles that the kind can have in its event. */
  roles: readonly string[]
}

export const LABELS: Readonly<Record<Kind, Label>> = {
  date: { ner: 'DAT', kliping: 'DATE', colour: '#b3cde3', roles: ['event', 'statement', 'mentioned'] },
  venue: { ner: 'FAC', kliping: 'VENUE', colour: '#ccebc5', roles: ['event', 'mentioned'] },
  place: { ner: 'GPE', kliping: 'PLACE', colour: '#a6d854', roles: ['event', 'dateline', 'mentioned'] },
  agency: { ner: 'ORG', kliping: 'AGENCY', colour: '#fdb462', roles: ['organizer', 'participant', 'mentioned'] },
  organization: {
    ner: 'ORG',
    kliping: 'ORGANIZATION',
    colour: '#fed9a6',
    roles: ['organizer', 'participant', 'mentioned'],
  },
  official: {
    ner: 'PER',
    kliping: 'OFFICIAL',
    colour: '#fb8072',
    roles: ['speaker', 'resource-person', 'moderator', 'host', 'attendee', 'mentioned'],
  },
  person: {
    ner: 'PER',
    kliping: 'PERSON',
    colour: '#fbb4ae',
    roles: ['speaker', 'resource-person', 'moderator', 'host', 'attendee', 'mentioned'],
  },
  theme: { ner: 'THEME', kliping: 'THEME', colour: '#decbe4', roles: [] },
  attendance: { ner: 'QTY', kliping: 'ATTENDANCE', colour: '#ffff99', roles: [] },
  quote: { ner: 'QUOTE', kliping: 'QUOTE', colour: '#eeeeee', roles: ['direct', 'indirect'] },
}

/** Slots of the score that a label of an annotation speaks for. */
export type LabelSlot =
  | 'dates'
  | 'venues'
  | 'places'
  | 'agencies'
  | 'organizations'
  | 'institutions'
  | 'officials'
  | 'people'
  | 'themes'
  | 'attendance'
  | 'quotes'

const SLOT_OF: Record<string, LabelSlot> = {
  // of both sets above; PER and ORG do not tell public from other
  DAT: 'dates',
  DATE: 'dates',
  FAC: 'venues',
  VENUE: 'venues',
  GPE: 'places',
  PLACE: 'places',
  ORG: 'institutions',
  AGENCY: 'agencies',
  ORGANIZATION: 'organizations',
  PER: 'people',
  OFFICIAL: 'officials',
  PERSON: 'people',
  THEME: 'themes',
  QTY: 'attendance',
  ATTENDANCE: 'attendance',
  QUOTE: 'quotes',
  // of other sets
  DATETIME: 'dates',
  FACILITY: 'venues',
  LOC: 'places',
  LOCATION: 'places',
  NOR: 'agencies',
  ORGANISATION: 'organizations',
  INSTITUTION: 'institutions',
}

/** The slot that a label stands for, in any case; undefined where kliping has none. */
export const slotOfLabel = (label: string): LabelSlot | undefined =>
  Object.hasOwn(SLOT_OF, label.toUpperCase()) ? SLOT_OF[label.toUpperCase()] : undefined

/** Slots that `--label NAME=SLOT` can name. */
export const LABEL_SLOTS: readonly LabelSlot[] = [...new Set(Object.values(SLOT_OF))]

/** The labels of a set with their colours and roles, each once, in the order of the kinds. */
export function labelsOf(set: LabelSet): { label: string; colour: string; roles: readonly string[] }[] {
  const labels = new Map<string, { label: string; colour: string; roles: readonly string[] }>()
  for (const kind of KINDS) {
    const { colour, roles } = LABELS[kind]
    const label = LABELS[kind][set]
    if (!labels.has(label)) labels.set(label, { label, colour, roles })
  }
  return [...labels.values()]
}
