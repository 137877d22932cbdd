import { describe, expect, it } from 'vitest'
import { dayCandidates } from '../../src/assemble/day-choice.js'
import { decideEvents } from '../../src/assemble/events.js'
import { holderCandidates } from '../../src/assemble/holder-choice.js'
import { rulingOf } from '../../src/assemble/ruling.js'
import { Setting } from '../../src/assemble/setting.js'
import { venueCandidates } from '../../src/assemble/venue-choice.js'
import { eventVenues, venueRuling } from '../../src/assemble/venues.js'
import { type Choice, Features, Score, steps, type Teller, wordAt } from '../../src/assemble/worth.js'
import { explain } from '../../src/explain/explain.js'
import { extract, readArticle } from '../../src/extract.js'
import { Class } from '../../src/lexicon/classes.js'
import { choiceWeights } from '../../src/lexicon/data.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { EVENT_TYPES } from '../../src/record.js'

const settingOf = (text: string) => {
  const { entities, tokens } = readArticle(text)
  return new Setting(entities, tokens)
}
const rows = choiceWeights.split('\n').map((line) => line.split('\t'))

describe('what was learned of days, holders and venues', () => {
  it('are features of the three choices, once each, with weights for known types', () => {
    expect(rows.length).toBeGreaterThan(500)
    expect(new Set(rows.map(([feature]) => feature)).size).toBe(rows.length)
    for (const [feature, weight, types = ''] of rows) {
      expect(feature).toMatch(/^(?:day|holder|venue) \S/)
      expect(Math.abs(Number(weight)), feature).toBeLessThan(4)
      for (const part of types.split(' ').filter(Boolean)) {
        const [type, value] = part.split(':')
        expect(EVENT_TYPES, feature).toContain(type)
        expect(Math.abs(Number(value)), feature).toBeLessThan(4)
      }
    }
  })
  it('name nobody and nowhere: their words are those of the lexicon that are no names', () => {
    const lexicon = builtinLexicon()
    const words = rows.flatMap(
      ([feature]) =>
        / word (?:before|behind|as verb|as cue|as head|before that|third before|behind a ruled one)(?: in the \S+| in front| behind)? (\p{Ll}[^\s,]*)$/u.exec(
          feature,
        )?.[1] ?? [],
    )
    expect(words.length).toBeGreaterThan(200)
    for (const word of words) {
      expect(lexicon.idOf(word), word).toBeGreaterThanOrEqual(0)
      for (const names of [Class.Name, Class.Place]) expect(lexicon.lookup(word, names), word).toBeUndefined()
    }
  })
  it('add up by feature and type, and what nobody learned adds nothing', () => {
    const [feature, weight, types] = rows.find(([name, , of]) => name.startsWith('day ') && of?.includes('statement:'))!
    const own = Number(/statement:([\d.-]+)/.exec(types)?.[1])
    const name = feature.slice('day '.length)
    const score = new Score('day', 'statement')
    const scoreOf = (...features: string[]) => {
      for (const each of features) score.tell(each)
      return score.take()
    }
    expect(scoreOf(name)).toBeCloseTo(Number(weight) + own)
    expect(scoreOf(name, name)).toBeCloseTo(Number(weight) + own)
    expect(scoreOf('qwertyuiop')).toBe(0)
  })
})

describe('features', () => {
  it('tell numbers by the first bound that holds them', () => {
    expect([0, 1, 2, 3].map(steps('days', 0, 2))).toEqual(['days to 0', 'days to 2', 'days to 2', 'days over 2'])
  })
  it('tell the words beside a mention', () => {
    const { t } = settingOf('Rapat itu di Kota Sari, "Ya" – kata dia 20 kali.')
    const words = Array.from({ length: t.count + 1 }, (_, i) => wordAt(i, 1, t))
    expect(words).toContain('di')
    expect(words).toContain('Name')
    expect(words).toContain('Number')
    expect(words.filter((word) => word === '"')).toHaveLength(2)
    expect(words.at(-1)).toBe('^')
  })
  it('add up the same whether they are listed or scored', () => {
    const setting = settingOf(text)
    const scenes = decideEvents(setting)
    const [{ type, date }] = scenes
    const toldOf: [Choice, <R>(teller: Teller<R>) => R[]][] = [
      ['day', (teller) => [...dayCandidates(type, date, new Set(), setting, teller)].map(({ told }) => told)],
      ['holder', (teller) => [...holderCandidates(rulingOf(scenes, setting), setting, teller)].map(({ told }) => told)],
      [
        'venue',
        (teller) => [...venueCandidates(venueRuling(scenes, setting), setting, teller)].map(({ told }) => told),
      ],
    ]
    for (const [choice, told] of toldOf) {
      const score = new Score(choice, type)
      const lists = told(new Features())
      expect(lists.length, choice).toBeGreaterThan(0)
      const sums = lists.map((features) => {
        for (const feature of features) score.tell(feature)
        return score.take()
      })
      expect(told(new Score(choice, type)), choice).toEqual(sums)
    }
  })
  const text = `Pemkab Sikka Gelar Pelatihan

Dinas Pertanian Sikka menggelar pelatihan pupuk di Aula Sari, Rabu (8/5/2024). "Kami siap," kata Bupati Sikka Budi Laksana, Kamis (9/5/2024).`
  it('of a day are where it stands and what is said of it', () => {
    const setting = settingOf(text)
    const [main] = decideEvents(setting)
    const said = new Set(setting.entities.dates.slice(1))
    const [held, told, none] = [...dayCandidates(main.type, main.date, said, setting, new Features())]
    expect(held.told).toEqual(expect.arrayContaining(['a day', 'by the rules', 'sentence to 0', 'in brackets']))
    expect(held.told).toEqual(expect.arrayContaining(['with a weekday', 'beside a venue', 'word before ,']))
    expect(held.told).not.toContain('said')
    expect(told.told).toEqual(expect.arrayContaining(['said', 'the latest day']))
    expect(none).toMatchObject({
      date: undefined,
      told: expect.arrayContaining(['none', 'none against the rules']),
    })
  })
  it('of an institution are its role by the rules, its kind and whose words it stands for', () => {
    const setting = settingOf(text)
    const ruling = rulingOf(decideEvents(setting), setting)
    const features = new Map(
      [...holderCandidates(ruling, setting, new Features())].map((each) => [each.agency.name, each.told]),
    )
    expect(features.get('Dinas Pertanian Sikka')).toEqual(
      expect.arrayContaining(['role organizer', 'public', 'opens a clause in the lead', 'in no title']),
    )
    expect(features.get('Pemkab Sikka')).toEqual(expect.arrayContaining(['in the headline', 'of a speaker']))
  })
})

