import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { program } from '../../src/cli/program.js'
import { settingsOf } from '../../src/cli/settings.js'
import { TAGS } from '../../src/custom/tags.js'
import { cli } from '../../src/lang/id/cli.js'
import { fixtures } from '../../src/lang/id/fixtures.js'
import { grounds } from '../../src/lang/id/grounds.js'
import { guards } from '../../src/lang/id/guards.js'
import { help } from '../../src/lang/id/help.js'
import { indonesian } from '../../src/lang/id/index.js'
import { reading } from '../../src/lang/id/reading.js'
import { rules } from '../../src/lang/id/rules.js'
import { words } from '../../src/lang/id/words.js'
import { eventRecord, TOPICS } from '../../src/record.js'
import { tables } from '../../src/write/tables.js'
import { groundsOf, guardsOf } from '../find/guards.js'
import { textsOf } from './texts.js'

const { said, unsaid } = textsOf()

/** Every text of the command line's help: descriptions, groups, placeholders, examples. */
function helpTexts(): string[] {
  const texts = ['Usage:', 'Arguments:', 'Options:', 'Examples:', 'options', 'command']
  const named = (flags: string) => [...flags.matchAll(/[<[]([a-z/=]+)(?:\.\.\.)?[\]>]/g)].map(([, name]) => name)
  const walk = (command: Command & { shown?: readonly (readonly [string, string])[] }): void => {
    texts.push(command.description(), command.summary(), ...(command.shown ?? []).map(([, about]) => about))
    for (const { description, flags, helpGroupHeading } of command.createHelp().visibleOptions(command))
      texts.push(description, helpGroupHeading ?? '', ...named(flags))
    for (const argument of command.registeredArguments) texts.push(argument.description, argument.name())
    for (const sub of command.commands) walk(sub)
    texts.push(...command.commands.map((sub) => sub.helpGroup()))
  }
  const kliping = program()
  kliping.setOptionValue('helpAll', true)
  walk(kliping)
  return texts.filter((text) => text !== '')
}

/** Ids of records and heads of tables as the formats look them up. */
function idTexts(): string[] {
  const { type, status } = eventRecord.shape
  return [
    ...type.options.map((id) => `type ${id}`),
    ...status.options.map((id) => `status ${id}`),
    ...TOPICS.map((id) => `topic ${id}`),
    ...tables.flatMap(({ columns }) => columns.map((column) => `column ${column}`)),
  ]
}

const needed = (): string[] => [
  ...said.map(({ english }) => english),
  ...helpTexts(),
  ...idTexts(),
  ...guardsOf(),
  ...groundsOf(),
  ...TAGS.map(({ about }) => about),
]

describe('the Indonesian catalogue', () => {
  it('has every text that kliping says to people', () => {
    const missing = [...new Set(needed())].filter((text) => indonesian[text] === undefined)
    expect(missing).toEqual([])
  })
  it('has nothing that nobody says, and nothing twice', () => {
    const all = new Set(needed())
    expect(Object.keys(indonesian).filter((text) => !all.has(text))).toEqual([])
    const keys = [cli, fixtures, grounds, guards, help, reading, rules, words].flatMap((part) => Object.keys(part))
    expect(keys.filter((text, i) => keys.indexOf(text) !== i)).toEqual([])
  })
  it('keeps the values of each text, and what stands at its edges', () => {
    for (const [english, text] of Object.entries(indonesian)) {
      const values = (of: string) => [...new Set(of.match(/\{\w+\}/g))].sort()
      if (!english.startsWith('<chunks>') && !english.startsWith('write {least'))
        expect(values(text), english).toEqual(values(english))
      expect(/^[\s;,:]*/.exec(text)![0], english).toBe(/^[\s;,:]*/.exec(english)![0])
      expect(/\s*$/.exec(text)![0], english).toBe(/\s*$/.exec(english)![0])
    }
  })
  it('names no two columns of a table alike', () => {
    for (const { name, columns } of tables) {
      const heads = columns.map((column) => indonesian[`column ${column}`])
      expect(new Set(heads).size, name).toBe(heads.length)
    }
  })
})

/** Strings of several words that are no texts for people, by where they stand and why. */
const NO_TEXTS: readonly (readonly [place: RegExp, why: string])[] = [
  [
    /^(find|clean|scan|link|assemble|lexicon)\//,
    'words of articles, guards and grounds (read above), and what rules say of themselves (English, like their ids)',
  ],
  [/^(record|input)\.ts/, 'the JSON Schema and the library'],
  [/^lang\//, 'the room itself'],
  [/^cli\/(program|options|settings)\.ts/, 'help texts: walked above'],
  [/^cli\/(completion|init)\.ts/, 'scripts and files'],
  [/^custom\/(money|tags|lexicon|fields)\.ts/, 'words of articles; tags are walked above; the JSON Schema'],
  [/^score\/words\.ts/, 'words of articles'],
  [/^read\/(html-page|html-metadata|formats)\.ts/, 'names of elements and endings'],
  [/^annotate\/(brat|label-studio)\.ts/, 'formats of other tools'],
  [/^check\/reporters\/(github|junit|tap)\.ts/, 'formats of other tools'],
  [/^write\/(csv|json|jsonl|summary)\.ts/, 'about formats, for programmers'],
]
const NO_TEXT = [
  /^id article headline/,
  /^call stack$/,
  /^Unexpected token$/,
  /^SQLite format 3/,
  /^more batches than/,
  /gave neither an article/,
  /^no format \{0\}$/,
  /^rule files must be an array/,
  /^--config \{0\}: \{1\}; \{2\}$/,
]

describe('texts in the source', () => {
  it('go through t, key or plural, so that they can be said in Indonesian', () => {
    const stray = unsaid.filter(
      ({ english, place }) => !NO_TEXTS.some(([of]) => of.test(place)) && !NO_TEXT.some((text) => text.test(english)),
    )
    expect(stray).toEqual([])
  })
  it('of the settings are those of the options', async () => {
    for (const { about, name } of await settingsOf(program())) expect(indonesian[about], name).toBeDefined()
  })
})
