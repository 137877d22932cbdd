import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleInput, type ExtractOptions, extract, extractAll } from '../src/index.js'
import { type EventRecord, recordSchema } from '../src/record.js'
import { fixtureArticles } from './articles.mjs'
import { filled, peopled } from './fillings.mjs'
import { expectLinear } from './linear.js'

const article = `Dinas Pertanian Manggarai Latih Petani Buat Pupuk

Ruteng - Dinas Pertanian Kabupaten Manggarai menggelar pelatihan pupuk organik di Aula Kantor Camat Langke Rembong, Senin (6/5).

Kepala Dinas Pertanian Manggarai, Yosef Lando, mengatakan pelatihan diikuti 41 peserta. “Kami mulai pukul 09.00,” kata Yosef.
`
const dates = (records: EventRecord[]) => records.flatMap((record) => record.dates.map(({ value }) => value))

describe('extractAll', () => {
  const texts: string[] = fixtureArticles()
  const one = ({ text, ...options }: ArticleInput) => extract(text, options)

  it('gives what extract gives article by article, whatever stands beside them', () => {
    const inputs = Array.from({ length: 150 }, (_, n): ArticleInput => {
      const text = texts[(n * 7) % texts.length]
      return {
        id: `a${n}`,
        text: n % 11 === 0 ? '' : text,
        ...(n % 3 === 0 && { published: '2024-05-07', timezone: 'WITA' }),
      }
    })
    expect(JSON.stringify([...extractAll(inputs)])).toBe(JSON.stringify(inputs.map(one)))
    inputs.length = 40
    inputs.reverse()
    expect(JSON.stringify([...extractAll(inputs)])).toBe(JSON.stringify(inputs.map(one)))
  })
  it('gives the same for texts of any kind and length', () => {
    const text = fc.oneof(
      fc.constantFrom(...texts, article),
      fc.string(),
      fc.string({ unit: 'binary', maxLength: 400 }),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (some) => {
        const together = [...extractAll(some.map((text) => ({ text })))]
        expect(JSON.stringify(together)).toBe(JSON.stringify(some.map((text) => extract(text))))
      }),
      { numRuns: 30 },
    )
  })
  it('takes no more articles in hand than a group', () => {
    let given = 0
    function* endless() {
      for (;;) {
        given++
        yield { text: 'Rapat digelar di balai desa.' }
      }
    }
    const records = extractAll(endless())
    expect(records.next().value).toHaveLength(1)
    expect(given).toBe(64)
    records.return()
    expect([...extractAll([])]).toEqual([])
  })
  it('gives the records of the articles before one that it refuses, and names that', () => {
    const given: EventRecord[][] = []
    const all = (bad: unknown) => {
      given.length = 0
      for (const records of extractAll([{ text: article }, { text: 'Rapat digelar.' }, bad as ArticleInput]))
        given.push(records)
    }
    for (const [bad, message] of [
      [{}, 'extractAll: articles[2]: text must be a string'],
      [{ id: 'c', text: 1 }, 'extractAll: articles[2] ("c"): text must be a string'],
      [null, 'extractAll: articles[2] must be an object such as { text, id }'],
      ['Rapat', 'extractAll: articles[2] must be an object such as { text, id }'],
      [{ text: '', publishd: '2024' }, 'extractAll: articles[2]: unknown option "publishd"; did you mean published?'],
      [
        { text: '', rules: undefined, rule: 1 },
        'extractAll: articles[2]: unknown option "rule"; rules are for all articles: extractAll(articles, { rules })',
      ],
    ] as const) {
      expect(() => all(bad)).toThrow(new TypeError(message))
      expect(given.map(([{ article }]) => article.id)).toEqual(['text', 'text'])
    }
    expect(() => all({ id: 'c', text: '', published: 'Kamis' })).toThrow(
      new RangeError(
        'extractAll: articles[2] ("c"): published is no day: "Kamis"; write it as 2024-11-14 or 14/11/2024',
      ),
    )
    expect(given).toHaveLength(2)
  })
  it.each([
    [undefined, {}, /articles must be an array or another iterable/],
    ['abc', {}, /articles must be an array or another iterable/],
    [(async function* () {})(), {}, /articles must be an array or another iterable/],
    [[], null, /^extractAll: options must be an object such as \{ rules \}$/],
    [[], { rules: {} }, /^extractAll: rules must come from compileRules of kliping\/rules$/],
    [[], { published: '2024-05-07' }, /unknown option "published"; what is known of an article stands in it$/],
  ])('refuses %j with %j at once', (articles, options, message) => {
    const call = () => extractAll(articles as ArticleInput[], options as object)
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })
})

