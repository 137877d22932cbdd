import { appendFileSync, existsSync } from 'node:fs'
import { Chalk, type ChalkInstance } from 'chalk'
import { applyChange, type Change, check, counted, isFailure, noCases } from '../check/check.js'
import { fixturesIn } from '../check/discover.js'
import type { Result } from '../check/judge.js'
import { type Reporter, summaryOf } from '../check/reporters/reporter.js'
import { type ExtractOptions, extract } from '../extract.js'
import { t } from '../lang/lang.js'
import { read, resolveInputs } from '../read/index.js'
import type { CustomField, EventRecord } from '../record.js'
import { streamSink } from '../write/sink.js'
import { oneLine, visible } from '../write/visible.js'
import { checkedDate, checkedEncoding, checkedZone } from './checks.js'
import { ownRules } from './own-rules.js'
import { exitCode, failureLine, inCI, NothingToRead, print, report, UsageError, wantsColour } from './terminal.js'

export interface CheckFlags {
  rules?: string[]
  update?: boolean
  filter?: string
  bail?: boolean
  reporter?: string
  init?: string[]
  reviewedOnly?: boolean
  quiet?: boolean
  color?: boolean
}

/** Where fixtures lie when nothing else is said. */
const FOLDER = 'fixtures'

/** `kliping check [DIR…]`: whether what is extracted is what fixtures expect. Sets the exit code. */
export async function checkCommand(folders: readonly string[], flags: CheckFlags): Promise<void> {
  const { bail, reviewedOnly, reporter: named, filter } = flags
  if (flags.init) return init(folders, flags.init, flags.quiet, (await ownExtract(flags.rules)).extract)
  // A machine that checks must not change what it checks against.
  if (flags.update && inCI())
    throw new UsageError(t`--update is refused where CI=true: update on your own machine and commit what it changes`)
  if (folders.length === 0 && !existsSync(FOLDER))
    throw new NothingToRead(
      t`no folder ${FOLDER} here; name one, or start fixtures with "kliping check --init ARTICLE"`,
    )
  const missing = folders.filter((folder) => !existsSync(folder))
  if (missing.length > 0 && missing.length === folders.length)
    throw new NothingToRead(t`${missing.join(', ')}: no such folder; check the path`)
  const cwd = process.cwd()
  const chalk = new Chalk({ level: wantsColour(process.stdout, flags.color) ? 1 : 0 })
  const name = named ?? (process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty')
  const reporter = await reporterOf(name, chalk)
  const sink = streamSink(process.stdout)
  const results: Result[] = []
  const changes: Change[] = []
  await sink.write(reporter.start)
  const fixtures = check(fixturesIn(folders.length > 0 ? folders : [FOLDER], cwd), {
    ...{ cwd, bail, reviewedOnly },
    ...(await ownExtract(flags.rules)),
    checks: { published: checkedDate, timezone: checkedZone, encoding: checkedEncoding },
    wanted: filter === undefined ? undefined : (path) => path.toLowerCase().includes(filter.toLowerCase()),
  })
  for await (const checked of fixtures) {
    results.push(...checked.results)
    if (checked.change) changes.push(checked.change)
    await sink.write(reporter.fixture(checked))
    for (const { broken } of checked.results) if (broken) report(broken.message)
  }
  const tally = results.reduce(counted, noCases)
  await sink.write(reporter.end(tally, bail === true && results.some(isFailure)))
  await sink.finish()
  if (!flags.quiet && (name === 'junit' || name === 'json')) report(summaryOf(tally))
  if (name === 'github' && process.env.GITHUB_STEP_SUMMARY) {
    const { jobSummary } = await import('../check/reporters/github.js')
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, jobSummary(results, summaryOf(tally)))
  }
  if (tally.cases === 0)
    report(filter === undefined ? t`no fixtures there; start one with --init` : t`no fixture's name holds "${filter}"`)
  if (flags.update) await update(changes, cwd, flags.quiet, chalk)
  const failed = results.some(({ status, unmet }) => status === 'failed' && !(flags.update && unmet.length > 0))
  process.exitCode =
    tally.cases === 0 ? exitCode.nothing : tally.broken > 0 ? exitCode.usage : failed ? exitCode.failed : exitCode.done
}

