import { readFile, stat } from 'node:fs/promises'
import { Chalk } from 'chalk'
import { LABEL_SLOTS, type LabelSlot } from '../annotate/labels.js'
import { articleOptions } from '../check/judge.js'
import { extract } from '../extract.js'
import { plural, t } from '../lang/lang.js'
import { type ReadOptions, read, resolveInputs } from '../read/index.js'
import { RecordsError, readRecords, textHash } from '../run/records.js'
import { extractOptions } from '../run/work.js'
import { BaselineError, baselineOf, changes, falls, parseBaseline } from '../score/baseline.js'
import { type GoldArticle, GoldError } from '../score/gold.js'
import { readGold } from '../score/gold-files.js'
import { GoldIndex } from '../score/gold-index.js'
import { type Score, score } from '../score/score.js'
import { fileSink } from '../write/sink.js'
import { visible, visibleJson } from '../write/visible.js'
import { checkedBytes, checkedDate, checkedEncoding, checkedZone } from './checks.js'
import type { InputFlags } from './input.js'
import { missLines, type Result, type Scored, tableLines, withEvidence } from './score-lines.js'
import { endOf, exitCode, failureLine, inCI, nearest, print, report, UsageError, wantsColour } from './terminal.js'

export interface ScoreFlags extends InputFlags {
  gold: string
  against?: string[]
  label?: string[]
  misses?: boolean
  json?: boolean
  baseline?: string
  tolerance?: string
  writeBaseline?: boolean
  published?: string
  timezone?: string
  maxBytes?: string
  quiet?: boolean
  color?: boolean
}

/** `kliping score RECORDS|PATHS --gold DIR`: how much of the gold the records hold. Sets the exit code. */
export async function scoreCommand(paths: readonly string[], flags: ScoreFlags): Promise<void> {
  const tolerance = checkedTolerance(flags)
  if (flags.writeBaseline && flags.baseline === undefined)
    throw new UsageError(t`--write-baseline needs the name of the file: --baseline FILE --write-baseline`)
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const labels = new Map(await Promise.all((flags.label ?? []).map(checkedLabel)))
  try {
    const checks = { published: checkedDate, timezone: checkedZone, encoding: checkedEncoding }
    const { gold, unknown, unreviewed } = await readGold(flags.gold, checks, labels)
    if (unreviewed > 0) warn(flags, t`${plural(unreviewed, 'fixture')} that nobody has looked at left out`)
    for (const [label, times] of unknown)
      warn(flags, t`label ${label} (${times}) stands for no slot and is left out; say which with --label ${label}=SLOT`)
    // An old baseline is read before anything is written.
    const before = await oldBaseline(flags)
    const scored = await collect(paths, new GoldIndex(gold), flags)
    if (!scored) return
    const result = score(gold, (article) => scored.get(article)?.records ?? [])
    const fallen = before && !flags.writeBaseline ? falls(before, result.score, tolerance) : []
    if (flags.json) await printJson(result, fallen, scored, gold, flags)
    else await printScore(result, scored, gold, flags)
    for (const { slot, was, is } of fallen)
      report(t`${slot} fell: F1 was ${was!.toFixed(3)} and is ${is === null ? t`not scored` : is.toFixed(3)}`)
    if (before && before.articles !== gold.length)
      warn(
        flags,
        t`${flags.baseline}: was made with ${plural(before.articles, 'article')}, the gold has ${gold.length} now`,
      )
    if (fallen.length > 0) process.exitCode = exitCode.failed
    if (flags.writeBaseline) await writeBaseline(flags, result.score, before)
  } catch (error) {
    if (error instanceof GoldError || error instanceof BaselineError || error instanceof RecordsError)
      throw endOf(error)
    throw error
  }
}

function warn(flags: ScoreFlags, message: string): void {
  if (!flags.quiet) report(message)
}

function checkedTolerance({ tolerance, baseline }: ScoreFlags): number {
  if (tolerance === undefined) return 0
  if (baseline === undefined) throw new UsageError(t`--tolerance is for a baseline; name it with --baseline FILE`)
  if (/^(0?\.\d+|0|1)$/.test(tolerance)) return Number(tolerance)
  throw new UsageError(t`--tolerance ${tolerance}: must be a number from 0 to 1 such as 0.005`)
}

async function checkedLabel(value: string): Promise<[string, LabelSlot]> {
  const [, label, slot] = value.match(/^(.+)=(.+)$/) ?? []
  const known = LABEL_SLOTS.find((each) => each === slot)
  if (known) return [label, known]
  const near = slot ? await nearest(slot, LABEL_SLOTS) : undefined
  throw new UsageError(
    t`--label ${value}: must be a label and its slot such as Pejabat=officials${near ? t`; did you mean ${near}?` : t`; slots: ${LABEL_SLOTS.join(', ')}`}`,
  )
}

