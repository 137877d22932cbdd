/**
 * Rules and words of a user's own as plain data: what a rule file says once it has been read and found right. Plain, so that it can
 * go to a worker and into the journal of a run.
 */
export interface RuleSet {
  rules: OwnRule[]
  lexicon: OwnWords
}

/** How the text of a group becomes a value. */
export const NORMALIZATIONS = ['number', 'money', 'date', 'agency', 'region'] as const
export type Normalization = (typeof NORMALIZATIONS)[number]

/** Where a rule reads. */
export const SCOPES = ['sentence', 'headline', 'quote'] as const
export type Scope = (typeof SCOPES)[number]

/** What must stand near a match. */
export const NEARS = ['event', 'official'] as const
export type Near = (typeof NEARS)[number]

/** One field of a user's own. */
export interface OwnRule {
  /** Name of the field under `custom`, and of its csv columns. */
  field: string
  /** What the field holds, in a few words. */
  about?: string
  /** Patterns in compromise's match syntax; any of them may match. */
  match: string[]
  /** Named groups of the patterns, in their order. */
  groups: string[]
  /** By group; `value` also where the patterns name no group and the whole match is the value. */
  normalize: Record<string, Normalization>
  scope: Scope
  near?: Near
  examples: Examples
}

/** Proofs of a rule: texts it must take, with the values, and texts it must leave. */
export interface Examples {
  takes: { text: string; published?: string; expected: Record<string, string | number | null> }[]
  leaves: string[]
}

/** Words that are added to the built-in lists, or taken out of them. */
export interface OwnWords {
  agencies: OwnBody[]
  organizations: OwnBody[]
  offices: { name: string; public: boolean; area: boolean }[]
  venues: { name: string; kind: string }[]
  topics: { word: string; topic: string; weight: number }[]
  outlets: string[]
  /** Another name of something known, by that other name. */
  aliases: Record<string, string>
  /** Words that name nothing: out of every list of names, and no value of a record by themselves. */
  remove: string[]
}

export interface OwnBody {
  name: string
  acronym?: string
  kind: string
  level?: string
  aliases: string[]
}

/** Rule id of a field's values. */
export const ruleId = (field: string): string => `custom/${field}`

/** Whether a set adds or removes any word. */
export const hasWords = (words: OwnWords): boolean =>
  Object.values(words).some((list) => (Array.isArray(list) ? list : Object.keys(list)).length > 0)
