import { z } from 'zod'
import { eventRecord, TOPICS } from '../record.js'
import { NEARS, NORMALIZATIONS, SCOPES } from './rule-set.js'

/** Shape of a rule file, before its patterns are read. Unknown keys are refused everywhere. */
const text = z.string().trim().min(1).max(2000)
const normalization = z.enum(NORMALIZATIONS)
const { agencies, organizations, venues } = eventRecord.shape

const taken = z.object({ text, published: text.optional() }).catchall(z.union([z.string(), z.number(), z.null()]))

export const ruleShape = z.strictObject({
  about: text.optional(),
  match: z.union([text, z.array(text).min(1).max(50)]),
  normalize: z.union([normalization, z.record(text, normalization)]).optional(),
  scope: z.enum(SCOPES).optional(),
  near: z.enum(NEARS).optional(),
  examples: z
    .strictObject({
      takes: z.array(taken).optional(),
      leaves: z.array(text).optional(),
    })
    .optional(),
})

const body = <K extends z.ZodType>(kind: K, level: z.ZodType<string | null>) =>
  z.union([
    text,
    z.strictObject({
      name: text,
      acronym: text.optional(),
      kind: kind.optional(),
      level: level.optional(),
      aliases: z.array(text).optional(),
    }),
  ])

export const lexiconShape = z.strictObject({
  agencies: z.array(body(agencies.element.shape.kind, agencies.element.shape.level)).optional(),
  organizations: z.array(body(organizations.element.shape.kind, organizations.element.shape.level)).optional(),
  offices: z
    .array(
      z.union([text, z.strictObject({ name: text, public: z.boolean().optional(), area: z.boolean().optional() })]),
    )
    .optional(),
  venues: z
    .array(z.union([text, z.strictObject({ name: text, kind: venues.element.shape.kind.optional() })]))
    .optional(),
  topics: z
    .array(z.strictObject({ word: text, topic: z.enum(TOPICS), weight: z.int().min(1).max(5).optional() }))
    .optional(),
  outlets: z.array(text).optional(),
  aliases: z.record(text, text).optional(),
  remove: z.array(text).optional(),
})

export const fileShape = z.strictObject({
  rules: z.record(text, ruleShape).optional(),
  lexicon: lexiconShape.optional(),
})

export type FileShape = z.infer<typeof fileShape>
export type BodyShape = NonNullable<NonNullable<FileShape['lexicon']>['agencies']>[number]
