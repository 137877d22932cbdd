import { Class } from '../lexicon/classes.js'
import { choiceWeights } from '../lexicon/data.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'

/** What is chosen by learned weights: the day on which the main event takes place, the institutions that hold it, and the events' venues. */
export type Choice = 'day' | 'holder' | 'venue'

/** What each feature adds to a candidate's score. */
type Worths = ReadonlyMap<string, number>

/** By choice and type; read when first asked. */
const known = new Map<string, Worths>()

/**
 * What features add to the scores of candidates by choice-weights.tsv, which was learned from labelled articles, in articles of a type.
 * Features are said in a few words each ("said", "sentence to 0", "word before di"); those of which nothing was learned are left out.
 */
export function worthsOf(choice: Choice, type: EventType): Worths {
  const key = `${choice} ${type}`
  const worths = known.get(key) ?? readWorths(choice, type)
  known.set(key, worths)
  return worths
}

function readWorths(choice: Choice, type: EventType): Worths {
  const worths = new Map<string, number>()
  // The features of a choice stand together.
  const from = choiceWeights.startsWith(choice) ? 0 : choiceWeights.indexOf(`\n${choice} `) + 1
  const to = choiceWeights.indexOf('\n', choiceWeights.lastIndexOf(`\n${choice} `) + 1)
  for (const line of choiceWeights.slice(from, to < 0 ? undefined : to).split('\n')) {
    const [feature, always, types = ''] = line.slice(choice.length + 1).split('\t')
    // "meeting:" stands in "coordination-meeting:" as well.
    const at = ` ${types}`.indexOf(` ${type}:`)
    worths.set(feature, Number(always) + (at < 0 ? 0 : Number.parseFloat(types.slice(at + type.length + 1))))
  }
  return worths
}

/** The score of a candidate: what its features add. */
export function scoreOf(features: readonly string[], worths: Worths): number {
  let sum = 0
  for (const feature of features) sum += worths.get(feature) ?? 0
  return sum
}

/** Tokens of which a text has more, if what was learned from whole articles may tell of it; of shorter ones the rules alone decide. */
const ENOUGH_TOKENS = 80
export const isWhole = (t: TokenTable): boolean => t.count > ENOUGH_TOKENS

/** A number by the first of some bounds that it does not pass: "to 4", or "over 8". */
export function within(n: number, ...bounds: readonly number[]): string {
  for (const bound of bounds) if (n <= bound) return `to ${bound}`
  return `over ${bounds.at(-1)}`
}

/** A word beside a mention as it tells: itself, that it is a name's or a number, its mark, or that the sentence ends. */
export function wordAt(i: number, beside: number, t: TokenTable): string {
  if (!t.sameSentence(i, beside)) return '^'
  return t.isCapital(i) && i !== t.sentenceFirst(beside) ? 'Name' : plainWord(i, t)
}

/** A word of the lexicon that names nobody and nowhere, since names say nothing of other articles; else what it is instead. */
export function plainWord(i: number, t: TokenTable): string {
  if (!t.isWord(i)) return markOf(t.slice(i, i))
  if (t.entry[i] < 0) return 'Unknown'
  return t.is(i, Class.Name | Class.Place) ? 'Name' : t.lower(i)
}

function markOf(written: string): string {
  if (/\d/.test(written)) return 'Number'
  if (/["“”‘’«»„]/.test(written)) return '"'
  if (/[–—-]/.test(written)) return '-'
  return /^[!-~]$/.test(written) ? written : 'Mark'
}
