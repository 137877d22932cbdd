import { readFileSync } from 'node:fs'
import { Argument, Option } from 'commander'
import { key, t } from '../lang/lang.js'
import { Cli } from './command.js'
import {
  articleOptions,
  inputOptions,
  messageOptions,
  outputOptions,
  ownRulesOption,
  publishedOption,
  SHELLS,
  type Shell,
  sizeOption,
  zoneOption,
} from './options.js'
import { exitCode, report, UsageError } from './terminal.js'

const EXIT_CODES = key('Exit codes: 0 done, 1 some input failed, the rest is written, 2 wrong usage, 3 nothing to read')

// Everything but the parser is loaded by the command that needs it: `--help` must come at once.

/** All that a rule file may hold. */
const RULE_FILE = `rules:
  budget:
    about: biaya
    match: 'sebesar [<value>#Money+]'  # ['…', '…']; kliping rules tags
    normalize: money                   # number, date, agency, region; { group: date }
    scope: sentence                    # headline, quote
    near: event                        # official
    examples:
      takes: [{ text: 'Pelatihan digelar dengan dana sebesar Rp 5 juta.', value: 5000000, published: 2024-05-07 }]
      leaves: ['Penduduknya sebesar 2 juta jiwa.']
lexicon:
  agencies: [{ name: Otoritas Sungai Raya, acronym: OSR, kind: government, level: national, aliases: [OS Raya] }]
  organizations: [{ name: Sahabat Sungai, kind: ngo }]
  offices: [{ name: Kapitang Laut, public: true, area: true }]
  venues: [{ name: Naungan, kind: hall }]
  topics: [{ word: wanatani, topic: environment, weight: 5 }]
  outlets: [Suara Lembah]
  aliases: { Pengawas Suara: Bawaslu }
  remove: [Pilar Demokrasi]`

