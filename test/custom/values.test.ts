import { describe, expect, it } from 'vitest'
import { compileRules } from '../../src/custom/index.js'
import { TAGS } from '../../src/custom/tags.js'
import { extract } from '../../src/extract.js'
import { filled } from '../fillings.mjs'
import { expectLinear } from '../linear.js'

const rulesOf = (text: string, options = {}) => compileRules([{ name: 'aturan.yaml', text }], options)
/** The values of the field `f`, without evidence, in all records. */
function valuesOf(rule: string, text: string, options = {}) {
  const rules = rulesOf(`rules:\n  f: ${rule}\n`)
  return extract(text, { ...options, rules }).flatMap((record) =>
    (record.custom?.f ?? []).map(({ span, rule: id, ...said }) => said),
  )
}
const first = (rule: string, text: string, options = {}) => valuesOf(rule, text, options)[0]

describe('normalize', () => {
  it.each([
    ['Rp 2,5 miliar', 2_500_000_000, 'IDR'],
    ['Rp500.000,00', 500_000, 'IDR'],
    ['Rp. 750 juta', 750_000_000, 'IDR'],
    ['Rp2.300.000,-', 2_300_000, 'IDR'],
    ['Rp 1 miliar 250 juta', 1_250_000_000, 'IDR'],
    ['500 ribu rupiah', 500_000, 'IDR'],
    ['tiga juta rupiah', 3_000_000, 'IDR'],
    ['Rp 1,2 Triliun', 1_200_000_000_000, 'IDR'],
    ['USD 3 juta', 3_000_000, 'USD'],
    ['US$ 2.5 juta', 2_500_000, 'USD'],
    ['US$1,500,000', 1_500_000, 'USD'],
    ['40 juta dolar AS', 40_000_000, 'USD'],
    ['12 ribu dolar Singapura', 12_000, 'SGD'],
    ['€ 75 ribu', 75_000, 'EUR'],
    ['3 juta yen', 3_000_000, 'JPY'],
    ['RM 900', 900, 'MYR'],
    ['Rp 7,2 M', 7_200_000_000, 'IDR'],
    ['Rp7,2M', 7_200_000_000, 'IDR'],
    ['Rp 1,5 T', 1_500_000_000_000, 'IDR'],
    ['Rp 1 T 500 M', 1_500_000_000_000, 'IDR'],
    ['Rp 500k', 500_000, 'IDR'],
    ['Rp 2.000.000', 2_000_000, 'IDR'],
    ['USD 1.5 million', 1_500_000, 'USD'],
    ['USD 3 billion', 3_000_000_000, 'USD'],
    ['setengah miliar rupiah', 500_000_000, 'IDR'],
    ['dua setengah miliar rupiah', 2_500_000_000, 'IDR'],
    ['Rp 2 setengah miliar', 2_500_000_000, 'IDR'],
  ])('money: %s', (text, value, currency) => {
    expect(
      first("{match: 'senilai [<value>#Money+]', normalize: money}", `Bantuan senilai ${text} diserahkan.`),
    ).toEqual({ value, currency, text: text.replace(',-', '') })
  })
  it('money: an amount without currency inside the group takes the one in front', () => {
    expect(first("{match: 'Rp [<value>#Number+]', normalize: money}", 'Dana Rp 40 juta cair.')).toEqual({
      value: 40_000_000,
      currency: 'IDR',
      text: '40 juta',
    })
  })
  it.each(['Rp 2-3 miliar', 'Rp 2 hingga 3 miliar', 'Rp 2-3 M', 'ratusan juta rupiah', 'USD 5 M'])(
    'money: %s is no single sum',
    (text) => {
      expect(
        valuesOf("{match: 'senilai [<value>#Money+]', normalize: money}", `Bantuan senilai ${text} diserahkan.`),
      ).toEqual([])
    },
  )
  it.each([
    ['1.250', 1250],
    ['2,5 juta', 2_500_000],
    ['dua puluh lima', 25],
    ['3,75', 3.75],
    ['setengah juta', 500_000],
    ['seratus dua setengah ribu', 102_500],
  ])('number: %s', (text, value) => {
    expect(
      first("{match: 'seluas [<value>#Number+] hektare', normalize: number}", `Lahan seluas ${text} hektare.`),
    ).toEqual({
      value,
      text,
    })
  })
  it.each([
    ['Suhu -5 derajat tercatat.', -5],
    ['Suhu minus 5 derajat tercatat.', -5],
    ['Suhu turun (-5 derajat) semalam.', -5],
    ['Suhu Zona-5 derajat tercatat.', 5],
    ['Harga per meter: 7,2 m derajat.', undefined],
  ])('number with its sign: %s', (text, value) => {
    expect(first("{match: '[<value>#Number] derajat', normalize: number}", text)?.value).toBe(value)
  })
  it('money by the square metre is no miliar', () => {
    expect(
      first("{match: 'seharga [<value>#Money+]', normalize: money}", 'Tanah seharga Rp 900 m2 dijual.')?.value,
    ).toBe(900)
  })
  it('date: as EDTF, counted from the publication where the text does not say it all', () => {
    const rule = "{match: 'paling lambat [<value>#Date+]', normalize: date}"
    expect(first(rule, 'Berkas diterima paling lambat Senin (6/5/2024).')).toEqual({
      value: '2024-05-06',
      text: 'Senin (6/5/2024)',
    })
    expect(first(rule, 'Berkas diterima paling lambat 17 Mei.', { published: '2024-05-02' })?.value).toBe('2024-05-17')
  })
  it('agency: by its short canonical name; region: by its code', () => {
    const text = 'Izin itu diterbitkan oleh Bawaslu Kota Banjarbaru untuk kegiatan di Kabupaten Sikka.'
    expect(first("{match: 'oleh [<value>#Agency+]', normalize: agency}", text)?.value).toBe('Bawaslu Kota Banjarbaru')
    expect(first("{match: 'kegiatan di [<value>#Place+]', normalize: region}", text)?.value).toBe('53.07')
  })
})

