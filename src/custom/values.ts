import type { OwnValues } from '../assemble/assemble.js'
import { type Scene, sceneOf } from '../assemble/scene.js'
import { bySentence, type Setting } from '../assemble/setting.js'
import type { CodePoints } from '../assemble/spans.js'
import { withoutOverlaps } from '../find/engine.js'
import type { Found, PersonMention } from '../find/mention.js'
import { key } from '../lang/lang.js'
import type { RecordCustom } from '../record.js'
import { type Candidates, wordFinder } from './candidates.js'
import { currencyKey } from './fields.js'
import { type Normal, Normalizer } from './normalize.js'
import { type Match, matches, type Pattern } from './pattern.js'
import { type Normalization, type OwnRule, ruleId, type Scope } from './rule-set.js'
import { tagNamed } from './tags.js'
import { type Allowance, Exhausted, MOST_TERMS, type Term, termsOf } from './terms.js'
import { Touching } from './touching.js'

/** Comparisons that a rule may make in one article; about a tenth of a second. */
export const ALLOWANCE = 1_000_000

export interface CompiledRule {
  rule: OwnRule
  patterns: readonly Pattern[]
}

/** What the values of an article are made with. */
interface Around {
  setting: Setting
  officials: Officials
  normalizer: Normalizer
  scenes: readonly Scene[]
  points: CodePoints
}

/** What a rule found at one place. */
interface Hit {
  first: number
  last: number
  match: Match
  terms: readonly Term[]
}

/** Told of a match that gives no value: where it stands, in UTF-16 units, and why. */
export type Left = (field: string, start: number, end: number, reason: string) => void

/**
 * Makes what finds the values of an article: for each event all fields, in the order of the rules.
 * @param onExhausted told of each rule that used up its comparisons on the article, and so found nothing in it
 */
export function valueFinder(
  rules: readonly CompiledRule[],
  allowance: number,
  onExhausted: ((rule: string) => void) | undefined,
): (found: Found, left?: Left) => OwnValues {
  const candidatesIn = wordFinder(rules.flatMap(({ patterns }) => [...patterns]))
  return (found, left) => (scenes, setting, points) => {
    const custom = new Map(
      scenes.map((scene): [Scene, RecordCustom] => [
        scene,
        Object.fromEntries(rules.map(({ rule }) => [rule.field, []])) as RecordCustom,
      ]),
    )
    const reader = new Reader(setting, found, candidatesIn(setting.t, found))
    const around: Around = {
      setting,
      officials: new Officials(setting, found),
      normalizer: new Normalizer(setting.entities, setting.t),
      scenes,
      points,
    }
    for (const { rule, patterns } of rules) {
      reader.allowance.left = allowance
      try {
        const seen = new Set<string>()
        const values = reader
          .hits(rule, patterns)
          .flatMap((hit) => {
            const value = recordValue(hit, rule, around)
            if (typeof value !== 'string') return [{ value, scene: sceneOf(hit.first, scenes, setting.t) }]
            left?.(rule.field, ...extentOf(hit, setting), value)
            return []
          })
          .filter(({ value: { text, span, rule: id, ...said } }) => {
            const key = JSON.stringify(said)
            return !seen.has(key) && seen.add(key)
          })
        for (const { value, scene } of values) custom.get(scene)?.[rule.field].push(value)
        if (left && rule.scope !== 'sentence')
          for (const hit of reader.hitsOutside(rule, patterns))
            left(rule.field, ...extentOf(hit, setting), OUTSIDE[rule.scope])
      } catch (error) {
        if (!(error instanceof Exhausted)) throw error
        onExhausted?.(ruleId(rule.field))
      }
    }
    return custom
  }
}

/** Reads the sentences of one article, each cut to terms once, and only those that a rule may match in. */
class Reader {
  readonly allowance: Allowance = { left: 0 }
  readonly #stretches = new Map<number, Term[][]>()
  readonly #quoted = new Map<number, Term[][]>()

