import { describe, expect, it } from 'vitest'
import { dates } from '../../src/find/dates.js'
import { run } from '../../src/find/engine.js'
import { Found } from '../../src/find/mention.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { resolveDates } from '../../src/link/calendar.js'
import { scan } from '../../src/scan/scan.js'

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
      // Processor time, the best of three: what else the machine does only ever adds.
      const cost = (size: number) => {
        const text = unit.repeat(size / unit.length)
        let best = Number.POSITIVE_INFINITY
        for (let n = 0; n < 3; n++) {
          const start = process.cpuUsage()
          read(text, null)
          best = Math.min(best, process.cpuUsage(start).user / 1000)
        }
        return best
      }
      cost(20_000)
      expect(cost(80_000) / Math.max(cost(20_000), 5), unit).toBeLessThan(16)
    }
  }, 120_000)
})