describe('extract', () => {
  it.each([undefined, null, 42, {}, ['Rapat'], Buffer.from('Rapat')])('refuses %j, which is no string', (text) => {
    expect(() => extract(text as unknown as string)).toThrow(TypeError)
    expect(() => extract(text as unknown as string)).toThrow('text must be a string')
  })
  it.each([
    [null, 'options must be an object such as { id, url }'],
    ['2024-05-07', 'options must be an object such as { id, url }'],
    [[], 'options must be an object such as { id, url }'],
    [{ publishd: '2024-05-07' }, 'options: unknown option "publishd"; did you mean published?'],
    [{ author: ['Sari Dewi'] }, 'options: unknown option "author"; did you mean authors?'],
    [
      { title: 'Rapat' },
      'options: unknown option "title"; known are id, url, headline, outlet, published, timezone, publishedBasis, authors, rules',
    ],
    [{ published: null }, 'published must be a string'],
    [{ published: '2024-05-07', publishedBasis: 'foo' }, 'publishedBasis must be "metadata" or "option"'],
    [{ rules: {} }, 'rules must come from compileRules of kliping/rules'],
    [{ rules: null }, 'rules must come from compileRules of kliping/rules'],
  ])('refuses the options %j', (options, message) => {
    const call = () => extract('Rapat', options as ExtractOptions)
    expect(call).toThrow(new TypeError(`extract: ${message}`))
  })
  it.each(['', ' ', '\n\n\t', '\ufeff', '.', '42', '🎉'])('gives one record of type other for %j', (text) => {
    const records = extract(text)
    expect(records.map(({ type, status, main }) => ({ type, status, main }))).toEqual([
      { type: 'other', status: 'unknown', main: true },
    ])
    expect(records[0]).toMatchObject({ name: null, dates: [], venues: [], officials: [], topics: [], attendance: null })
  })
  it('names the article as it is told to, else "text"', () => {
    expect(extract('Rapat')[0].article.id).toBe('text')
    expect(extract('Rapat', { id: 'a/1.txt', url: 'https://contoh.example/1' })[0].article).toMatchObject({
      id: 'a/1.txt',
      url: 'https://contoh.example/1',
    })
  })
  it('takes headline, outlet and authors from the options', () => {
    const { article: head } = extract('Rapat digelar di balai desa.', {
      headline: 'Warga Gelar Rapat',
      outlet: 'Kabar Banua',
      authors: ['Sari Dewi'],
    })[0]
    expect(head).toMatchObject({ headline: 'Warga Gelar Rapat', outlet: 'Kabar Banua', authors: ['Sari Dewi'] })
  })

  it('counts bare days from the publication date it is given', () => {
    expect(dates(extract(article, { published: '2024-05-07' }))).toContain('2024-05-06')
    expect(dates(extract(article, { published: '7 Mei 2024' }))).toContain('2024-05-06')
    expect(dates(extract(article, { published: '2019-05-07' }))).toContain('2019-05-06')
  })
  it('takes the year of a page that names no other from its copyright note, if the weekday fits', () => {
    expect(dates(extract(`${article}\nCOPYRIGHT © ANTARA 2024`))).toEqual(['2024-05-06'])
    expect(dates(extract(`${article}\nCOPYRIGHT © ANTARA 2025`))).toEqual([])
    expect(dates(extract(`${article}\n© 2019-2024 Kabar Banua`))).toEqual([])
  })

  it('takes the year of a day from the president whom the text names, if the weekday leaves one', () => {
    const visit = (who: string, day: string) => dates(extract(`${who} meninjau panen raya di Desa Melati, ${day}.`))
    expect(visit('Presiden Prabowo Subianto', 'Selasa (21/10)')).toEqual(['2025-10-21'])
    expect(visit('Presiden Joko Widodo', 'Rabu (6/11)')).toEqual(['2019-11-06'])
    // 2017 and 2023
    expect(visit('Presiden Joko Widodo', 'Minggu (12/11)')).toEqual([])
    expect(visit('Mantan Presiden Joko Widodo', 'Rabu (6/11)')).toEqual([])
    expect(visit('Prabowo Subianto', 'Selasa (21/10)')).toEqual([])
  })

  it('says where the publication date comes from', () => {
    const basis = (options?: Parameters<typeof extract>[1], text = article) =>
      extract(text, options)[0].article.publishedBasis
    expect(basis({ published: '2024-05-07' })).toBe('option')
    expect(basis({ published: '2024-05-07', publishedBasis: 'metadata' })).toBe('metadata')
    expect(basis({})).toBeNull()
    const stated = `Warga Gelar Rapat\nSelasa, 7 Mei 2024 - 18:53 WIB\n\nRuteng - Rapat digelar di balai desa, Senin (6/5).`
    expect(basis({ published: '2019-01-01' }, stated)).toBe('stated')
    expect(extract(stated, { published: '2019-01-01' })[0].article.published).toBe('2024-05-07T18:53+07:00')
  })
  it('reads clock times in the zone it is given', () => {
    const text = 'Rapat digelar di balai desa, Senin (6/5/2024) pukul 09.00.'
    const value = (timezone?: string) => dates(extract(text, { timezone }))[0]
    expect(value()).toMatch(/^2024-05-06/)
    for (const [zone, offset] of [
      ['WIB', '+07:00'],
      ['WITA', '+08:00'],
      ['WIT', '+09:00'],
      ['Asia/Jakarta', '+07:00'],
      ['Asia/Makassar', '+08:00'],
      ['Asia/Jayapura', '+09:00'],
      ['+08:00', '+08:00'],
    ])
      expect(value(zone), zone).toBe(`2024-05-06T09:00${offset}`)
  })
  it('takes words that every object has for no zone', () => {
    const text = 'Borong - Rapat digelar Senin (6/5/2024) pukul 09.00.'
    for (const word of Object.getOwnPropertyNames(Object.prototype))
      expect(() => extract(text, { timezone: word }), word).toThrow(RangeError)
  })
  it('gives the same records for the same text and options, whatever was read before', () => {
    const options = { id: 'a', published: '2024-05-07' }
    const first = JSON.stringify(extract(article, options))
    extract('PresidenPrabowo tiba. Bupati Sumberjaya, Sari Dewi, menyambut.')
    expect(JSON.stringify(extract(article, options))).toBe(first)
  })
  it('shares nothing between its answers', () => {
    const [first] = extract(article)
    const kept = JSON.stringify(extract(article)[0])
    first.dates.length = 0
    first.officials[0].name = 'lain'
    first.article.authors.push('lain')
    expect(JSON.stringify(extract(article)[0])).toBe(kept)
  })
  it('does not change its options', () => {
    const options = Object.freeze({
      id: 'a',
      published: '2024-05-07',
      authors: Object.freeze(['Sari Dewi']) as string[],
    })
    expect(() => extract(article, options)).not.toThrow()
  })
})