  constructor(
    readonly setting: Setting,
    readonly found: Found,
    readonly candidates: Candidates,
  ) {}

  /** What the patterns of a rule match in the article, in text order; of two that overlap the longer one. */
  hits({ scope }: OwnRule, patterns: readonly Pattern[]): Hit[] {
    const { t } = this.setting
    const hits: Hit[] = []
    for (const pattern of patterns) {
      for (const sentence of this.candidates.of(pattern)) {
        const start = t.sentenceStart[sentence]
        if (scope === 'headline' && start >= t.headlineEnd) continue
        const stretches = scope === 'quote' ? this.#quotesIn(sentence) : this.#stretchesOf(sentence)
        for (const terms of stretches) {
          // What the matcher does at every term besides comparing.
          this.#spend(terms.length * pattern.steps.length)
          for (const match of matches(pattern, terms))
            hits.push({ first: terms[match.start].first, last: terms[match.end - 1].last, match, terms })
        }
      }
    }
    return withoutOverlaps(hits)
  }

  /** What the patterns of a rule match where it does not read; none where that is too much to compare. */
  hitsOutside(rule: OwnRule, patterns: readonly Pattern[]): Hit[] {
    try {
      const inside = new Touching(this.hits(rule, patterns), (hit) => [hit])
      const all = this.hits({ ...rule, scope: 'sentence' }, patterns)
      return all.filter((hit) => !inside.first(hit))
    } catch (error) {
      if (error instanceof Exhausted) return []
      throw error
    }
  }

  #spend(comparisons: number): void {
    this.allowance.left -= comparisons
    if (this.allowance.left < 0) throw new Exhausted()
  }

  /** A sentence as one stretch of terms, or several where it is very long. */
  #stretchesOf(sentence: number): Term[][] {
    let stretches = this.#stretches.get(sentence)
    if (!stretches) {
      const { t } = this.setting
      stretches = this.#cut(t.sentenceStart[sentence], t.sentenceStart[sentence + 1] - 1)
      this.#stretches.set(sentence, stretches)
    }
    return stretches
  }

  /** The parts of a sentence that stand in direct speech. */
  #quotesIn(sentence: number): Term[][] {
    let stretches = this.#quoted.get(sentence)
    if (!stretches) {
      const { t } = this.setting
      stretches = []
      const end = t.sentenceStart[sentence + 1]
      for (let i = t.sentenceStart[sentence]; i < end; i++) {
        if (!this.setting.inQuote(i)) continue
        let last = i
        while (last + 1 < end && this.setting.inQuote(last + 1)) last++
        stretches.push(...this.#cut(i, last))
        i = last
      }
      this.#quoted.set(sentence, stretches)
    }
    return stretches
  }

  #cut(first: number, last: number): Term[][] {
    const { t } = this.setting
    const stretches: Term[][] = []
    // A term is a token or more, so no stretch is too long.
    for (let from = first; from <= last; from += MOST_TERMS) {
      const marks = new Map<string, Uint8Array>()
      let terms: Term[] = []
      const test = (name: string, term: Term): boolean => {
        let own = marks.get(name)
        if (!own) {
          own = new Uint8Array(terms.length)
          tagNamed.get(name)?.mark(terms, { t, found: this.found }, own)
          marks.set(name, own)
        }
        return own[term.index] === 1
      }
      terms = termsOf(t, from, Math.min(last, from + MOST_TERMS - 1), this.allowance, test)
      if (terms.length) stretches.push(terms)
    }
    return stretches
  }
}

type Value = RecordCustom[string][number]

/** Why a match outside of a rule's scope gives no value. */
const OUTSIDE: Record<Exclude<Scope, 'sentence'>, string> = {
  headline: key('it stands outside of the headline, the scope of the rule'),
  quote: key('it stands outside of direct speech, the scope of the rule'),
}

