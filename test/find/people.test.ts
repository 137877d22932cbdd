import { describe, expect, it } from 'vitest'
import { find } from '../../src/find/engine.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { linkPeople, type PersonEntity } from '../../src/link/people.js'
import { scan } from '../../src/scan/scan.js'
import { expectLinear } from '../linear.js'

function peopleOf(text: string): PersonEntity[] {
  const t = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  const found = find(t)
  return linkPeople(found.person, found, t)
}

describe('people', () => {
  it('lets the word by which a person is called later settle where the name begins', () => {
    const text =
      'Direktur Rapala Kemirau Tualeka Sangadji mengatakan hal itu. "Kami siap," kata Tualeka. Ia menutup rapat.'
    expect(peopleOf(text).map((p) => p.name)).toEqual(['Tualeka Sangadji'])
  })
  it.each([
    'Menurut Wakil Ketua DPR Rahmat Fauzan, hal itu benar.',
    'Hadir kader Gerindra sekaligus Anggota DPR RI, Rahmat Fauzan.',
    'Ketua Umum Partai Gerindra Rahmat Fauzan, yang juga Presiden RI, hadir.',
  ])('takes the holder of a public office for an official: %s', (text) =>
    expect(peopleOf(text).map((p) => p.official)).toEqual([true]),
  )
  it('stays linear on a page of titles without end', () => {
    const titles = (count: number) => `${'Kepala Bidang Humas dan Ketua Forum Warga, Sekretaris '.repeat(count)}\n`
    expectLinear((count) => peopleOf(titles(count)), { small: 500, times: 8, most: 24, least: 100 })
  })
})