/** Every value of a record that carries a span. */
function* spansIn(value: unknown): Generator<{ text: string; span: [number, number] }> {
  if (value === null || typeof value !== 'object') return
  if ('span' in value) yield value as { text: string; span: [number, number] }
  for (const inner of Object.values(value)) yield* spansIn(inner)
}

describe('whatever the text', () => {
  const validate = new Ajv2020({ strict: true }).compile(recordSchema())
  function check(text: string, options?: Parameters<typeof extract>[1]): void {
    const records = extract(text, options)
    const points = Array.from(text)
    expect(records.map(({ main }) => main)).toEqual(records.map((_, n) => n === 0))
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) {
      expect(validate(record) || validate.errors).toBe(true)
      for (const { text: surface, span } of spansIn(record)) expect(points.slice(...span).join('')).toBe(surface)
    }
  }
  // Pieces of news in any order wake the rules far more often than random characters do.
  const piece = fc.constantFrom(
    ...article.split(/(?<=\s)/),
    ...'🎉|\ud83d|\n|\n\n|“|”|"|(|)|,|.|: |Rabu |kemarin |14-15 November 2024|31/2/2024|pekan depan |bertema “Maju” |di Hotel Sari |Bupati |Plt. |H. |, S.H., M.H. |Polres |(KPU) |ratusan orang |Baca juga: |WIB|akan |Sehari kemudian '.split(
      '|',
    ),
  )
  const news = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

  it('spans index it and records are valid by the schema', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(text)),
      { numRuns: 150 },
    )
    fc.assert(
      fc.property(news, (text) => check(text)),
      { numRuns: 300 },
    )
  })
  it('holders that only a title names are valid by the schema', () => {
    for (const [deed, chief] of [
      ['Polisi menangkap dua pencuri motor di Bogor.', 'Kapolres Bogor AKBP'],
      ['Jaksa menahan dua tersangka korupsi di Bogor.', 'Kajari Bogor'],
      ['Jalan rusak di Bogor.', 'Kadis Pertanian Bogor'],
    ]) {
      const text = `${deed}\n\n"Benar begitu," kata ${chief} Wakrul Dombas, Rabu (24/1/2024).`
      const bodies = extract(text).flatMap(({ agencies, organizations }) => [...agencies, ...organizations])
      expect(bodies.map(({ role }) => role)).toContain('organizer')
      check(text)
    }
  })
  it('also with any options', () => {
    const any = fc.option(fc.string({ unit: 'binary', maxLength: 20 }), { nil: undefined })
    const options = fc.record({
      id: any,
      url: any,
      headline: any,
      outlet: any,
      publishedBasis: fc.constant('metadata' as const),
      published: fc.oneof(any, fc.constantFrom('2024-05-07', '7 Mei 2024', '2024-05', '2024-02-30')),
      timezone: fc.constantFrom(undefined, 'WIB', 'Asia/Makassar', '+09:00'),
    })
    fc.assert(
      fc.property(news, options, (text, given) => check(text, given)),
      { numRuns: 150 },
    )
  })
})

