import { Chalk, type ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import { CodePoints } from '../assemble/spans.js'
import type { RuleSet } from '../custom/rule-set.js'
import {
  type Explanation,
  explain,
  placesOf,
  type ReadMention,
  type Stretch,
  sentenceOf,
  touches,
} from '../explain/explain.js'
import { NearMissRanking, nearMisses, type RankedGuard, SLOTS } from '../explain/near.js'
import type { MentionKind } from '../find/mention.js'
import { key, plural, t } from '../lang/lang.js'
import { extractOptions, ownOf } from '../run/work.js'
import { oneLine, visible, visibleJson } from '../write/visible.js'
import { type ArticlesFlags, eachArticle } from './articles.js'
import { checkedDate, checkedEncoding, checkedZone } from './checks.js'
import { ownRules } from './own-rules.js'
import { nearest, print, report, UsageError, wantsColour } from './terminal.js'

export interface ExplainFlags extends ArticlesFlags {
  why?: string
  whyNot?: string
  nearMisses?: boolean
  json?: boolean
  published?: string
  timezone?: string
  rules?: string[]
  color?: boolean
}

/** Fields of `--why-not` that no rule of kliping's own fills: the topics, and all that own rules find. */
const TOPICS = 'topics'
const OWN = 'custom'

type Paint = (text: string) => string

/** `kliping explain PATHS`: what was read where, by which rule and on which words, and what was left on which guard. Sets the exit code. */
export async function explainCommand(paths: readonly string[], flags: ExplainFlags): Promise<void> {
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const own = await ownRules(flags.rules)
  const fields = [...Object.keys(SLOTS), TOPICS, ...(own ? [OWN, ...own.fields.map(({ name }) => name)] : [])]
  if (flags.whyNot !== undefined && !fields.includes(flags.whyNot)) {
    const near = await nearest(flags.whyNot, fields)
    throw new UsageError(
      near
        ? t`--why-not ${flags.whyNot}: not a field that rules fill; did you mean ${near}?`
        : t`--why-not ${flags.whyNot}: not a field that rules fill; use ${fields.join(', ')}`,
    )
  }
  const ranking = flags.nearMisses ? new NearMissRanking() : undefined
  const chalk = new Chalk({ level: wantsColour(process.stdout, flags.color) ? 1 : 0 })
  const width = process.stdout.columns ?? 100
  const out: unknown[] = []
  const articles = await explained(paths, flags, own?.set, async (id, explanation) => {
    if (ranking) ranking.add(id, explanation)
    else if (flags.json) out.push(jsonOf(id, explanation, flags))
    else await print(pageOf(id, explanation, flags, chalk, width))
  })
  if (articles === 0) return
  if (ranking) {
    const ranked = ranking.ranked()
    if (flags.json) return print(`${visibleJson(JSON.stringify({ articles, guards: ranked }, null, 2))}\n`)
    await print(rankingOf(ranked, chalk))
    if (!flags.quiet)
      report(t`${plural(articles, 'article')}, ${plural(ranked.length, 'guard')} that kept a field empty`)
  } else if (flags.json) await print(`${visibleJson(JSON.stringify(out, null, 2))}\n`)
}

/** Reads and explains every article; their number. */
async function explained(
  paths: readonly string[],
  flags: ExplainFlags,
  rules: RuleSet | undefined,
  each: (id: string, explanation: Explanation) => Promise<void>,
): Promise<number> {
  const settings = {
    published: flags.published === undefined ? undefined : await checkedDate(flags.published),
    timezone: flags.timezone === undefined ? undefined : checkedZone(flags.timezone),
    rules,
  }
  const own = await ownOf(settings)
  return eachArticle(paths.length > 0 ? paths : ['-'], flags, (source) =>
    each(source.id, explain(source.text, { ...extractOptions(source, settings), ...(own && { rules: own.rules }) })),
  )
}

/** What is told of one article: its mentions and records, or the answer to --why or --why-not. */
function pageOf(
  id: string,
  explanation: Explanation,
  flags: ExplainFlags,
  chalk: ChalkInstance,
  width: number,
): string {
  const lines = [chalk.bold(oneLine(id)), '']
  if (flags.why !== undefined) lines.push(...whyLines(flags.why, explanation, chalk))
  if (flags.whyNot !== undefined) lines.push(...whyNotLines(flags.whyNot, explanation, chalk))
  if (flags.why === undefined && flags.whyNot === undefined)
    lines.push(...articleLines(explanation, chalk), ...recordLines(explanation, chalk, width))
  return `${lines.join('\n')}\n\n`
}

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
function articleLines({ text, mentions }: Explanation, chalk: ChalkInstance): string[] {
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
function recordLines(explanation: Explanation, chalk: ChalkInstance, width: number): string[] {
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
function whyLines(words: string, explanation: Explanation, chalk: ChalkInstance): string[] {
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
function whyNotLines(slot: string, explanation: Explanation, chalk: ChalkInstance): string[] {
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
function rankingOf(ranked: readonly RankedGuard[], chalk: ChalkInstance): string {
  const lines = ranked.flatMap(({ slot, rule, guard, records, examples }) => [
    `${String(records).padStart(6)}  ${chalk.bold(slot)}  ${rule}: ${t(guard)}`,
    ...examples.map(({ id, sentence }) => `          ${chalk.dim(oneLine(id))}  ${marked(sentence, chalk)}`),
  ])
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

/** The explanation as data: places in code points, as in records. */
function jsonOf(id: string, explanation: Explanation, flags: ExplainFlags): unknown {
  const { text, mentions, refusals, decisions, values, topics, ownLeft } = explanation
  const places = flags.why === undefined ? undefined : placesOf(flags.why, text)
  const about = (stretch: Stretch) => !places || places.some((place) => touches(stretch, place))
  const points = new CodePoints(text)
  const words = ({ start, end }: Stretch) => ({
    text: text.slice(start, end),
    start: points.point(start),
    end: points.point(end),
  })
  if (flags.whyNot === TOPICS)
    return {
      id,
      slot: flags.whyNot,
      nearMisses: topics
        .filter(({ left }) => left !== undefined)
        .map(({ id: topic, score, hits, words, left }) => ({ topic, guard: left, score, hits, words })),
    }
  if (flags.whyNot !== undefined && !(flags.whyNot in SLOTS))
    return {
      id,
      slot: flags.whyNot,
      nearMisses: ownLeft
        .filter(({ field }) => flags.whyNot === OWN || flags.whyNot === field)
        .map((left) => ({ rule: `custom/${left.field}`, guard: left.reason, ...words(left) })),
    }
  if (flags.whyNot !== undefined)
    return {
      id,
      slot: flags.whyNot,
      nearMisses: nearMisses(explanation, flags.whyNot).map((miss) => ({
        rule: miss.rule,
        guard: miss.guard,
        ...words(miss),
      })),
    }
  return {
    id,
    mentions: mentions.filter(about).map((m) => ({
      kind: m.kind,
      rule: m.rule,
      anchor: m.anchor,
      ...words(m),
      ...(m.lostTo && { lostTo: { rule: m.lostTo.rule, ...words(m.lostTo) } }),
    })),
    refusals: refusals.filter(about).map(({ rule, guard, ...at }) => ({ rule, guard: guard ?? null, ...words(at) })),
    decisions: decisions.filter(about).map(({ decision, ...at }) => ({ decision, ...words(at) })),
    records: values.map((record) =>
      record
        .filter(({ from }) => !places || (from && about(from)))
        .map(({ slot, shown, from, role, basis, anchor }) => ({
          slot,
          value: shown,
          role,
          basis,
          anchor,
          ...(from && { rule: from.rule, text: from.text, start: from.span[0], end: from.span[1] }),
        })),
    ),
  }
}
