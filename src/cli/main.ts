import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { formats } from '../write/formats.js'
import { tables } from '../write/tables.js'
import { exitCode, report, reportEnd } from './terminal.js'

// Everything but the parser is loaded by the command that needs it: `--help` must come at once.

const EXAMPLES = `Indonesian news in, event records out: dates, officials, agencies, venues and themes.

  kliping berita/                            read a folder, show a summary
  kliping berita/ -o kegiatan.csv --excel    a table for Excel
  kliping 'arsip/**/*.html' -o out.jsonl     a record a line
  kliping korpus.csv --text-field isi --table officials > pejabat.csv
  curl -s URL | kliping --input-format html | jq '.[].dates'
  kliping rules date/day-range               what a rule reads, with examples`

const EXIT_CODES = `
Exit codes: 0 all done, 1 some input failed (the rest is written), 2 wrong usage, 3 nothing to read, 130 interrupted`

function inputOptions(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .addOption(
      new Option('--input-format <kind>', 'what the input is, whatever its name says').choices([
        'text',
        'html',
        'jsonl',
        'csv',
      ]),
    )
    .option('--encoding <name>', 'encoding of the input, e.g. windows-1252 (default: found out)')
    .option('--text-field <name>', 'field of a row that holds the article')
    .option('--id-field <name>', 'field that names the article')
    .option('--date-field <name>', 'field that holds the publication date')
    .option('--title-field <name>', 'field that holds the headline')
    .option('--url-field <name>', 'field that holds the address')
    .option('--author-field <name>', 'field that holds the authors')
    .option('--outlet-field <name>', 'field that holds the outlet')
}

function outputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(
      new Option(
        '-f, --format <name>',
        'default: summary on a terminal, json in a pipe, or by the ending of -o',
      ).choices(formats.map(({ name }) => name)),
    )
    .addOption(
      new Option('-t, --table <name>', 'which csv table (default: events)').choices(tables.map(({ name }) => name)),
    )
    .option('-o, --output <file>', 'write to a file, complete or not at all')
    .option('--excel', 'csv for Excel with Indonesian settings: semicolons, byte-order mark, CRLF')
    .option('--delimiter <char>', 'character between csv cells')
    .option('--bom', 'csv with a byte-order mark')
}

const ownRulesOption = (): Option =>
  new Option('--rules <file>', 'rules and words of your own (yaml); may be given several times').argParser(
    (file: string, files: string[] = []) => [...files, file],
  )

function messageOptions(command: Command): Command {
  return command
    .optionsGroup('Messages and help:')
    .option('-v, --verbose', 'explain errors with their stack traces')
    .option('--color', 'colours even in a pipe')
    .option('--no-color', 'no colours')
}