describe('groups', () => {
  it('become fields, with null where they are left out', () => {
    const rule =
      "{match: 'kapal [<name>@isTitleCase{1,2}] berbobot [<tonnage>#Number+] ton berbendera? [<flag>#Place]?', normalize: {tonnage: number}}"
    expect(valuesOf(rule, 'Petugas menahan kapal Sinar Laut berbobot 1.250 ton.')).toEqual([
      { name: 'Sinar Laut', tonnage: 1250, flag: null, text: 'kapal Sinar Laut berbobot 1.250 ton' },
    ])
    expect(first(rule, 'Petugas menahan kapal Sinar Laut berbobot 1.250 ton berbendera Malaysia.')?.flag).toBe(
      'Malaysia',
    )
  })
  it('a group without a name, and a pattern without groups, give the value', () => {
    expect(first("{match: 'panen [(padi|jagung)]'}", 'Petani panen jagung.')).toEqual({
      value: 'jagung',
      text: 'jagung',
    })
    expect(first("{match: '(padi|jagung) hibrida'}", 'Petani menanam jagung hibrida.')).toEqual({
      value: 'jagung hibrida',
      text: 'jagung hibrida',
    })
  })
})

describe('scope and near', () => {
  const text = `Harga Beras Naik

Ruteng - Harga beras naik. "Harga jagung turun," kata Kepala Dinas Pertanian Manggarai Yosef Lando, Senin (6/5/2024).`
  const rule = (more: string) => `{match: 'harga [<value>(beras|jagung)]'${more}}`
  it('reads where it is told', () => {
    expect(valuesOf(rule(''), text).map(({ value }) => value)).toEqual(['Beras', 'beras', 'jagung'])
    expect(valuesOf(rule(', scope: headline'), text).map(({ value }) => value)).toEqual(['Beras'])
    expect(valuesOf(rule(', scope: quote'), text).map(({ value }) => value)).toEqual(['jagung'])
  })
  it('near an official says which', () => {
    const age = "{match: '[<value>#Number] tahun', normalize: number, near: official}"
    const told = `Bupati Sikka Robertus Daga (54 tahun) membuka acara.\n\nSeorang petani berumur 70 tahun menonton.\n\nCuaca cerah. Umur pohon itu 90 tahun.`
    expect(valuesOf(age, told)).toContainEqual({ value: 54, official: 'Robertus Daga', text: '54' })
    expect(valuesOf(age, told).map(({ value }) => value)).not.toContain(90)
  })
  it('near an event leaves what stands elsewhere', () => {
    const prize = "{match: 'sebesar [<value>#Money+]', normalize: money, near: event}"
    const told = `Ruteng - Dinas Pertanian Manggarai menggelar pelatihan pupuk dengan dana sebesar Rp 5 juta, Senin (6/5/2024).\n\nJalan itu lama rusak. Warga mengeluh. Harga tanah di sana sebesar Rp 9 juta.`
    expect(valuesOf(prize, told).map(({ value }) => value)).toEqual([5_000_000])
  })
  it('gives each value to the event it belongs to', () => {
    const rules = rulesOf("rules: {f: {match: 'sebesar [<value>#Money+]', normalize: money}}")
    const records = extract(
      `Pelatihan Petani dan Lomba Desa

Ruteng - Dinas Pertanian Manggarai menggelar pelatihan pupuk dengan dana sebesar Rp 5 juta, Senin (6/5/2024).

Lomba desa akan digelar pada Sabtu (18/5/2024) dengan hadiah sebesar Rp 9 juta.`,
      { rules },
    )
    expect(records.map(({ type, custom }) => [type, custom?.f.map(({ value }) => value)])).toEqual([
      ['training', [5_000_000]],
      ['competition', [9_000_000]],
    ])
  })
})

