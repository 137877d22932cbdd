import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Class } from '../../src/lexicon/classes.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { type ScanRegion, scan } from '../../src/scan/scan.js'
import { Kind, Shape, type TokenTable } from '../../src/scan/tokens.js'
import { expectLinear } from '../linear.js'

const tokens = (text: string, regions: ScanRegion[] = [{ start: 0, end: text.length, headline: false }]) =>
  scan(text, regions, builtinLexicon())
/** Every token as written; a break as ¶. */
const written = (t: TokenTable) =>
  Array.from({ length: t.count }, (_, i) => (t.kind[i] === Kind.Break ? '¶' : t.word(i)))
const tokensOf = (text: string) => written(tokens(text)).slice(0, -1)
/** Every sentence as written, without the white space around it. */
function sentencesOf(text: string): string[] {
  const t = tokens(text)
  return Array.from({ length: t.sentenceCount }, (_, s) =>
    t.slice(t.sentenceStart[s], t.sentenceStart[s + 1] - 1).trim(),
  )
}

describe('tokens', () => {
  it.each<[string, string[]]>([
    ['Rapat itu dihadiri 41 peserta.', ['Rapat', 'itu', 'dihadiri', '41', 'peserta', '.']],
    ['Selasa (1/10/2024)', ['Selasa', '(', '1', '/', '10', '/', '2024', ')']],
    ['Rp1.500.000,-', ['Rp', '1', '.', '500', '.', '000', ',', '-']],
    ["Jum'at Ma’ruf", ["Jum'at", 'Ma’ruf']],
    ["'Aisyah'", ["'", 'Aisyah', "'"]],
    ['anak-anak', ['anak', '-', 'anak']],
    ['“Ya,” katanya', ['“', 'Ya', ',', '”', 'katanya']],
    ['Covid-19', ['Covid', '-', '19']],
    ['S.Sos', ['S', '.', 'Sos']],
    ['Café Société', ['Café', 'Société']],
    ['tab\tnbsp\u00a0nol\u200bakhir\ufeff', ['tab', 'nbsp', 'nol', 'akhir']],
    ['lunak\u00adan', ['lunak', 'an']],
    ['٤٢ ½', ['٤', '٢', '½']],
  ])('of %j', (text, expected) => expect(tokensOf(text)).toEqual(expected))

  it('are names by their ending where no word list has the word', () => {
    const t = tokens('Wakmardianto wakmardianto Wakroliansyah Wakruldin Wakrulan Anto')
    expect([0, 1, 2, 3, 4].map((i) => t.is(i, Class.Name))).toEqual([true, false, true, false, false])
  })

  it('keep an emoji whole, and half of one apart', () => {
    expect(tokensOf('Hore 🎉🎉 Ana')).toEqual(['Hore', '🎉', '🎉', 'Ana'])
    expect(tokensOf('a\ud83d b\udf89')).toEqual(['a', '\ud83d', 'b', '\udf89'])
  })
  it('know their letter case', () => {
    const t = tokens('kota Kota KOTA NasDem K eKTP 41')
    expect([...t.shape.subarray(0, 7)]).toEqual([
      Shape.Lower,
      Shape.Title,
      Shape.Upper,
      Shape.Mixed,
      Shape.Upper,
      Shape.Mixed,
      Shape.None,
    ])
    expect([0, 1, 2, 3, 4].map((i) => t.isCapital(i))).toEqual([false, true, true, true, true])
  })
  it('are looked up in any case', () => {
    for (const word of ['senin', 'Senin', 'SENIN']) expect(tokens(word).is(0, Class.Weekday), word).toBe(true)
    expect(tokens('senins').is(0, Class.Weekday)).toBe(false)
  })
  it('tell white space before them', () => {
    const t = tokens('1 /10')
    expect([0, 1, 2].map((i) => t.spaced(i))).toEqual([false, true, false])
    expect([t.number(0), t.number(2), t.digits(2), t.number(1)]).toEqual([1, 10, 2, Number.NaN])
  })
  it('answer harmlessly outside the table', () => {
    const t = tokens('Senin')
    for (const i of [-1, t.count, 1e6]) {
      expect([t.word(i), t.is(i, -1), t.isWord(i), t.isMark(i, ','), t.isCapital(i), t.spaced(i)]).toEqual([
        '',
        false,
        false,
        false,
        false,
        false,
      ])
      expect([t.number(i), t.digits(i), t.phrase(i, -1), t.isBreak(i)]).toEqual([Number.NaN, 0, undefined, true])
    }
    expect(t.sameSentence(0, 99)).toBe(false)
  })
})

