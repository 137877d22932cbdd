import { Chalk, type ChalkInstance } from 'chalk'
import { CodePoints } from '../assemble/spans.js'
import type { RuleSet } from '../custom/rule-set.js'
import { type Explanation, explain, placesOf, type Stretch, touches } from '../explain/explain.js'
import { NearMissRanking, nearMisses, SLOTS } from '../explain/near.js'
import { plural, t } from '../lang/lang.js'
import { extractOptions, ownOf } from '../run/work.js'
import { oneLine, visibleJson } from '../write/visible.js'
import { type ArticlesFlags, eachArticle } from './articles.js'
import { checkedDate, checkedEncoding, checkedZone } from './checks.js'
import { articleLines, OWN, rankingOf, recordLines, TOPICS, whyLines, whyNotLines } from './explain-lines.js'
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