/** The whole command line: help, completion and the keys of config files are made from it. */
export function program(): Cli {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const kliping = new Cli('kliping')
  kliping
    .description('Indonesian news in, event records out: dates, officials, agencies, venues and themes.')
    .argument('[paths...]', 'files, folders, quoted globs, or - for standard input')
    .enablePositionalOptions()
    .addHelpOption(new Option('-h, --help', 'show help').helpGroup('Messages and help:'))
    .helpCommand(false)
  outputOptions(kliping)
    .optionsGroup('Many articles:')
    .option('-j, --jobs <n>', 'workers (default: one a core once there is much to do); 1 works without')
    .option('--resume', 'go on where the same command was interrupted; needs -o')
    .option('--errors <file>', 'list inputs that failed, as jsonl')
    .rareOption(new Option('--save-every <seconds>', 'with -o: how often what is done is saved (default: 1)'))
    .rareOption(new Option('--timeout <seconds>', 'longest time for one article (default: 30, where workers run)'))
    .rareOption(
      new Option('--shard <i/n>', 'only a share of the input, for one of several machines; see kliping merge'),
    )
  inputOptions(kliping)
    .addOption(publishedOption())
    .addOption(zoneOption())
    .addOption(ownRulesOption())
    .rareOption(sizeOption())
  messageOptions(kliping)
    .option('--help-all', 'show help with every option')
    .on('option:help-all', () => kliping.help())
    .version(version, '-V, --version', 'print the version')
    .examples(
      ['kliping berita/', 'read a folder, show a summary'],
      ['kliping berita/ -o kegiatan.csv --excel', 'a table for Excel'],
      ["kliping 'berita/**/*.html' -o acara.jsonl", 'a record a line'],
      ['kliping korpus.csv --text-field isi --table officials', 'the officials in the rows of a table'],
    )
    .addHelpText('after', () => `\n${t(EXIT_CODES)}`)
    .action(async (paths: string[], flags) => {
      if (paths.length === 0 && process.stdin.isTTY) {
        report(t`nothing to read; name files, folders or globs, or pipe an article in`)
        process.stderr.write(
          `${t`usage: kliping [options] [paths...], e.g. "kliping berita/"; more with "kliping --help"`}\n`,
        )
        process.exitCode = exitCode.usage
        return
      }
      const { extractCommand } = await import('./extract.js')
      const commands = kliping.createHelp().visibleCommands(kliping)
      await extractCommand(
        paths,
        flags,
        commands.map((each) => each.name()),
      )
    })

  kliping.commandsGroup('Commands:')
  const rules = kliping
    .command('rules')
    .description('list the rules with what they take and leave, or explain one')
    .argument('[id]', 'a rule (date/day-range) or a family (date)')
    .optionsGroup('Output:')
    .option('--json', 'as JSON')
    .option('--coverage <paths...>', 'what the rules find in these files, and which never do')
    .addOption(ownRulesOption())
    .action(async (id: string | undefined, flags) => {
      const { rulesCommand } = await import('./rules.js')
      await rulesCommand(id, flags)
    })
    .later(articleOptions)
    .examples(
      ['kliping rules date/day-range', 'one rule'],
      ['kliping rules date', 'the rules of a family'],
      ['kliping rules --coverage berita/', 'what the rules find here, and which never do'],
      ['kliping rules custom --rules aturan.yaml', 'your own rules'],
      ['kliping rules test aturan.yaml', 'the examples of your own rules'],
      ['kliping rules tags', 'tags for your own rules'],
    )
  rules
    .command('test')
    .description('run the examples of your own rules: what they must take and what they must leave')
    .argument('<files...>', 'rule files (yaml)')
    .option('--json', 'as JSON')
    .action(async (files: string[], _flags, command: Cli) => {
      const { rulesTestCommand } = await import('./rules-test.js')
      await rulesTestCommand(files, command.optsWithGlobals())
    })
    .later(messageOptions)
    .addHelpText('after', () => `\n${t('A rule file:')}\n${RULE_FILE.replace(/^/gm, '  ')}`)
    .examples(['kliping rules test aturan.yaml', 'exit code 1 where an example fails'])
  rules
    .command('tags')
    .description('list the tags that patterns of your own rules can ask for')
    .action(async () => {
      const { rulesTagsCommand } = await import('./rules-test.js')
      await rulesTagsCommand()
    })
    .later(messageOptions)
    .examples(['kliping rules tags', 'a line a tag'])
  kliping
    .command('schema')
    .description('print the JSON Schema of a record')
    .addOption(ownRulesOption())
    .action(async (flags) => {
      const { schemaCommand } = await import('./schema.js')
      await schemaCommand(flags)
    })
    .later(messageOptions)
    .examples(
      ['kliping schema > record.schema.json', 'for validators and editors'],
      ['kliping schema --rules aturan.yaml', 'with the fields of your own rules'],
    )
  kliping
    .command('text')
    .description('print the decoded text of an article, which the spans of its records index')
    .argument('<file>', 'a file, or - for standard input')
    .argument('[id]', 'id of the article where the file holds several')
    .action(async (file: string, id: string | undefined, flags) => {
      const { textCommand } = await import('./text.js')
      await textCommand(file, id, flags)
    })
    .later(articleOptions)
    .examples(
      ['kliping text berita/pelatihan.txt', 'the text of a file'],
      ['kliping text korpus.csv korpus.csv#1 --text-field isi', 'that of a row'],
    )

  kliping
    .command('merge')
    .summary('put the outputs of several runs together')
    .description('put the outputs of several runs (json, jsonl) together; those of --shard in the order of the input')
    .argument('<files...>', 'outputs of kliping; an article that comes twice is refused')
    .action(async (files: string[], flags) => {
      const { mergeCommand } = await import('./merge.js')
      await mergeCommand(files, flags)
    })
    .later((merge) =>
      messageOptions(
        outputOptions(merge)
          .option('--incomplete', 'merge shares although some are missing')
          .addOption(ownRulesOption()),
      ),
    )
    .examples(
      ['kliping merge bagian-*.jsonl -o semua.jsonl', 'the shares of several machines'],
      ['kliping merge acara.jsonl -o acara.csv', 'records as a table'],
    )
  kliping
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
    .later(articleOptions)
    .examples(['kliping verify acara.jsonl --against berita/', 'a line for all that is not so any more'])
  kliping
    .command('score')
    .summary('precision, recall and F1 against gold')
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
    .addOption(publishedOption())
    .addOption(zoneOption())
    .action(async (paths: string[], flags) => {
      const { scoreCommand } = await import('./score.js')
      await scoreCommand(paths, flags)
    })
    .later(articleOptions)
    .examples(
      ['kliping score fixtures --gold fixtures', 'articles against fixtures'],
      ['kliping score fixtures --gold fixtures --baseline skor.json --write-baseline', 'keep what is reached'],
      ['kliping score fixtures --gold fixtures --baseline skor.json --misses', 'fail below it, list what is missed'],
    )
  kliping
    .command('export')
    .summary('write records as pre-annotations for annotation tools')
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
    .option('--setup', 'print how the tool is to be set up for these labels, nothing else')
    .action(async (records: string | undefined, flags) => {
      const { exportCommand } = await import('./export.js')
      await exportCommand(records, flags)
    })
    .later(articleOptions)
    .examples(
      ['kliping export acara.jsonl --against berita/ --to conll', 'a tag a token'],
      ['kliping export acara.jsonl --against berita/ --to brat -o anotasi/', 'a folder for brat'],
      ['kliping export --to label-studio --setup', 'the labels for Label Studio'],
    )

  kliping
    .command('check')
    .description('check what is extracted against fixtures, articles with what is expected')
    .argument('[folders...]', 'folders of fixtures (default: fixtures), or tables *.phrases.tsv')
    .optionsGroup('Fixtures:')
    .addOption(
      new Option('--init <articles...>', 'start fixtures from articles; behind the folder that they go to').conflicts([
        'update',
        'filter',
        'reviewedOnly',
        'bail',
        'reporter',
      ]),
    )
    .option('--update', 'make what is found what is expected, and show what changes; never in CI')
    .option('--filter <text>', 'only cases whose name holds this')
    .option('--reviewed-only', 'refuse fixtures that nobody has looked at')
    .option('--bail', 'end at the first failure')
    .addOption(ownRulesOption())
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
    .later(messageOptions)
    .examples(
      ['kliping check', 'the fixtures in fixtures/'],
      ['kliping check baru --init berita/pelatihan.txt', 'start a fixture from an article'],
      ['kliping check --filter rapat --reporter tap', 'some of them, as TAP'],
    )

  kliping
    .command('explain')
    .summary('show what was read where, by which rule, and why something was not')
    .description('show what was read where, by which rule and on which words, and why something was not')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .option('--why <words>', 'everything that touched these words of the article')
    .option('--why-not <field>', 'what was nearly read for a field (venues, themes, organizers …), and what stopped it')
    .addOption(
      new Option(
        '--near-misses',
        'over many articles: what keeps fields empty, the most frequent first, with examples',
      ).conflicts(['why', 'whyNot']),
    )
    .option('--json', 'as JSON')
    .addOption(publishedOption())
    .addOption(zoneOption())
    .action(async (paths: string[], flags) => {
      const { explainCommand } = await import('./explain.js')
      await explainCommand(paths, flags)
    })
    .later((explain) => messageOptions(inputOptions(explain).rareOption(sizeOption()).addOption(ownRulesOption())))
    .examples(
      ['kliping explain berita/pelatihan.txt', 'the article with all that was read in it'],
      ["kliping explain berita/pelatihan.txt --why 'Aula Kantor Camat'", 'what touched these words'],
      ['kliping explain berita/pelatihan.txt --why-not themes', 'what was nearly read, and what stopped it'],
      ['kliping explain berita/ --near-misses', 'what keeps fields empty'],
    )

  kliping
    .command('init')
    .summary('start a project: config file, rules, fixtures, workflow')
    .description('write a config file, a file for your own rules, a first fixture and a workflow for GitHub')
    .argument('[folder]', 'where (default: here)')
    .optionsGroup('Output:')
    .option('--force', 'replace files that are there')
    .action(async (folder: string | undefined, flags) => {
      const { initCommand } = await import('./init.js')
      await initCommand(folder ?? '.', flags)
    })
    .later(messageOptions)
    .examples(
      ['kliping init proyek', 'in a folder of its own'],
      ['kliping init proyek --force', 'again, from the beginning'],
    )
  kliping
    .command('config')
    .description('print the settings that count here, and where each comes from')
    .optionsGroup('Output:')
    .option('--json', 'as JSON')
    .option('--schema', 'print the JSON Schema of config files')
    .action(async (flags) => {
      const { configCommand } = await import('./config.js')
      await configCommand(kliping, flags)
    })
    .later(messageOptions)
    .examples(['kliping config', 'a line a setting'], ['kliping config --schema > kliping.schema.json', 'for editors'])
  kliping
    .command('completion')
    .description('print a script by which the shell completes command lines')
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('./completion.js')
      await completionCommand(shell)
    })
    .later(messageOptions)
    .examples(
      ['source <(kliping completion bash)', 'in ~/.bashrc; zsh in ~/.zshrc'],
      ['kliping completion fish | source', 'in ~/.config/fish/config.fish'],
    )
  kliping
    .command('help', { hidden: true })
    .argument('[words...]')
    .action((words: string[]) => {
      const asked = words.reduce<Cli>((command, word) => {
        const found = command.commands.find((each) => each.name() === word)
        if (!found) throw new UsageError(`${t`unknown command '${word}'`} ${t`(see ${'kliping'} --help)`}`)
        return found as Cli
      }, kliping)
      asked.help()
    })
    .later(messageOptions)
    .examples(['kliping help check', 'as kliping check --help'])
  kliping
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async (words: string[]) => {
      const { completeCommand } = await import('./completion.js')
      await completeCommand(kliping, words)
    })

  return kliping
}