describe('a long text', () => {
  it.each([
    ['one article many times over', article],
    ['people', 'Bupati Sumberjaya, H. Ahmad Yani Putra, S.H., M.H., hadir. '],
    ['dates', 'Senin (6/5/2024), '],
    ['days without a year', 'Rapat 5 Mei. '],
    ['quotations', '“Kami siap,” kata Sari. '],
    ['open quotation marks', '“Kami siap '],
    ['agencies', 'Dinas Kesehatan, Polres Siak, '],
    ['capitals', 'Ahmad Yani Putra '],
    ['places', 'Kecamatan Karangan, '],
    ['villages', 'Kecamatan Karangan, Desa Sari, '],
    ['themes', 'bertema “Maju '],
    ['event words', 'menggelar rapat pelatihan sosialisasi '],
    ['lines that end in \\r', 'Ahmad Yani Putra\r'],
    ['lines that end in U+2028', 'Ahmad Yani Putra\u2028'],
    ['villages with namesakes', 'Kecamatan Wanaraja, Kabupaten Garut. Desa Sukamaju hadir. '],
    ...Object.entries(peopled),
  ])('of %s takes time linear in its length', (_, unit) => {
    // What looks at all others shows at once where they are alike; of names there must be more than the latest that are compared.
    const [small, times, most] = typeof unit === 'string' ? [50_000, 8, 24] : [100_000, 8, 16]
    expectLinear((size) => extract(filled(unit, size)), { small, times, most, least: 800 })
  })
  it('of offices that point back to one who was named far above takes time linear in its length', () => {
    const told = (n: number) =>
      `${'Budi Santoso datang. '.repeat(n)}${'Hujan turun deras. '.repeat(150)}${'Anggota Komisi V DPR RI itu pulang. '.repeat(n)}`
    expectLinear((n) => extract(told(n)), { small: 4000, times: 8, most: 20, least: 800 })
  })
})

describe('an option that cannot be meant', () => {
  it.each([
    [{ published: new Date(0) }, TypeError, 'published must be a string'],
    [{ id: 5 }, TypeError, 'id must be a string'],
    [{ headline: null }, TypeError, 'headline must be a string'],
    [{ authors: 'Sari' }, TypeError, 'authors must be an array of strings'],
    [{ published: 'besok' }, RangeError, 'published is no day: "besok"'],
    [{ timezone: 'Mars' }, RangeError, 'timezone is none of Indonesia: "Mars"'],
  ])('%j', (options, kind, message) => {
    const asked = options as unknown as ArticleInput
    expect(() => extract(article, asked)).toThrow(kind)
    expect(() => extract(article, asked)).toThrow(`extract: ${message}`)
    expect(() => [...extractAll([{ ...asked, text: article }])]).toThrow(`extractAll: articles[0]: ${message}`)
  })
  it('is no matter where metadata say it, which may be anything', () => {
    const [{ article: read }] = extract(article, { published: 'entah kapan', publishedBasis: 'metadata' })
    expect(read.published).toBeNull()
  })
})