describe('words that lost the space between them', () => {
  it.each<[string, string[]]>([
    ['PresidenPrabowo tiba', ['Presiden', 'Prabowo', 'tiba']],
    ['GubernurJatim hadir', ['Gubernur', 'Jatim', 'hadir']],
    ['saham PTSinarTbk, JakartaPTSinar Karya', ['saham', 'PT', 'Sinar', 'Tbk', ',', 'Jakarta', 'PT', 'Sinar', 'Karya']],
    ['digelar diruang rapat, dilapangan', ['digelar', 'di', 'ruang', 'rapat', ',', 'di', 'lapangan']],
    ['PTUN dan PTPN', ['PTUN', 'dan', 'PTPN']],
    ['Pantauandetikcomdi lokasi', ['Pantauan', 'detikcom', 'di', 'lokasi']],
    ['dihubungidetikcomSenin', ['dihubungi', 'detikcom', 'Senin']],
    ['Komisi IIIDPRRI', ['Komisi', 'III', 'DPR', 'RI']],
    ['NasDem dan YouTube', ['NasDem', 'dan', 'YouTube']],
    ['pendidikan', ['pendidikan']],
    ['Wahyudimengatakan', ['Wahyudi', 'mengatakan']],
    ['Wakruldimengatakan', ['Wakruldimengatakan']],
    // Where one was lost, others are looked for at known tails.
    ['PresidenPrabowo tiba. Wahyudimengatakan', ['Presiden', 'Prabowo', 'tiba', '.', 'Wahyudi', 'mengatakan']],
  ])('%j', (text, expected) => expect(tokensOf(text)).toEqual(expected))
  it('cuts a lower-case word from the name that it is glued to', () => {
    expect(tokensOf('Bupati Rambat Gunawanmembuka pasar itu.')).toContain('Gunawan')
    expect(tokensOf('Rambat Zon datang. Menteri Rambat Zonyang datang.')).toContain('yang')
    expect(tokensOf('Rambat RM datang. Musisi Rambat RMkembali datang.')).toContain('kembali')
    expect(tokensOf('Togar Zon datang. Menteri Rambat Zonyang datang.')).toContain('Zonyang')
    expect(tokensOf('Kasus Tukarimterkait beras. Kata Tukarim, ia tidak tahu.').slice(1, 3)).toEqual([
      'Tukarim',
      'terkait',
    ])
    expect(tokensOf('Saat BupatiSikka datang, Wings Airyang terbang pulang.')).toContain('Air')
    expect(tokensOf('Menurut adaYuraina dan diJakarta saja.')).toContain('Yuraina')
    expect(tokensOf('Kementerian Pariwisatamelalui deputinya hadir.')).toContain('Pariwisata')
    // What is seen in the middle of the text holds for its beginning too.
    expect(tokensOf('Warga Jakartaakan memilih DKIJakarta.').slice(1, 3)).toEqual(['Jakarta', 'akan'])
    expect(tokensOf('Kata BupatiSikka, Suratmandan Tukarim hadir.')).toContain('Suratman')
    expect(tokensOf('Kabar dari Suratmandijadwalkan tiba.')).toContain('dijadwalkan')
    expect(tokensOf('Kata BupatiSikka, Chinadi sana, Chinadi sini.').filter((word) => word === 'di')).toHaveLength(2)
    expect(tokensOf('Menteri Rambat Zon atauGus Zon datang.')).toContain('Gus')
    // A link loses the space on either side.
    expect(tokensOf('Rambat Zondra datang bersama istriRambat Zondraitu.')).toContain('itu')
    expect(tokensOf('Kabar datang dari MenteriRambat Zonyang pulang.')).toContain('yang')
    expect(tokensOf('PernikahanAl Rasyid digelar.').slice(0, 3)).toEqual(['Pernikahan', 'Al', 'Rasyid'])
    expect(tokensOf('PernikahanXy Rasyid digelar.')).toContain('PernikahanXy')
    // Areas are called after what lies there, in one word or two.
    for (const area of ['Kecamatan Rawajaya', 'Pekon Tanjungbaru', 'Puskesmas Kebunmelati'])
      expect(tokensOf(`Dari BupatiSikka ke ${area}. Rawa, Tanjung dan Kebun.`)).toContain(area.split(' ')[1])
    expect(tokensOf('Dari BupatiSikka ke Batuketulis. Togar Batuke hadir.')).toContain('Batuketulis')
    // Names that end as words do.
    expect(tokensOf('Bupati Herybertus Rambat dan Endiawan datang. Endi pulang.')).toEqual(
      expect.arrayContaining(['Herybertus', 'Endiawan']),
    )
    for (const name of ['Sukananti', 'Gunungterang', 'Suryadinata', 'Rusmadi', 'Wulandari', 'Purbaya'])
      expect(tokensOf(`Menurut ${name}, BupatiSikka datang ke ${name}.`)).toContain(name)
  })
})

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['Rapat selesai. Peserta pulang.', ['Rapat selesai.', 'Peserta pulang.']],
    ['Benar! Apa? Ya.', ['Benar!', 'Apa?', 'Ya.']],
    ['Harga naik karena inflasi.Selanjutnya turun.', ['Harga naik karena inflasi.', 'Selanjutnya turun.']],
    ['Situs kompas.com dan Drs. Budi, S.Sos hadir.', ['Situs kompas.com dan Drs. Budi, S.Sos hadir.']],
    ['Ia tinggal di Jl. Melati No. 5 Kab. Garut.', ['Ia tinggal di Jl. Melati No. 5 Kab. Garut.']],
    ['M. Yusuf dan R. A. Kartini bertemu.', ['M. Yusuf dan R. A. Kartini bertemu.']],
    ['Pukul 09.00 WIB rapat dibuka.', ['Pukul 09.00 WIB rapat dibuka.']],
    ['Jumlahnya 41. Lalu pulang.', ['Jumlahnya 41.', 'Lalu pulang.']],
    ['1. Registrasi peserta', ['1. Registrasi peserta']],
    ['“Kami datang.” Ia pulang.', ['“Kami datang.”', 'Ia pulang.']],
    ['“Apa kabar?” tanya Budi.', ['“Apa kabar?” tanya Budi.']],
    ['Rapat selesai.” kata Budi. Lalu pulang', ['Rapat selesai.” kata Budi.', 'Lalu pulang']],
    ['Sudah… Lalu pulang', ['Sudah…', 'Lalu pulang']],
    ['Dibuka camat.“Kami senang,” katanya.', ['Dibuka camat.', '“Kami senang,” katanya.']],
  ])('of %j', (text, expected) => expect(sentencesOf(text)).toEqual(expected))

  it('end at a line break', () => {
    expect(sentencesOf('Judul Berita\nIsi berita.')).toEqual(['Judul Berita', 'Isi berita.'])
    expect(sentencesOf('Judul Berita\r\nIsi berita.\r\n')).toEqual(['Judul Berita', 'Isi berita.'])
    expect(sentencesOf('Judul\u2028Isi')).toEqual(['Judul', 'Isi'])
  })
  it('go on behind a break that plainly stands within them', () => {
    expect(sentencesOf('Dihadiri camat,\nLurah dan warga.')).toHaveLength(1)
    expect(sentencesOf('Dihadiri camat\ndan warga.')).toHaveLength(1)
    expect(sentencesOf('Rapat digelar (\nRabu\n)')).toHaveLength(1)
  })
  it('end with a line whose next one is longer than wrapping leaves it, or an item of a list', () => {
    const line = 'Survei terbaru: persaingan ketat di seluruh daerah pemilihan Pulau Sumatera'
    const next = 'Dikutip dari kantor berita, survei itu dilakukan pada 1.200 responden yang dipilih secara acak.'
    expect(sentencesOf(`${line}\n${next}`)).toHaveLength(2)
    expect(sentencesOf(`${line}\n3. Surat sehat`)[0]).toMatch(/^Survei.*Sumatera$/)
  })
  it('go on through hard-wrapped lines, but not through a blank one', () => {
    const wrapped = 'Badan Penanggulangan Bencana Daerah mencatat banjir di Kecamatan\nSukamaju dan dua kecamatan lain.'
    expect(sentencesOf(wrapped)).toHaveLength(1)
    expect(sentencesOf(wrapped.replace('\n', '\n\n'))).toHaveLength(2)
    // Where the next line's first word had room, nothing was wrapped: a link or headline, and the paragraph below it.
    const link = 'Berita terkait: Warga Sukamaju Menanam Seribu Pohon di Tepi Sungai'
    const paragraph = 'Sementara itu, hujan lebat masih turun di dua kecamatan lain sejak pagi tadi, kata petugas.'
    expect(sentencesOf(`${link}\n${paragraph}`)).toHaveLength(2)
    const item = '1. Surat keterangan catatan kepolisian dari Kepolisian Daerah Sukamaju'
    expect(sentencesOf(`${item}\n2. Surat sehat`)).toHaveLength(2)
  })
  it('hold all tokens, in order', () => {
    const t = tokens('Satu. Dua\nTiga! Empat')
    expect([...t.sentence.subarray(0, t.count)]).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
    expect([t.sentenceFirst(3), t.sentenceLast(3)]).toEqual([2, 3])
    expect([t.sameSentence(0, 1), t.sameSentence(1, 2)]).toEqual([true, false])
  })
})