describe('evidence', () => {
  it('counts code points and names the rule', () => {
    const text = '😀 Bantuan senilai Rp 5 juta diserahkan.'
    const [record] = extract(text, { rules: rulesOf("rules: {aid: {match: 'senilai [<value>#Money+]'}}") })
    const [value] = record.custom?.aid ?? []
    expect(value).toMatchObject({ text: 'Rp 5 juta', rule: 'custom/aid' })
    expect([...text].slice(...value.span).join('')).toBe('Rp 5 juta')
  })
  it('every field is there, and nothing without rules', () => {
    const rules = rulesOf('rules: {a: {match: x}, b: {match: y}}')
    expect(extract('Berita.', { rules })[0].custom).toEqual({ a: [], b: [] })
    expect(extract('Berita.')[0]).not.toHaveProperty('custom')
  })
  it('a value that comes again is told once', () => {
    const rule = "{match: 'sebesar [<value>#Money+]', normalize: money}"
    expect(valuesOf(rule, 'Dana sebesar Rp 5 juta cair. Bantuan sebesar Rp5.000.000 dibagi.')).toHaveLength(1)
  })
})

describe('tags', () => {
  const text = `Plt. Bupati Sikka Dr. Robertus Daga, M.Si. bersama AKBP Togar Manalu, petani dari Yayasan Bina Tani, dan Bawaslu Kabupaten Sikka menggelar rapat koordinasi bertema "Tanah Sehat" di Hotel Melati, Kota Maumere, Senin (6/5/2024) pukul 09.00 WIB.

"Dana Rp 2,5 miliar naik 5 persen," kata Robertus kepada ANTARA. Pelatihan dihadiri 41 peserta, dan akan digelar lagi pekan depan atau 20 Mei 2024.`
  it.each(TAGS.map(({ name }) => [name]))('#%s is put on terms', (name) => {
    expect(valuesOf(`{match: '#${name}'}`, text).length).toBeGreaterThan(0)
  })
  it.each([
    ['Official', ['Plt. Bupati Sikka Dr. Robertus Daga, M.Si', 'AKBP Togar Manalu']],
    ['Agency', ['Bawaslu Kabupaten Sikka']],
    ['Venue', ['Hotel Melati']],
    ['Date', ['Senin (6/5/2024)']],
    ['Time', ['pukul 09.00 WIB']],
    ['Money', ['Rp 2,5 miliar']],
    ['Percent', ['5 persen']],
    ['Weekday', ['Senin']],
    ['Rank', ['AKBP']],
    ['Attendance', ['41 peserta']],
    ['EventTrigger', ['rapat koordinasi']],
  ])('#%s+ covers what it names', (name, expected) => {
    const texts = valuesOf(`{match: '#${name}+'}`, text).map((value) => value.text)
    for (const one of expected) expect(texts).toContainEqual(expect.stringContaining(one))
  })
})

describe('a long text', () => {
  it('takes a rule whose values end at brackets time linear in its length', () => {
    const rules = rulesOf("rules: {f: {match: 'harga [<value>#Number]'}}", { allowance: Number.MAX_SAFE_INTEGER })
    const prices = (size: number) => filled((n: number) => `Harga ${n}) naik. `, size)
    expectLinear((size) => extract(prices(size), { rules }), { small: 25_000, times: 16, most: 40, least: 800 })
  })
  it('takes a rule of a normalized value time linear in the number of places', () => {
    const rules = rulesOf("rules: {f: {match: 'rapat pada [<value>.+] di sana', normalize: region}}", {
      allowance: Number.MAX_SAFE_INTEGER,
    })
    const meetings = (count: number) => 'Rapat pada Kabupaten Sikka di sana. '.repeat(count)
    expectLinear((count) => extract(meetings(count), { rules }), { small: 2000, times: 32, most: 64, least: 2500 })
  }, 60_000)
})

describe('allowance', () => {
  const long = `${'kata lain '.repeat(140)}. `.repeat(40)
  it('a rule that compares too much is told of and finds nothing there, the others go on', () => {
    const exhausted: string[] = []
    const rules = rulesOf("rules: {slow: {match: '/^k/ .* @hasColon'}, quick: {match: 'Kata'}}", {
      onExhausted: (rule: string) => exhausted.push(rule),
      allowance: 100_000,
    })
    const started = performance.now()
    const [record] = extract(long, { rules })
    expect(performance.now() - started).toBeLessThan(5000)
    expect(exhausted).toEqual(['custom/slow'])
    expect(record.custom?.slow).toEqual([])
    expect(record.custom?.quick).toHaveLength(1)
    extract('Kata lain.', { rules })
    expect(exhausted).toHaveLength(1)
  })
  it('counts what a pattern of nothing but regular expressions compares', () => {
    const exhausted: string[] = []
    const rules = rulesOf("rules: {slow: {match: '/^k/ .* /x$/ .* /x$/'}}", {
      onExhausted: (rule: string) => exhausted.push(rule),
      allowance: 100_000,
    })
    extract(long, { rules })
    expect(exhausted).toEqual(['custom/slow'])
  })
  it('no pattern holds the thread: words and sentences of any length are cut', () => {
    const rules = rulesOf(
      "rules: {a: {match: '/^a*a*b$/'}, b: {match: '~anggaran~ .* .* .* tiada'}, c: {match: '(a b|c)+ !d+ .{2,50} e'}}",
    )
    const started = performance.now()
    extract(`${'a'.repeat(200_000)} ${'a b c '.repeat(30_000)}`, { rules })
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