function program(): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const kliping = new Command('kliping')
    .description(EXAMPLES)
    .argument('[paths...]', 'files, folders, quoted globs, or - for standard input')
    .enablePositionalOptions()
    .addHelpOption(new Option('-h, --help', 'show this help').helpGroup('Messages and help:'))
    .helpCommand(false)
  outputOptions(kliping)
    .optionsGroup('Many articles:')
    .option('-j, --jobs <n>', 'workers (default: one a core once there is much to do); 1 works without')
    .option('--resume', 'go on where the same command was interrupted; needs -o')
    .option('--save-every <seconds>', 'with -o: how often what is done is saved (default: 1)')
    .option('--errors <file>', 'list inputs that failed, as jsonl')
    .option('--timeout <seconds>', 'longest time for one article (default: 30, where workers run)')
    .option('--shard <i/n>', 'only a share of the input, for one of several machines; see kliping merge')
  inputOptions(kliping)
    .option('--published <date>', 'publication date of articles that do not state it')
    .option('--timezone <zone>', 'WIB, WITA, WIT, Asia/Jakarta, … or +07:00')
    .addOption(ownRulesOption())
    .option('--max-bytes <size>', 'largest article, unpacked (default: 64M)')
  messageOptions(kliping)
    .option('-q, --quiet', 'only errors')
    .version(version, '-V, --version', 'print the version')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], flags) => {
      if (paths.length === 0 && process.stdin.isTTY) {
        report('nothing to read; name files, folders or globs, or pipe an article in')
        process.stderr.write(
          'usage: kliping [options] [paths...], e.g. "kliping berita/"; more with "kliping --help"\n',
        )
        process.exitCode = exitCode.usage
        return
      }
      const { extractCommand } = await import('./extract.js')
      await extractCommand(paths, flags)
    })

  kliping.commandsGroup('Commands:')
  const rules = kliping
    .command('rules')
    .description('list the rules with what they take and leave, or explain one')
    .argument('[id]', 'a rule (date/day-range) or a family (date)')
    .optionsGroup('Output:')
    .option('--json', 'as JSON')
    .option('--coverage <paths...>', 'what the rules find in these files, and which never do')
    .action(async (id: string | undefined, flags) => {
      const { rulesCommand } = await import('./rules.js')
      await rulesCommand(id, flags)
    })
  inputOptions(rules)
  messageOptions(rules)
  rules
    .command('test')
    .description('run the examples of your own rules: what they must take and what they must leave')
    .argument('<files...>', 'rule files (yaml)')
    .option('--json', 'as JSON')
    .action(async (files: string[], _flags, command: Command) => {
      const { rulesTestCommand } = await import('./rules-test.js')
      await rulesTestCommand(files, command.optsWithGlobals())
    })
  rules
    .command('tags')
    .description('list the tags that patterns of your own rules can ask for')
    .action(async () => {
      const { rulesTagsCommand } = await import('./rules-test.js')
      await rulesTagsCommand()
    })
  const schema = kliping
    .command('schema')
    .description('print the JSON Schema of a record')
    .addOption(ownRulesOption())
    .action(async (flags) => {
      const { schemaCommand } = await import('./schema.js')
      await schemaCommand(flags)
    })
  messageOptions(schema)
  const text = kliping
    .command('text')
    .description('print the decoded text of an article, which the spans of its records index')
    .argument('<file>', 'a file, or - for standard input')
    .argument('[id]', 'id of the article where the file holds several')
    .action(async (file: string, id: string | undefined, flags) => {
      const { textCommand } = await import('./text.js')
      await textCommand(file, id, flags)
    })
  inputOptions(text)
  messageOptions(text)

  const merge = kliping
    .command('merge')
    .description('put the outputs of several runs (json, jsonl) together; those of --shard in the order of the input')
    .argument('<files...>', 'outputs of kliping; an article that comes twice is refused')
    .action(async (files: string[], flags) => {
      const { mergeCommand } = await import('./merge.js')
      await mergeCommand(files, flags)
    })
  outputOptions(merge).addOption(ownRulesOption())
  messageOptions(merge).option('-q, --quiet', 'only errors')
  const verify = kliping
    .command('verify')
    .description('read the articles again and confirm every span and hash of their records')
    .argument('<records>', 'json or jsonl that kliping wrote')
    .requiredOption(
      '--against <paths...>',
      'the articles: files, folders or globs, named as when the records were made',
    )
    .action(async (records: string, flags) => {
      const { verifyCommand } = await import('./verify.js')
      await verifyCommand(records, flags)
    })
  inputOptions(verify).option('--max-bytes <size>', 'largest article, unpacked (default: 64M)')
  messageOptions(verify).option('-q, --quiet', 'only errors')
  const score = kliping
    .command('score')
    .description('precision, recall and F1 of records, or of what is found in articles, against gold')
    .argument('<paths...>', 'json or jsonl that kliping wrote, or articles: files, folders, globs')
    .requiredOption('--gold <path>', 'fixtures, gold files, or what brat, Label Studio, doccano or CoNLL tools export')
    .option('--label <name=slot...>', 'slot that a label of the gold stands for, e.g. Pejabat=officials')
    .option('--misses', 'list every miss next to its sentence')
    .option('--against <paths...>', 'the articles of records, for the sentences of --misses')
    .option('--json', 'as JSON')
    .option('--baseline <file>', 'fail when a slot is below what this file holds')
    .option('--tolerance <figure>', 'how far F1 may fall (default: 0)')
    .option('--write-baseline', 'write the baseline, also over an old one')
    .option('--published <date>', 'publication date of articles that do not state it')
    .option('--timezone <zone>', 'WIB, WITA, WIT, Asia/Jakarta, … or +07:00')
    .action(async (paths: string[], flags) => {
      const { scoreCommand } = await import('./score.js')
      await scoreCommand(paths, flags)
    })
  inputOptions(score).option('--max-bytes <size>', 'largest article, unpacked (default: 64M)')
  messageOptions(score).option('-q, --quiet', 'only errors')
  const exporting = kliping
    .command('export')
    .description('write records as pre-annotations for brat, Label Studio, doccano, CoNLL or WebAnno and INCEpTION')
    .argument('[records]', 'json or jsonl that kliping wrote')
    .addOption(
      new Option('--to <format>', 'whose format')
        .choices(['brat', 'label-studio', 'doccano', 'conll', 'webanno-tsv'])
        .makeOptionMandatory(),
    )
    .option('--against <paths...>', 'the articles: files, folders or globs, named as when the records were made')
    .addOption(
      new Option('--labels <set>', 'PER ORG GPE … or OFFICIAL PERSON AGENCY … (default: ner)').choices([
        'ner',
        'kliping',
      ]),
    )
    .option('-o, --output <path>', 'a file; a folder for brat, webanno-tsv and one conll file an article')
    .option('--config', 'print how the tool is to be set up for these labels, nothing else')
    .action(async (records: string | undefined, flags) => {
      const { exportCommand } = await import('./export.js')
      await exportCommand(records, flags)
    })
  inputOptions(exporting).option('--max-bytes <size>', 'largest article, unpacked (default: 64M)')
  messageOptions(exporting).option('-q, --quiet', 'only errors')

  const check = kliping
    .command('check')
    .description('check what is extracted against fixtures: articles with what is expected of them')
    .argument('[folders...]', 'folders of fixtures (default: fixtures), or tables *.phrases.tsv')
    .optionsGroup('Fixtures:')
    .option('--init <articles...>', 'start fixtures from articles; behind the folder that they go to')
    .option('--update', 'make what is found what is expected, and show what changes; never in CI')
    .option('--filter <text>', 'only cases whose name holds this')
    .option('--reviewed-only', 'refuse fixtures that nobody has looked at')
    .option('--bail', 'end at the first failure')
    .optionsGroup('Output:')
    .addOption(
      new Option('--reporter <name>', 'default: github in GitHub Actions, else pretty').choices([
        'pretty',
        'tap',
        'junit',
        'github',
        'json',
      ]),
    )
    .action(async (folders: string[], flags) => {
      const { checkCommand } = await import('./check.js')
      await checkCommand(folders, flags)
    })
  messageOptions(check)

  const explaining = kliping
    .command('explain')
    .description('show what was read where, by which rule and on which words, and why something was not')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .option('--why <words>', 'everything that touched these words of the article')
    .option('--why-not <field>', 'what was nearly read for a field (venues, themes, organizers …), and what stopped it')
    .option('--near-misses', 'over many articles: what keeps fields empty, the most frequent first, with examples')
    .option('--json', 'as JSON')
    .option('--published <date>', 'publication date of articles that do not state it')
    .option('--timezone <zone>', 'WIB, WITA, WIT, Asia/Jakarta, … or +07:00')
    .action(async (paths: string[], flags) => {
      const { explainCommand } = await import('./explain.js')
      await explainCommand(paths, flags)
    })
  inputOptions(explaining)
    .option('--max-bytes <size>', 'largest article, unpacked (default: 64M)')
    .addOption(ownRulesOption())
  messageOptions(explaining)

  for (const command of [explaining, kliping, ...kliping.commands.flatMap((own) => [own, ...own.commands])]) {
    command.exitOverride().configureOutput({
      // Commander puts its suggestion on a line of its own; here every error is one line.
      outputError: (message) =>
        report(
          `${message
            .replace(/^error: /, '')
            .replace(/\n\(Did you mean (.*?)\?\)/s, '; did you mean $1?')
            .trim()}${message.includes('Did you mean') ? '' : ' (see kliping --help)'}`,
        ),
    })
  }
  return kliping
}

async function main(args: string[]): Promise<void> {
  process.stderr.on('error', () => {})
  // `kliping --help | head -1`: a reader that has seen enough is no error. Where records are written, their sink listens as well.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && process.stdout.listenerCount('error') === 1) reportEnd(error, false)
  })
  try {
    await program().parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.usage
    else reportEnd(error, args.includes('--verbose') || args.includes('-v'))
  }
}

await main(process.argv.slice(2))
