import type { EventRecord } from '../record.js'

interface Field {
  /** Keys of the field's object or of its items; none where it is one word. */
  keys: readonly string[]
  /** Those that a new fixture states: what a reader of the article can judge. Null: it does not state the field. */
  stated: readonly string[] | null
}

/** Keys of everything that stands in the text. */
export const MENTION = ['text', 'span', 'rule']
/** Keys of what may stand several times. */
const STANDING = [...MENTION, 'mentions']
const INSTITUTION = ['name', 'fullName', 'acronym', 'kind', 'level', 'place', 'role', 'mentions']
const PERSON = [
  'name',
  'aliases',
  'prefix',
  'suffix',
  'rank',
  'office',
  'agency',
  'position',
  'standing',
  'role',
  'mentions',
]

/** Fields of a record as fixtures may name them (besides `custom`, whose fields the user's rules define), in the order in which new fixtures state them. */
export const SHAPE: Readonly<Record<Exclude<keyof EventRecord, 'custom'>, Field>> = {
  schema: { keys: [], stated: null },
  id: { keys: [], stated: null },
  article: {
    keys: ['id', 'url', 'headline', 'outlet', 'dateline', 'published', 'publishedBasis', 'authors', 'editors'],
    stated: ['headline', 'outlet', 'dateline', 'published', 'authors', 'editors'],
  },
  main: { keys: [], stated: [] },
  type: { keys: [], stated: [] },
  name: { keys: [], stated: [] },
  status: { keys: [], stated: [] },
  dates: { keys: [...STANDING, 'value', 'role', 'basis', 'warnings'], stated: ['value', 'role'] },
  venues: { keys: [...STANDING, 'name', 'kind', 'room', 'role'], stated: ['name', 'role'] },
  places: {
    keys: [...STANDING, 'name', 'level', 'code', 'province', 'alternatives', 'role'],
    stated: ['name', 'code', 'role'],
  },
  agencies: { keys: INSTITUTION, stated: ['name', 'role'] },
  organizations: { keys: INSTITUTION, stated: ['name', 'role'] },
  officials: { keys: PERSON, stated: ['name', 'position', 'role'] },
  people: { keys: PERSON, stated: ['name', 'position', 'role'] },
  themes: { keys: MENTION, stated: ['text'] },
  topics: { keys: ['id', 'score', 'hits'], stated: ['id'] },
  attendance: {
    keys: [...MENTION, 'min', 'max', 'approximate', 'unit'],
    stated: ['text', 'min', 'max'],
  },
  quotes: { keys: [...MENTION, 'kind', 'speaker', 'cue'], stated: ['kind', 'speaker', 'text'] },
  position: { keys: [], stated: null },
  share: { keys: [], stated: null },
}