/** Why a match gives no value that is to be normalized. */
const UNREADABLE: Record<Normalization, string> = {
  number: key('it holds no single number'),
  money: key('it holds no single amount of money with its currency'),
  date: key('it holds no date'),
  agency: key('it holds no institution that is known'),
  region: key('it holds no region with a settled code'),
}

/** The words of a match, in UTF-16 units. */
const extentOf = ({ first, last }: Hit, { t }: Setting): [number, number] => [t.start[first], t.end[last]]

/** The value of a match, or why it gives none: what must stand near it does not, or a group cannot be normalized. */
function recordValue(
  { match, terms, first, last }: Hit,
  { field, groups, normalize, near }: OwnRule,
  { setting: { t }, officials, normalizer, scenes, points }: Around,
): Value | string {
  if (near === 'event' && !tellsOfEvent(t.sentence[first], scenes))
    return key('no event is named in its sentence or the one before (near: event)')
  const official = near === 'official' ? officials.near(first, last) : undefined
  if (near === 'official' && official === undefined)
    return key('no official is named in its sentence or the one before (near: official)')
  const wordsBetween = (start: number, end: number): [number, number] => {
    const from = t.start[terms[start].first]
    return [from, closed(t.text, from, t.end[terms[end - 1].last])]
  }
  const textOf = (start: number, end: number) => t.text.slice(...wordsBetween(start, end))
  const said: Record<string, string | number | null> = {}
  for (const group of groups.length ? groups : ['value']) {
    const range = groups.length ? match.groups.get(group) : match
    if (!range) {
      if (group === 'value') return key('the pattern matched without its group value')
      said[group] = null
      if (normalize[group] === 'money') said[currencyKey(group)] = null
      continue
    }
    const kind = normalize[group]
    const normal: Normal | undefined = kind
      ? normalizer.read(kind, { terms, start: range.start, end: range.end })
      : { value: textOf(range.start, range.end).replace(/\s+/g, ' ') }
    if (!normal) return UNREADABLE[kind]
    said[group] = normal.value
    if (normal.currency) said[currencyKey(group)] = normal.currency
  }
  const { start, end } = match.groups.get('value') ?? match
  // A type cannot say that all keys but some hold text or numbers.
  return {
    ...said,
    ...(official === undefined ? {} : { official }),
    ...points.mention(...wordsBetween(start, end), ruleId(field)),
  } as unknown as Value
}

/** The end of a stretch with the bracket that closes one in it: "Senin (6/5/2024)". */
function closed(text: string, from: number, to: number): number {
  if (text[to] !== ')') return to
  const inside = text.slice(from, to)
  return inside.lastIndexOf('(') > inside.lastIndexOf(')') ? to + 1 : to
}

/** A sentence with an event's words, or the one behind it. */
const tellsOfEvent = (sentence: number, scenes: readonly Scene[]): boolean =>
  scenes.some(({ sentences }) => sentences.has(sentence) || sentences.has(sentence - 1))

/** The officials of an article by the sentences that name them; read when first asked. */
class Officials {
  #bySentence: ReadonlyMap<number, readonly PersonMention[]> | undefined

  constructor(
    readonly setting: Setting,
    readonly found: Found,
  ) {}

  /** The official who is named nearest in the sentence, else last in the one before. */
  near(first: number, last: number): string | undefined {
    const { t, entities } = this.setting
    this.#bySentence ??= bySentence(
      this.found.person.filter(({ official }) => official),
      (m) => m.first,
      t,
    )
    const sentence = t.sentence[first]
    const away = (m: PersonMention) => (m.first > last ? m.first - last : Math.max(0, first - m.last))
    let best: PersonMention | undefined
    for (const m of this.#bySentence.get(sentence) ?? this.#bySentence.get(sentence - 1) ?? [])
      if (!best || away(m) < away(best)) best = m
    return best && entities.namings.at(best.nameFirst)?.person.name
  }
}
