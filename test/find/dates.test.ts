import { describe, expect, it } from 'vitest'
import { dates } from '../../src/find/dates.js'
import { run } from '../../src/find/engine.js'
import { Found } from '../../src/find/mention.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { resolveDates } from '../../src/link/calendar.js'
import { scan } from '../../src/scan/scan.js'
import { expectLinear } from '../linear.js'

function read(text: string, published: string | null) {
  const table = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  const found = new Found()
  run(dates as never, table, found)
  return { found, ...resolveDates(found.date, { published, offset: null }) }
}

describe('dates as mentions', () => {
  it('cover the words of the date and nothing else', () => {
    const text = 'Rapat (ke-3) dibuka pada Rabu, (24/1/2024) di aula, lalu dilanjutkan 14-15 November 2024.'
    expect(read(text, null).found.date.map((m) => text.slice(m.start, m.end))).toEqual([
      'Rabu, (24/1/2024)',
      '14-15 November 2024',
    ])
  })
  it('say what stands in brackets, what is quoted and what is to come', () => {
    const { found, dates: resolved } = read(
      '"Hari ini kami buka," kata Lurah, Kamis (9/9/2021). Lomba akan digelar 3 Mei 2022.',
      null,
    )
    expect(found.date.map((m) => [m.bracketed ?? false, m.quoted ?? false, m.tense ?? null])).toEqual([
      [false, true, null],
      [true, false, null],
      [false, false, 'future'],
    ])
    expect(resolved.map((d) => d.bracketed)).toEqual([false, true, false])
  })
  it('take linear time on what looks like dates without end', () => {
    for (const unit of ['1/2/', 'Mei, ', '2024 dan ', '5, ', 'Kamis (1/2) ', '" kemarin ', 'tahun 2020 ', '1-2-']) {
      const dates = (size: number) => read(unit.repeat(size / unit.length), null)
      expectLinear(dates, { small: 20_000, times: 4, most: 12, least: 80 }, unit)
    }
  }, 120_000)
})
