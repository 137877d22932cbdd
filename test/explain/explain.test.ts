import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain, placesOf, sentenceOf } from '../../src/explain/explain.js'
import { NearMissRanking, nearMisses, SLOTS } from '../../src/explain/near.js'
import { extract } from '../../src/extract.js'
import { filled, peopled } from '../fillings.mjs'
import { expectLinear } from '../linear.js'

const ARTICLE = `Bawaslu Sikka Gelar Rakor Pengawasan

Maumere - Bawaslu Kabupaten Sikka menggelar rapat koordinasi pengawasan partisipatif di Hotel Pelita, Maumere, Rabu (12/6/2024). Kegiatan dengan tema "Bersama Mengawasi" itu dihadiri 40 peserta, antara lain Polres Sikka dan Kejari Sikka.

Ketua Bawaslu Kabupaten Sikka, Robertus Daga, mengatakan pengawasan butuh warga. "Kami mengajak semua," ujarnya. 😀 Ia lahir di Ende.`

const fixtures = join(import.meta.dirname, '../../fixtures')
const articles = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('article.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(fixtures, name), 'utf8') }))

describe('explain', () => {
  it('gives the records that extract gives, whoever listens', () => {
    for (const { text } of articles) expect(explain(text).reading.records).toEqual(extract(text))
  })

  it('takes time linear in the number of values', () => {
    const companies = (size: number) => filled(peopled['companies of many names'], size)
    expectLinear((size) => explain(companies(size)), { small: 25_000, times: 16, most: 28, least: 800 })
  })

  it('knows for each value the rule, the words and the word that woke the rule', () => {
    const [values] = explain(ARTICLE).values
    const of = (slot: string) => values.find((value) => value.slot === slot)
    expect(of('venues')).toMatchObject({ shown: 'Hotel Pelita', anchor: 'Hotel', role: 'event' })
    expect(of('dates')).toMatchObject({ shown: '2024-06-12', anchor: 'Rabu', basis: 'stated' })
    expect(of('officials')).toMatchObject({ shown: 'Robertus Daga (Ketua Bawaslu Kabupaten Sikka)', anchor: 'Ketua' })
    for (const { from } of values) if (from) expect(ARTICLE.slice(from.start, from.end)).toBe(from.text)
  })

  it('says what was decided of an institution, a day and a venue, and on which words', () => {
    const { decisions } = explain(ARTICLE)
    const about = (words: string) => {
      const start = ARTICLE.indexOf(words)
      return decisions.filter((each) => each.start <= start && each.end >= start + words.length)
    }
    expect(about('Polres Sikka').map(({ decision }) => decision)).toEqual([expect.stringContaining('participant: ')])
    expect(about('Rabu (12/6/2024)').map(({ decision }) => decision)).toEqual([
      expect.stringContaining('event of coordination-meeting: '),
    ])
    expect(about('Hotel Pelita').map(({ decision }) => decision)).toEqual([expect.stringContaining('event: ')])
  })

  it('tells of a mention that gave way to which other it did', () => {
    const { mentions } = explain('Acara digelar Rabu. Ketua KPU Kabupaten Sikka Robertus Daga mengatakan hal itu.')
    const lost = mentions.filter(({ lostTo }) => lostTo)
    expect(lost.length).toBeGreaterThan(0)
    for (const { start, end, lostTo } of lost) expect(lostTo!.start < end && start < lostTo!.end).toBe(true)
  })

  it('finds words wherever they stand, and their sentence', () => {
    const explanation = explain(ARTICLE)
    expect(placesOf('bawaslu  kabupaten sikka', ARTICLE)).toHaveLength(2)
    expect(placesOf('(12/6', ARTICLE)).toHaveLength(1)
    const [place] = placesOf('Ende', ARTICLE)
    expect(sentenceOf(explanation, place).join('')).toContain('Ia lahir di Ende.')
  })

  it('names the guard that kept a field empty', () => {
    const explanation = explain('Rapat digelar di aula itu, Senin malam.')
    expect(nearMisses(explanation, 'venues')).toMatchObject([
      { rule: 'venue/room', guard: 'it has no name of its own' },
    ])
    for (const slot of Object.keys(SLOTS))
      for (const { start, end } of nearMisses(explanation, slot)) expect(end).toBeGreaterThan(start)
  })

  it('tells one guard once a word, and none that an earlier rule left behind', () => {
    const explanation = explain('Kapasitas gedung itu 300 orang. Panitia menyediakan "durian montong" untuk tamu.')
    const misses = nearMisses(explanation, 'attendance')
    expect(misses.map(({ rule }) => rule)).toEqual(['count/cue-before'])
    const quiet = explanation.refusals.filter(({ rule }) => rule === 'quote/said-behind')
    expect(quiet.map(({ guard }) => guard)).toEqual([undefined, undefined])
  })

  it('ranks guards by the records that they keep incomplete, with at most three examples', () => {
    const ranking = new NearMissRanking()
    for (const { name, text } of articles) ranking.add(name, explain(text))
    for (const id of ['a', 'b', 'c', 'd']) ranking.add(id, explain('Rumah tua itu milik Hendra sejak lama.'))
    const ranked = ranking.ranked()
    expect(ranked).toContainEqual(expect.objectContaining({ slot: 'officials', rule: 'people/known-name', records: 4 }))
    for (const [n, guard] of ranked.entries()) {
      expect(guard.examples.length).toBe(Math.min(guard.records, 3))
      if (n > 0) expect(guard.records).toBeLessThanOrEqual(ranked[n - 1].records)
    }
  })
})