describe('the features of a spot', () => {
  const setting = settingOf(`Warga Sikka Tanam Bakau

Dinas Pertanian Sikka menggelar penanaman bakau di Pantai Kajuwulu, Rabu (8/5/2024). Bibit diambil dari Kebun Melati. "Kami juga akan ke Taman Sari," kata Budi Laksana.`)
  const candidates = [...venueCandidates(venueRuling(decideEvents(setting), setting), setting, new Features())]
  const featuresOf = (name: string) => candidates.find(({ mentions }) => mentions[0].name === name)?.told
  it('are its kind, where it stands and what is said there', () => {
    expect(featuresOf('Pantai Kajuwulu')).toEqual(
      expect.arrayContaining(['by the rules', 'located in the lead', 'word before di', 'word as head pantai']),
    )
    expect(featuresOf('Pantai Kajuwulu')).toEqual(
      expect.arrayContaining([
        'the day beside it, located',
        'a date right behind it',
        'word as verb in front menggelar',
      ]),
    )
    expect(featuresOf('Kebun Melati')).toEqual(
      expect.arrayContaining(['not by the rules', 'others by the rules to 1', 'no date beside it']),
    )
    expect(featuresOf('Kebun Melati')).not.toContain('in a quotation')
  })
  it('are compared for so many spots of a text; those beyond are the rules', () => {
    const lists = Array.from({ length: 90 }, (_, n) => `Pelatihan ke-${n} digelar di Aula Sari ${n}.`).join(' ')
    const long = settingOf(`${lists} Pelatihan terakhir digelar di Pantai Kajuwulu, Rabu (8/5/2024).`)
    const scenes = decideEvents(long)
    const ruling = venueRuling(scenes, long)
    expect([...venueCandidates(ruling, long, new Features())].length).toBeLessThan(long.entities.venues.length)
    const last = long.entities.venues.at(-1)!
    expect(last.name).toBe('Pantai Kajuwulu')
    expect(eventVenues(scenes, long).has(last)).toBe(ruling.ruled.has(last))
  })
  it('are told of every name once', () => {
    const names = candidates.map(({ mentions }) => mentions[0].name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a text too short to learn from', () => {
  it('is read by the rules alone', () => {
    const { decisions } = explain('Bupati Sikka Budi Laksana meninjau Pasar Alok di Maumere, Senin (6/5/2024).')
    expect(decisions.map(({ decision }) => decision).join('\n')).not.toMatch(/speaks for one that holds/)
  })
})

describe('an article as a whole', () => {
  const body = `Kepala Dinas Pertanian Sikka, Yosef Lando, mengatakan harga cabai di tingkat petani turun sejak akhir pekan lalu karena panen raya berlangsung serentak di beberapa kecamatan.

"Kami meminta petani tidak menjual semua hasil panen sekaligus, sebab gudang pendingin masih tersedia," kata Yosef, Rabu (8/5/2024).

Ia menambahkan bahwa pemerintah daerah menyiapkan angkutan murah agar cabai dapat dikirim ke kota lain. Petani diminta mencatat hasil panen dan melapor kepada penyuluh di desa masing-masing. Menurut dia, harga akan membaik setelah pasokan berkurang. Panen raya sebelumnya berlangsung pada 3 Maret 2024 dan harga saat itu juga turun.`
  const [record] = extract(`Kadis Pertanian Sikka Imbau Petani Tidak Menjual Semua Hasil Panen\n\n${body}`)
  it('is dated by the day on which it was said, and held by the body of who says it', () => {
    expect(record.dates.filter(({ role }) => role === 'event').map(({ value }) => value)).toEqual(['2024-05-08'])
    expect(record.agencies.filter(({ role }) => role === 'organizer').map(({ name }) => name)).toEqual([
      'Dinas Pertanian Sikka',
    ])
  })
})
