/** What `kliping explain` shows, line by line. */

import type { ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import { type Explanation, placesOf, type ReadMention, type Stretch, sentenceOf, touches } from '../explain/explain.js'
import { nearMisses, type RankedGuard, SLOTS } from '../explain/near.js'
import type { MentionKind } from '../find/mention.js'
import { key, plural, t } from '../lang/lang.js'
import { oneLine, visible } from '../write/visible.js'

/** Fields of `--why-not` that no rule of kliping's own fills: the topics, and all that own rules find. */
export const TOPICS = 'topics'
export const OWN = 'custom'

type Paint = (text: string) => string

const PAINTS: Readonly<Record<MentionKind, (chalk: ChalkInstance) => Paint>> = {
  date: (c) => c.cyan,
  place: (c) => c.green,
  agency: (c) => c.yellow,
  venue: (c) => c.magenta,
  person: (c) => c.blueBright,
  theme: (c) => c.redBright,
  count: (c) => c.whiteBright.underline,
  event: (c) => c.bold,
  quote: (c) => c.italic,
}
/** Of mentions within one another the first of these colours the words. */
const ABOVE: readonly MentionKind[] = ['date', 'count', 'person', 'venue', 'agency', 'place', 'theme', 'event', 'quote']

/** The legend, then the article with its mentions coloured by kind; without colours they stand in brackets with their kind. */
export function articleLines({ text, mentions }: Explanation, chalk: ChalkInstance): string[] {
  const kept = mentions.filter((m) => !m.lostTo)
  const legend = ABOVE.map((kind) => PAINTS[kind](chalk)(kind)).join('  ')
  let out = ''
  let from = 0
  for (const { start, end, kinds } of runsOf(kept, text.length)) {
    out += visible(text.slice(from, start))
    const words = visible(text.slice(start, end))
    const kind = ABOVE.find((each) => kinds.has(each))!
    // Line ends stay outside of the colour, so that pagers keep it.
    out += chalk.level > 0 ? words.replace(/[^\n]+/g, (line) => PAINTS[kind](chalk)(line)) : `[${kind} ${words}]`
    from = end
  }
  return [chalk.dim(t`colours: `) + legend, '', out + visible(text.slice(from)), '']
}

/** The text cut where mentions begin and end: stretches in which the same kinds lie over one another. */
function runsOf(mentions: readonly ReadMention[], length: number): (Stretch & { kinds: Set<MentionKind> })[] {
  const edges = [...new Set(mentions.flatMap(({ start, end }) => [start, Math.min(end, length)]))].sort((a, b) => a - b)
  const runs: (Stretch & { kinds: Set<MentionKind> })[] = []
  for (const [n, start] of edges.entries()) {
    const end = edges[n + 1]
    if (end === undefined) break
    const over = mentions.filter((m) => m.start <= start && m.end >= end)
    const kinds = new Set(over.map(({ kind }) => kind))
    // A quotation is long: within it only other kinds are marked where there are no colours.
    if (kinds.size > 1 || (kinds.size === 1 && !kinds.has('quote'))) runs.push({ start, end, kinds })
  }
  return merged(runs)
}

/** Neighbours that show the same kind are one. */
function merged(runs: readonly (Stretch & { kinds: Set<MentionKind> })[]): (Stretch & { kinds: Set<MentionKind> })[] {
  const top = (kinds: Set<MentionKind>) => ABOVE.find((kind) => kinds.has(kind))
  const out: (Stretch & { kinds: Set<MentionKind> })[] = []
  for (const run of runs) {
    const last = out[out.length - 1]
    if (last?.end === run.start && top(last.kinds) === top(run.kinds)) last.end = run.end
    else out.push({ ...run })
  }
  return out
}

/** Below the article a table a record: value, words, rule, what was filled in, and the words that decided. */
export function recordLines(explanation: Explanation, chalk: ChalkInstance, width: number): string[] {
  const { values, reading, decisions } = explanation
  return values.flatMap((record, n) => {
    const { type, main } = reading.records[n]
    const room = Math.max(width - 62, 24)
    const table = new Table({
      head: HEADS.map((head) => chalk.dim(t(head))),
      style: { head: [], border: chalk.level > 0 ? ['dim'] : [] },
      colWidths: [null, Math.ceil(room / 2), Math.ceil(room / 2), null, null, null],
      wordWrap: true,
      chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    })
    for (const { slot, shown, from, role, basis, anchor } of record)
      table.push(
        [slot, shown, from?.text ?? '', from?.rule ?? '', [role, basis].filter(Boolean).join(', '), anchor].map(
          (cell) => oneLine(cell),
        ),
      )
    const title = main ? t`main event: ${type}` : t`event ${n + 1}: ${type}`
    const weighed = main
      ? decisions.filter(({ start, end }) => start === end).map(({ decision }) => chalk.dim(toldAs(decision)))
      : []
    return [chalk.bold.green(title), ...weighed, table.toString(), '']
  })
}

/** Heads of the table of a record. */
const HEADS = [key('field'), key('value'), key('words'), key('rule'), key('role, basis'), key('woken by')]

/** A decision with its ground in the language that is spoken (see `Note`). */
function toldAs(decision: string): string {
  const [, what, ground, word = ''] = /^(.*?): (.*?)( \(“.*”\))?$/s.exec(decision)!
  return oneLine(`${what}: ${t(ground)}${word}`)
}

const quoted = (words: string): string => `“${oneLine(words.replace(/\s+/g, ' '))}”`

const marked = ([before, words, after]: [string, string, string], chalk: ChalkInstance): string =>
  oneLine(`${before}`.slice(-80)) +
  chalk.inverse(chalk.level > 0 ? oneLine(words) : `⟦${oneLine(words)}⟧`) +
  oneLine(after.slice(0, 80))

/** Everything that touched some words: which rules took them, woke and refused, what won an overlap, and what was decided of them. */
export function whyLines(words: string, explanation: Explanation, chalk: ChalkInstance): string[] {
  const { text, mentions, refusals, decisions, values, own } = explanation
  const places = placesOf(words, text)
  if (places.length === 0) return [t`${quoted(words)} does not stand in the article`]
  return places.flatMap((place) => {
    const took = mentions.filter((m) => touches(m, place) && !m.lostTo)
    const gave = mentions.filter((m) => touches(m, place) && m.lostTo)
    const left = refusals.filter((refusal) => touches(refusal, place))
    const idle = [...new Set(left.filter(({ guard }) => !guard).map(({ rule }) => rule))]
    const told = decisions.filter((decision) => touches(decision, place))
    const held = values.flatMap((record, n) =>
      record.filter(({ from }) => from && touches(from, place)).map((value) => ({ n, value })),
    )
    // Own rules read no mentions: what they took shows in the records alone.
    const ownTook = held.filter(({ value: { slot } }) => own.includes(slot))
    const ownLeft = own.filter((field) => !ownTook.some(({ value }) => value.slot === field))
    const words = (m: Stretch) => quoted(text.slice(m.start, m.end))
    return [
      marked(sentenceOf(explanation, place), chalk),
      ...took.map(
        (m) =>
          `  ${chalk.green(t`read`.padEnd(9))} ${m.anchor ? t`${m.kind} ${words(m)} by ${m.rule}, woken by ${quoted(m.anchor)}` : t`${m.kind} ${words(m)} by ${m.rule}`}`,
      ),
      ...ownTook.map(
        ({ value: { slot, from } }) =>
          `  ${chalk.green(t`read`.padEnd(9))} ${t`${slot} ${words(from!)} by ${from!.rule}`}`,
      ),
      ...gave.map(
        (m) =>
          `  ${chalk.yellow(t`gave way`.padEnd(9))} ${t`${words(m)} by ${m.rule} to ${words(m.lostTo!)} by ${m.lostTo!.rule}`}`,
      ),
      ...left.flatMap((r) =>
        r.guard ? [`  ${chalk.red(t`left`.padEnd(9))} ${r.rule} ${words(r)}: ${t(r.guard)}`] : [],
      ),
      ...(idle.length > 0
        ? [`  ${chalk.dim(t`left`.padEnd(9))} ${t`nothing of their kind stands here: ${idle.join(', ')}`}`]
        : []),
      ...(ownLeft.length > 0
        ? [`  ${chalk.dim(t`left`.padEnd(9))} ${t`no match of your own rules: ${ownLeft.join(', ')}`}`]
        : []),
      ...told.map(({ decision }) => `  ${chalk.cyan(t`decided`.padEnd(9))} ${toldAs(decision)}`),
      ...held.map(
        ({ n, value }) =>
          `  ${chalk.bold(t`record`.padEnd(9))} ${n + 1}: ${value.slot} ${quoted(value.shown)}${value.role ? `, ${value.role}` : ''}`,
      ),
      ...(took.length + gave.length + left.length + ownTook.length === 0
        ? [`  ${t`no rule is woken by these words`}`]
        : []),
      '',
    ]
  })
}

/** Topics that words of the article speak for and that are not named, with these words. */
function topicLines({ topics }: Explanation, chalk: ChalkInstance): string[] {
  const left = topics.filter((topic) => topic.left !== undefined)
  return [
    t`topics: ${topics.length - left.length} named by their words, nearly ${left.length}`,
    ...left.map((topic) => `  ${chalk.red(topic.id)} ${topic.words.map(quoted).join(', ')}: ${t(topic.left!)}`),
  ]
}

/** What own rules matched and gave no value for; of a rule that matched nothing that it did not. */
function ownLines(slot: string, explanation: Explanation, chalk: ChalkInstance): string[] {
  const { own, ownLeft, values, text } = explanation
  return own
    .filter((field) => slot === OWN || slot === field)
    .flatMap((field) => {
      const read = values.flat().filter((value) => value.from?.rule === `custom/${field}`)
      const left = ownLeft.filter((each) => each.field === field)
      return [
        t`${field}: ${plural(read.length, 'mention')} read, nearly ${left.length}`,
        ...left.flatMap((each) => [
          `  ${chalk.red(`custom/${field}`)} ${quoted(text.slice(each.start, each.end))}: ${t(each.reason)}`,
          `      ${marked(sentenceOf(explanation, each), chalk)}`,
        ]),
        ...(read.length + left.length === 0 ? [`  ${t`no pattern of the rule matches anywhere in the article`}`] : []),
      ]
    })
}

/** What stands in a field already, then the near-misses of it with the guard that stopped each. */
export function whyNotLines(slot: string, explanation: Explanation, chalk: ChalkInstance): string[] {
  if (slot === TOPICS) return topicLines(explanation, chalk)
  if (!(slot in SLOTS)) return ownLines(slot, explanation, chalk)
  const misses = nearMisses(explanation, slot)
  const { kind } = SLOTS[slot]
  const read = explanation.mentions.filter((m) => m.kind === kind && !m.lostTo)
  const decided = read.flatMap((m) =>
    explanation.decisions.filter((each) => touches(each, m)).map(({ decision }) => ({ m, decision })),
  )
  const words = (m: Stretch) => quoted(explanation.text.slice(m.start, m.end))
  return [
    t`${slot}: ${plural(read.length, 'mention')} read, nearly ${misses.length}`,
    ...decided.map(({ m, decision }) => `  ${chalk.cyan(t`decided`.padEnd(9))} ${words(m)} ${toldAs(decision)}`),
    ...misses.flatMap((miss) => [
      `  ${chalk.red(miss.rule)} ${words(miss)}: ${t(miss.guard)}`,
      `      ${marked(sentenceOf(explanation, miss), chalk)}`,
    ]),
  ]
}

/** Guards by the number of records that they kept incomplete, with examples. */
export function rankingOf(ranked: readonly RankedGuard[], chalk: ChalkInstance): string {
  const lines = ranked.flatMap(({ slot, rule, guard, records, examples }) => [
    `${String(records).padStart(6)}  ${chalk.bold(slot)}  ${rule}: ${t(guard)}`,
    ...examples.map(({ id, sentence }) => `          ${chalk.dim(oneLine(id))}  ${marked(sentence, chalk)}`),
  ])
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}