describe('regions', () => {
  it('alone give tokens, with the offsets of the whole text', () => {
    const text = 'Judul\nBaca juga: lain\nIsi berita'
    const t = tokens(text, [
      { start: 0, end: 5, headline: true },
      { start: 22, end: 32, headline: false },
    ])
    expect(written(t)).toEqual(['Judul', '¶', 'Isi', 'berita', '¶'])
    expect(t.headlineEnd).toBe(2)
    expect(text.slice(t.start[2], t.end[2])).toBe('Isi')
  })
  it('may be none or empty', () => {
    expect(tokens('abc', []).count).toBe(0)
    expect(tokens('').count).toBe(0)
    expect(tokens(' \n\t ').sentenceCount).toBe(0)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '.',
    '. ',
    '\n',
    '\n\n',
    ' ',
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    'Kab',
    'dr',
    'a',
    'PresidenPrabowo',
    '41',
    '🎉',
    '\ud83d',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  )
  it('gives tokens in order that do not overlap, in sentences that cover them', () => {
    fc.assert(
      fc.property(text, (any) => {
        const t = tokens(any)
        let end = 0
        for (let i = 0; i < t.count; i++) {
          expect(t.start[i]).toBeGreaterThanOrEqual(end)
          expect(t.end[i]).toBeGreaterThanOrEqual(t.start[i])
          end = t.end[i]
          expect(t.sentenceFirst(i)).toBeLessThanOrEqual(i)
          expect(t.sentenceLast(i)).toBeGreaterThanOrEqual(i)
        }
        expect(end).toBeLessThanOrEqual(any.length)
        expect(t.sentenceStart[t.sentenceCount]).toBe(t.count)
      }),
      { numRuns: 300 },
    )
  })
  it('loses no letter or digit', () => {
    const kept = (any: string) => any.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(text, (any) => {
        expect(kept(written(tokens(any)).join(''))).toBe(kept(any))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a megabyte', () => {
  it.each([
    ['open brackets', '('],
    ['quotation marks', '"'],
    ['letters without a space', 'a'],
    ['capitals within words', 'aB'],
    ['digits and slashes', '1/'],
    ['full stops', '.'],
    ['line breaks', '\n'],
    ['lines of one word', 'kata\n'],
    ['apostrophes', "a'"],
    ['half emoji', '\ud83d'],
    ['lines that end in \\r', 'Ahmad Yani Putra\r'],
    ['lines that end in U+2029', 'Ahmad Yani Putra\u2029'],
    ['first words of phrases', 'badan '],
  ])('of %s takes time linear in its length', (_, unit) => {
    const read = (size: number) => tokens(unit.repeat(size / unit.length))
    expectLinear(read, { small: 250_000, times: 4, most: 12, least: 500 })
  })

  it.each(['\n', '\r', '\r\n', '\u2028', '\u2029'])('are wrapped into lines by %j as by any other line end', (end) => {
    const line = 'Pemerintah Kabupaten Sumberjaya menggelar rapat koordinasi di Aula'
    expect(sentencesOf(`${line}${end}Kantor Bupati`)).toHaveLength(1)
    expect(sentencesOf(`${line}${end}${end}Kantor Bupati`)).toHaveLength(2)
    expect(sentencesOf(`Rapat di Aula${end}${line}`)).toHaveLength(2)
    expect(sentencesOf(`${line}.${end}Aula Kantor${end}Bupati`)).toHaveLength(3)
  })

  it.each([
    ['words', 'pisang '],
    ['words without a space between', 'BupatiSikkameresmikanPasarAlok '],
    ['numbers and marks', '6/5/2024, '],
  ])('ends a sentence of %s without any stop somewhere behind its 500th token', (_, unit) => {
    const t = tokens(unit.repeat(2000))
    expect(t.sentenceFirst(100)).toBe(0)
    for (let i = 0; i < t.count; i++) expect(t.sentenceLast(i) - t.sentenceFirst(i)).toBeLessThan(800)
  })
  it('ends no sentence within a number', () => {
    const t = tokens('1.250.000 '.repeat(500))
    for (let s = 0; s < t.sentenceCount; s++) expect(t.word(t.sentenceStart[s])).toBe('1')
  })

  it('slices names without line breaks, doubled spaces and marks without width', () => {
    const t = tokens('Hadir Kodim\n1406, Dinas  Sosial\u00a0Wajo, Divisi\u200b Hukum.')
    expect(t.slice(0, t.count - 3)).toBe('Hadir Kodim 1406, Dinas Sosial Wajo, Divisi Hukum')
  })

  it('puts a lost space back into what it slices', () => {
    const text = 'Hal itu dikatakan BupatiSikka kepada warga. Wabup Aguspada malam itu di Sekolah Rakyatdi Ende.'
    const t = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
    const words = Array.from({ length: t.count }, (_, i) => t.word(i))
    expect(words).toContain('Agus')
    expect(words).toContain('Rakyat')
    expect(t.slice(words.indexOf('Bupati'), words.indexOf('kepada'))).toBe('Bupati Sikka kepada')
    const brand = 'Hal itu dikatakan BupatiSikka kepada BeritaTani DKIJakarta di Ende.'
    const table = scan(brand, [{ start: 0, end: brand.length, headline: false }], builtinLexicon())
    expect(table.slice(0, table.count - 2)).toBe(
      'Hal itu dikatakan Bupati Sikka kepada BeritaTani DKI Jakarta di Ende.',
    )
  })
})
