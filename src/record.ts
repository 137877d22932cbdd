/**
 * The event record `kliping/1`: the one definition from which the types and the published JSON Schema come.
 * Importing this file loads zod; the hot path therefore imports its types only.
 */
import { z } from 'zod'

export const SCHEMA_ID = 'kliping/1'

const text = z.string()
const nullableText = z.string().nullable()

/** `[start, end)` in Unicode code points of the decoded input. */
const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('[start, end) in Unicode code points of the decoded input')

const mention = z.strictObject({ text, span, rule: text.describe('id of the rule that made this value') })

const standing = mention.extend({
  mentions: z
    .array(mention)
    .optional()
    .describe('every place where the value stands, that of `span` included; absent where it stands once'),
})

const date = standing.extend({
  value: text.describe(
    'EDTF (ISO 8601-2): day, range, month, year, part of a year (2024-33, as in level 2), or minute with offset',
  ),
  role: z.enum(['event', 'statement', 'mentioned']),
  basis: z.enum(['stated', 'completed', 'relative']),
  warnings: z.array(z.enum(['weekday-mismatch'])),
})

const venue = standing.extend({
  name: text,
  kind: z.enum([
    'hotel',
    'office',
    'hall',
    'school',
    'worship',
    'health',
    'field',
    'street',
    'market',
    'station',
    'house',
    'restaurant',
    'nature',
    'other',
  ]),
  room: nullableText,
  role: z.enum(['event', 'mentioned']),
})

const place = standing.extend({
  name: text,
  level: z.enum(['country', 'province', 'regency', 'city', 'district', 'village', 'island', 'area']),
  code: nullableText.describe('Kemendagri code, dotted, e.g. 63.72'),
  province: nullableText,
  alternatives: z.array(text).optional().describe('codes of namesakes that the text does not settle'),
  role: z.enum(['event', 'dateline', 'mentioned']),
})

const institution = z.strictObject({
  name: text.describe('short canonical form'),
  fullName: nullableText,
  acronym: nullableText,
  level: z.enum(['national', 'province', 'regency', 'city', 'district', 'village']).nullable(),
  place: nullableText.describe('Kemendagri code, where known'),
  role: z.enum(['organizer', 'participant', 'mentioned']),
  mentions: z.array(mention),
})

const agency = institution.extend({
  kind: z.enum([
    'election',
    'government',
    'legislature',
    'police',
    'military',
    'prosecution',
    'court',
    'state-company',
    'health',
    'education',
    'other-public',
  ]),
})

const organization = institution.extend({
  kind: z.enum(['party', 'company', 'media', 'association', 'ngo', 'religious', 'international', 'other']),
})

const person = z.strictObject({
  name: text.describe('fullest form in the article, without rank, honorific or degree'),
  aliases: z.array(text),
  prefix: nullableText,
  suffix: nullableText,
  rank: nullableText,
  office: nullableText,
  agency: nullableText,
  position: nullableText.describe('office with agency or area, as one phrase'),
  standing: z.enum(['incumbent', 'acting', 'former', 'elect']),
  role: z.enum(['speaker', 'resource-person', 'moderator', 'host', 'attendee', 'mentioned']),
  mentions: z.array(mention),
})

const attendance = mention.extend({
  min: z.int().nonnegative().nullable(),
  max: z.int().nonnegative().nullable(),
  approximate: z.boolean(),
  unit: nullableText,
})

const quote = mention.extend({
  kind: z.enum(['direct', 'indirect']),
  speaker: nullableText,
  cue: nullableText,
})

// Described, so that it becomes an `anyOf`: one `type` of three is what strict validators refuse.
const custom = mention.catchall(
  z.union([text.describe('words, or a name, a code or an EDTF date'), z.number(), z.null()]),
)

const inTextOrder = <T extends z.ZodType>(value: T) =>
  z.array(value).describe('in the order in which the text first names them')

export const EVENT_TYPES = [
  'coordination-meeting',
  'meeting',
  'outreach',
  'training',
  'discussion',
  'agreement-signing',
  'inauguration',
  'appointment',
  'launch',
  'visit',
  'inspection',
  'press-conference',
  'ceremony',
  'declaration',
  'campaign',
  'election-stage',
  'award',
  'aid',
  'competition',
  'festival',
  'crime',
  'arrest',
  'investigation',
  'trial',
  'protest',
  'accident',
  'disaster',
  'policy',
  'report',
  'statement',
  'other',
] as const