/** The records of all inputs by their gold; undefined when nothing could be read. Records are taken as they are, articles are extracted. */
async function collect(
  paths: readonly string[],
  index: GoldIndex,
  flags: ScoreFlags,
): Promise<Map<GoldArticle, Scored> | undefined> {
  const scored = new Map<GoldArticle, Scored>()
  let without = 0
  const articles: string[] = []
  for (const path of paths) {
    if (!(await holdsRecords(path))) {
      articles.push(path)
      continue
    }
    let failed = 0
    for await (const { records } of readRecords(path, () => void failed++)) {
      const [{ article }] = records
      const found = index.find(article.id, { hash: textHash(records[0]) })
      if (!found) without++
      else {
        const known = scored.get(found)
        if (known) known.records.push(...records)
        else scored.set(found, { id: article.id, records })
      }
    }
    if (failed > 0) warn(flags, t`${path}: ${plural(failed, 'failed input')} left out`)
  }
  if (flags.against && articles.length > 0)
    throw new UsageError(t`--against is for records; these are articles, which hold their text themselves`)
  const options: ReadOptions = {
    ...flags,
    maxBytes: flags.maxBytes === undefined ? undefined : checkedBytes(flags.maxBytes),
    onWarning: (message) => warn(flags, message),
  }
  const published = flags.published === undefined ? undefined : await checkedDate(flags.published)
  const timezone = flags.timezone === undefined ? undefined : checkedZone(flags.timezone)
  const { files, failures } = await resolveInputs(articles.length > 0 ? articles : (flags.against ?? []), options)
  const fail = (failure: Parameters<typeof failureLine>[0]) => {
    report(failureLine(failure))
    process.exitCode = exitCode.failed
  }
  failures.forEach(fail)
  for await (const source of read(files, options)) {
    if ('failure' in source) {
      fail(source)
      continue
    }
    const found = index.find(source.id, { text: source.text })
    const known = found && scored.get(found)
    if (known) known.text = source.text
    if (!found) without++
    if (!found || articles.length === 0) continue
    // A fixture says itself how its article is to be read.
    const { text, options: how } = found.fixture
      ? { text: found.fixture.source.text, options: articleOptions(found.fixture.source, found.fixture.options) }
      : { text: source.text, options: extractOptions(source, { published, timezone }) }
    scored.set(found, { id: source.id, records: extract(text, { ...how, id: source.id }), text })
  }
  if (scored.size === 0) {
    report(
      t`none of the articles has gold in ${flags.gold}; gold and articles must have the same names or the same text`,
    )
    process.exitCode = exitCode.nothing
    return undefined
  }
  if (without > 0 && articles.length > 0) warn(flags, t`${plural(without, 'article')} without gold left out`)
  return scored
}

/** Whether a path is a file that kliping wrote. */
async function holdsRecords(path: string): Promise<boolean> {
  if (!/\.(json|jsonl|ndjson)(\.gz)?$/i.test(path)) return false
  if (!(await stat(path).catch(() => undefined))?.isFile()) return false
  try {
    for await (const { records } of readRecords(path)) return records.length > 0
    return false
  } catch (error) {
    if (error instanceof RecordsError && error.why === 'foreign') return false
    throw error
  }
}

async function oldBaseline(flags: ScoreFlags) {
  const { baseline, writeBaseline } = flags
  if (baseline === undefined) return undefined
  if (writeBaseline && inCI())
    throw new UsageError(
      t`${baseline}: a baseline is not written in CI; run with --write-baseline on your machine and commit it`,
    )
  const text = await readFile(baseline, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && writeBaseline) return undefined
    throw new UsageError(
      error.code === 'ENOENT'
        ? t`${baseline}: there is no baseline yet; write it with --write-baseline`
        : `${baseline}: ${error.message}`,
    )
  })
  return text === undefined ? undefined : parseBaseline(text, baseline)
}

async function writeBaseline(flags: ScoreFlags, reached: Score, before: ReturnType<typeof parseBaseline> | undefined) {
  const sink = await fileSink(flags.baseline!)
  await sink.write(`${JSON.stringify(baselineOf(reached), null, 2)}\n`)
  await sink.finish()
  const moved = before ? changes(before, reached) : []
  for (const { slot, was, is } of moved)
    warn(flags, `${slot}: ${was === null ? t`new` : was.toFixed(3)} → ${is === null ? t`gone` : is.toFixed(3)}`)
  warn(flags, `${flags.baseline}: ${before ? t`written, ${plural(moved.length, 'slot')} moved` : t`written`}`)
}

async function printJson(
  result: Result,
  fallen: ReturnType<typeof falls>,
  scored: ReadonlyMap<GoldArticle, Scored>,
  gold: readonly GoldArticle[],
  flags: ScoreFlags,
): Promise<void> {
  const misses = flags.misses
    ? [...withEvidence(result, scored, gold)].map(({ miss: { slot, kind, value }, article, evidence }) => {
        return { slot, article, kind, value, ...evidence }
      })
    : undefined
  const json = JSON.stringify({ ...result.score, ...(flags.baseline ? { fallen } : {}), misses }, null, 2)
  await print(`${process.stdout.isTTY ? visibleJson(json) : json}\n`)
}

async function printScore(
  result: Result,
  scored: ReadonlyMap<GoldArticle, Scored>,
  gold: readonly GoldArticle[],
  flags: ScoreFlags,
): Promise<void> {
  const chalk = new Chalk({ level: wantsColour(process.stdout, flags.color) ? 1 : 0 })
  const lines = flags.misses
    ? [...withEvidence(result, scored, gold)].flatMap(({ miss, article, evidence }) =>
        missLines(miss, article, evidence, chalk),
      )
    : []
  if (flags.misses && ![...scored.values()].some(({ text }) => text !== undefined))
    warn(flags, t`records hold no sentences; name the articles with --against to see them`)
  await print(visible(`${[...lines, ...tableLines(result.score, chalk)].join('\n')}\n`))
}
