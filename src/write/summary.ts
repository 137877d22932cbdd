import { t } from '../lang/lang.js'
import type { EventRecord } from '../record.js'
import { oneLine } from './visible.js'
import type { Format } from './writer.js'

/** How many of a kind are named before the rest is only counted. */
const NAMED = 6
const LABEL = 12

/** For reading in a terminal: a few lines a record. */
export const summary: Format = {
  name: 'summary',
  endings: [],
  about: 'a few readable lines a record',
  options: ['colour', 'language', 'width'],
  async open({ colour, width = 80 }) {
    const { Chalk } = await import('chalk')
    const chalk = new Chalk({ level: colour ? 1 : 0 })

    const field = (label: string, values: readonly (string | null | undefined)[], style = (text: string) => text) => {
      const given = [...new Set(values.filter((value): value is string => !!value))]
      if (given.length === 0) return ''
      const more = given.length > NAMED ? t`; and ${given.length - NAMED} more` : ''
      const lines = wrap(oneLine(given.slice(0, NAMED).join('; ') + more), Math.max(width - LABEL - 4, 30))
      return lines.map((line, i) => `    ${chalk.dim((i ? '' : label).padEnd(LABEL))}${style(line)}\n`).join('')
    }

    const eventOf = (record: EventRecord): string => {
      const named = (role: string) =>
        [...record.agencies, ...record.organizations].filter((body) => body.role === role).map((body) => body.name)
      const ofEvent = <T extends { role: string }>(values: readonly T[]) => values.filter((v) => v.role === 'event')
      const person = (p: EventRecord['people'][number]) => (p.position ? `${p.name} (${p.position})` : p.name)
      const name = record.name ? ` ${oneLine(record.name)}` : ''
      return [
        `  ${chalk.green('●')} ${chalk.bold.green(idOf('type', record.type))} ${chalk.dim(idOf('status', record.status))}${name}\n`,
        field(
          t`when`,
          ofEvent(record.dates).map((date) => date.value),
          chalk.cyan,
        ),
        field(t`where`, [
          ...ofEvent(record.venues).map((venue) => venue.name),
          ...ofEvent(record.places).map((place) => (place.code ? `${place.name} [${place.code}]` : place.name)),
        ]),
        field(t`organizers`, named('organizer')),
        field(t`with`, named('participant')),
        field(
          t`theme`,
          record.themes.map((theme) => `“${theme.text}”`),
          chalk.yellow,
        ),
        field(t`attendance`, [record.attendance?.text]),
        ...Object.entries(record.custom ?? {}).map(([name, values]) =>
          field(
            name,
            values.map(({ text }) => text),
          ),
        ),
        field(t`officials`, record.officials.map(person)),
        field(t`people`, record.people.map(person)),
        field(t`also named`, named('mentioned')),
        field(
          t`topics`,
          record.topics.map((topic) => idOf('topic', topic.id)),
          chalk.dim,
        ),
      ].join('')
    }

    return {
      head: '',
      between: '\n',
      tail: '',
      chunk(records) {
        if (records.length === 0) return ''
        const { article } = records[0]
        const about = [article.outlet, article.dateline, article.published].filter((part) => part !== null)
        const heading = chalk.bold(oneLine(article.headline ?? article.id))
        const below = [article.headline === null ? null : article.id, ...about].filter((part) => part !== null)
        const line = below.length ? `${chalk.dim(oneLine(below.join(' · ')))}\n` : ''
        return `${heading}\n${line}${records.map(eventOf).join('')}`
      },
    }
  },
}

/** An id of the records in words of the language that is spoken; in English ids are words. */
function idOf(kind: string, id: string): string {
  const words = t(`${kind} ${id}`)
  return words.startsWith(`${kind} ${id}`) ? id : words
}

/** Breaks one line at spaces so that no line is longer than `width`, unless a word is. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  lines.push(line)
  return lines
}