export const TOPICS = [
  'election-administration',
  'election-oversight',
  'participatory-oversight',
  'civil-servant-neutrality',
  'vote-buying',
  'disinformation',
  'campaigning',
  'party-politics',
  'media-relations',
  'inter-agency-cooperation',
  'public-information',
  'telecommunication',
  'regional-government',
  'legislature',
  'national-government',
  'budget-tax',
  'corruption',
  'law-enforcement',
  'narcotics',
  'crime',
  'courts',
  'defence-security',
  'disaster',
  'accident',
  'health',
  'education',
  'social-welfare',
  'labour',
  'religion',
  'culture-tourism',
  'sports',
  'economy-finance',
  'trade-prices',
  'energy-mining',
  'infrastructure',
  'transport',
  'land-housing',
  'environment',
  'agriculture-fisheries',
  'technology',
  'foreign-affairs',
] as const

export const eventRecord = z
  .strictObject({
    schema: z.literal(SCHEMA_ID),
    id: z.string().describe("12 hex digits of the SHA-256 of the decoded text, '-', ordinal in the article"),
    article: z.strictObject({
      id: text,
      url: nullableText,
      headline: nullableText,
      outlet: nullableText,
      dateline: nullableText,
      published: nullableText,
      publishedBasis: z.enum(['stated', 'metadata', 'option', 'inferred']).nullable(),
      authors: z.array(text),
      editors: z.array(text),
    }),
    main: z.boolean(),
    type: z.enum(EVENT_TYPES),
    name: nullableText,
    status: z.enum(['held', 'ongoing', 'planned', 'cancelled', 'postponed', 'unknown']),
    dates: inTextOrder(date),
    venues: inTextOrder(venue),
    places: inTextOrder(place),
    agencies: inTextOrder(agency),
    organizations: inTextOrder(organization),
    officials: inTextOrder(person),
    people: inTextOrder(person),
    themes: z.array(mention),
    topics: z.array(z.strictObject({ id: z.enum(TOPICS), score: z.number().min(0).max(1), hits: z.int().positive() })),
    attendance: attendance.nullable(),
    quotes: z.array(quote),
    custom: z
      .record(text, z.array(custom))
      .optional()
      .describe('only with --rules: values of the fields that the rule files define'),
    position: z
      .tuple([z.int().nonnegative(), z.int().nonnegative()])
      .optional()
      .describe(
        'only in the output of --shard: place of the article in the whole input, by which merge puts shards together',
      ),
    share: z
      .tuple([z.int().positive(), z.int().positive()])
      .optional()
      .describe('only in the output of --shard: which share of how many, by which merge notices one that is not there'),
  })
  .describe('One event of one news article')

export type EventRecord = z.infer<typeof eventRecord>
export type RecordDate = z.infer<typeof date>
export type RecordVenue = z.infer<typeof venue>
export type RecordPlace = z.infer<typeof place>
export type RecordAgency = z.infer<typeof agency>
export type RecordOrganization = z.infer<typeof organization>
export type RecordPerson = z.infer<typeof person>
export type RecordAttendance = z.infer<typeof attendance>
export type RecordQuote = z.infer<typeof quote>
export type RecordMention = z.infer<typeof mention>
export type RecordCustom = Record<string, z.infer<typeof custom>[]>
export type EventType = (typeof EVENT_TYPES)[number]
export type Topic = (typeof TOPICS)[number]

/** A field of the user's own, as its rule defines it. */
export interface CustomField {
  name: string
  about?: string
  /** What its values hold besides text, span and rule. */
  keys: { name: string; type: 'text' | 'number'; nullable: boolean; about?: string }[]
}

/** The JSON Schema (draft 2020-12) of one record, as `kliping schema` prints it; with the user's own fields where there are any. */
export function recordSchema(fields?: readonly CustomField[]): Record<string, unknown> {
  const schema = fields ? eventRecord.extend({ custom: customSchema(fields) }) : eventRecord
  return z.toJSONSchema(schema, { target: 'draft-2020-12' }) as Record<string, unknown>
}

function customSchema(fields: readonly CustomField[]) {
  return z
    .strictObject(
      Object.fromEntries(
        fields.map(({ name, about, keys }) => {
          const values = z.array(
            z.strictObject({
              ...Object.fromEntries(keys.map((key) => [key.name, keySchema(key)])),
              ...mention.shape,
            }),
          )
          return [name, about ? values.describe(about) : values]
        }),
      ),
    )
    .describe('fields of the rule files')
}

function keySchema({ type, nullable, about }: CustomField['keys'][number]) {
  const plain = type === 'number' ? z.number() : z.string()
  const value = nullable ? plain.nullable() : plain
  return about ? value.describe(about) : value
}