type Extract = (text: string, options: ExtractOptions) => EventRecord[]

/** Extraction with the rules that the command line names, and the fields that these fill: an empty list where they find nothing. */
async function ownExtract(paths: string[] | undefined): Promise<{ extract: Extract; own?: readonly CustomField[] }> {
  const rules = await ownRules(paths)
  if (!rules) return { extract }
  const { compileRules } = await import('../custom/index.js')
  const onExhausted = (rule: string) =>
    report(t`rule ${rule}: too much to compare in an article; its values are left out`)
  const compiled = compileRules(rules.set, { onExhausted })
  const none = Object.fromEntries(rules.fields.map(({ name }) => [name, []]))
  return {
    own: rules.fields,
    extract: (text, options) =>
      extract(text, { ...options, rules: compiled }).map((record) => ({
        ...record,
        custom: { ...none, ...record.custom },
      })),
  }
}

async function reporterOf(name: string, chalk: ChalkInstance): Promise<Reporter> {
  switch (name) {
    case 'tap':
      return (await import('../check/reporters/tap.js')).tap()
    case 'junit':
      return (await import('../check/reporters/junit.js')).junit()
    case 'json':
      return (await import('../check/reporters/json.js')).json()
    default: {
      const { pretty } = await import('../check/reporters/pretty.js')
      if (name !== 'github') return pretty(chalk)
      return (await import('../check/reporters/github.js')).github(pretty(chalk))
    }
  }
}

/** Shows what an update changes, then writes it. */
async function update(
  changes: readonly Change[],
  cwd: string,
  quiet: boolean | undefined,
  chalk: ChalkInstance,
): Promise<void> {
  const { structuredPatch } = await import('diff')
  for (const { file, before, after } of quiet ? [] : changes) {
    const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, { context: 2 })
    const lines = hunks.flatMap((hunk) => [
      chalk.cyan(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
      ...hunk.lines.map((line) => {
        const plain = visible(line)
        return line.startsWith('-') ? chalk.red(plain) : line.startsWith('+') ? chalk.green(plain) : plain
      }),
    ])
    process.stderr.write(`${chalk.bold(oneLine(file))}\n${lines.join('\n')}\n`)
  }
  for (const change of changes) applyChange(change, cwd)
  if (quiet) return
  report(
    changes.length === 0
      ? t`nothing to update`
      : t`updated ${changes.map(({ file }) => file).join(', ')}; look at each change before you commit it`,
  )
}

/** `kliping check [DIR] --init ARTICLE…`: starts a fixture from every article. */
async function init(
  folders: readonly string[],
  articles: readonly string[],
  quiet: boolean | undefined,
  extract: Extract,
): Promise<void> {
  if (folders.length > 1) throw new UsageError(t`--init makes fixtures in one folder, not in ${folders.length}`)
  if (articles.includes('-')) throw new UsageError(t`--init copies articles; save what comes by standard input first`)
  const { startFixture } = await import('../check/init.js')
  const cwd = process.cwd()
  const [folder = FOLDER] = folders
  const onWarning = quiet ? undefined : report
  const { files, failures } = await resolveInputs([...articles], { onWarning })
  let failed = failures.length > 0
  let made = 0
  for (const failure of failures) report(failureLine(failure))
  for (const file of files) {
    for await (const found of read([file], { onWarning })) {
      if ('failure' in found) {
        failed = true
        report(failureLine(found))
        continue
      }
      const { path, fresh } = startFixture(found, file, folder, extract, cwd)
      if (fresh) {
        made++
        await print(visible(`${path}\n`))
      } else {
        failed = true
        report(t`${path}: stands already, left as it is; remove it, or rename the article`)
      }
    }
  }
  if (made > 0 && !quiet)
    report(t`read expected.json of each beside its article, mend what is wrong, then set "reviewed": true`)
  process.exitCode =
    files.length === 0 || (made === 0 && !failed) ? exitCode.nothing : failed ? exitCode.failed : exitCode.done
}
