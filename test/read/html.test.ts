import { describe, expect, it } from 'vitest'
import { readOne, windows1252 } from './folder.js'

const HEADLINE = 'Camat Sukajaya Buka Pelatihan Kader Posyandu'
const PARAGRAPHS = [
  'SUKAJAYA - Camat Sukajaya Darma Wijaya membuka pelatihan kader posyandu di Aula Kecamatan, Kamis (14/11/2024), yang diikuti 41 peserta.',
  '“Kader adalah ujung tombak kesehatan di desa, jadi mereka harus terus belajar,” ujar Darma di hadapan para peserta, Kamis siang.',
  'Pelatihan yang berlangsung dua hari itu mengusung tema “Kader Cakap, Balita Sehat” dan diisi oleh tiga narasumber dari puskesmas.',
]
const SENTENCES = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')

/** A page of a news site as they commonly are, around one article. */
function page({ head = '', article = SENTENCES, heading = `<h1>${HEADLINE}</h1>` } = {}): string {
  return `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>${HEADLINE} - Warta Contoh</title>${head}
<style>.iklan{display:none}</style><script>var x = "<p>bukan isi</p>";</script></head>
<body class="post"><header><nav><ul><li><a href="/">Beranda</a></li><li><a href="/daerah">Daerah</a></li></ul></nav></header>
<main>${heading}<div class="article-content" itemprop="articleBody">${article}</div></main>
<aside class="sidebar"><h3>Terpopuler</h3><ul><li><a href="/1">Harga cabai naik lagi</a></li><li><a href="/2">Jalan desa rusak</a></li></ul></aside>
<footer><p>Hak cipta Warta Contoh. <a href="/redaksi">Redaksi</a></p></footer></body></html>`
}

async function article(html: string) {
  const { sources, failures } = await readOne('a.html', html)
  expect(failures).toEqual([])
  return sources[0]
}

describe('the article of a page', () => {
  const wanted = [HEADLINE, ...PARAGRAPHS].join('\n\n')
  it('is its headline and paragraphs with blank lines between, without what stands around', async () => {
    expect((await article(page())).text).toBe(wanted)
  })
  it('comes out the same from paragraphs of line breaks, from nested blocks and from a heading inside', async () => {
    const broken = PARAGRAPHS.join('<br><br>')
    const nested = `<div><section>${PARAGRAPHS.map((text) => `<div><span><p><span>${text}</span></p></span></div>`).join('')}</section></div>`
    for (const body of [broken, nested]) expect((await article(page({ article: body }))).text).toBe(wanted)
    expect((await article(page({ heading: '', article: `<h1>${HEADLINE}</h1>${SENTENCES}` }))).text).toBe(wanted)
  })
  it('has entities decoded, hard blanks as blanks, headings and lists as lines, no link addresses or captions', async () => {
    const more = `<figure><img src="a.jpg"><figcaption>Foto: Tono</figcaption></figure><h2>Langkah Berikut</h2>
      <ul><li>Penimbangan balita di &quot;Desa&nbsp;Mekar&quot;, mulai Senin.</li><li>Pemberian vitamin &amp; obat.</li></ul>
      <blockquote><p>Kami siap, kata mereka kepada warga yang hadir di balai desa pada pagi hari itu.</p></blockquote>
      <p>Selengkapnya di <a href="https://warta.contoh.id/9">tautan ini</a>, demikian panitia.</p>`
    const { text } = await article(page({ article: SENTENCES + more }))
    expect(text.slice(wanted.length)).toBe(
      [
        '\n\nLangkah Berikut',
        'Penimbangan balita di "Desa Mekar", mulai Senin.\nPemberian vitamin & obat.',
        'Kami siap, kata mereka kepada warga yang hadir di balai desa pada pagi hari itu.',
        'Selengkapnya di tautan ini, demikian panitia.',
      ].join('\n\n'),
    )
  })
  it('is the whole text where the page is only a piece of one, or plain', async () => {
    expect((await article('<p>Rapat desa.</p><p>Bubar &amp; pulang')).text).toBe('Rapat desa.\n\nBubar & pulang')
    expect((await article('Rapat desa.')).text).toBe('Rapat desa.')
    expect((await article('<title>Judul halaman yang lama</title>')).text).toBe('Judul halaman yang lama')
    expect((await article(`<head><title>${HEADLINE}</title></head>${SENTENCES}`)).text).toBe(wanted)
  })
})

describe('the metadata of a page', () => {
  it('comes from JSON-LD first', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', datePublished: '2020-01-01' },
        {
          '@type': ['NewsArticle'],
          headline: HEADLINE,
          datePublished: '2024-11-14T13:20:00+07:00',
          author: [{ '@type': 'Person', name: 'Rina Sari' }, { name: 'Tono  Adi' }],
          publisher: { name: 'Warta Contoh' },
        },
      ],
    }
    const head = `<link rel="canonical" href="https://warta.contoh.id/daerah/1"><meta property="article:published_time" content="2023-01-01">
      <script type="application/ld+json">{rusak</script><script type='application/ld+json'>${JSON.stringify(data)}</script>`
    const { text, ...rest } = await article(page({ head }))
    expect(text.startsWith(`${HEADLINE}\n\nSUKAJAYA`)).toBe(true)
    expect(rest).toEqual({
      id: 'a.html',
      encoding: 'UTF-8',
      headline: HEADLINE,
      outlet: 'Warta Contoh',
      published: '2024-11-14T13:20:00+07:00',
      url: 'https://warta.contoh.id/daerah/1',
      authors: ['Rina Sari', 'Tono Adi'],
    })
  })
  it.each([
    ['<meta property="article:published_time" content="2024-11-14T06:20:00Z">', '2024-11-14T06:20:00Z'],
    ['<meta name="content_PublishedDate" content="2024-11-14 13:20:00">', '2024-11-14T13:20:00'],
    ['<meta name="publishdate" content="2024/11/14 13:20:00">', '2024-11-14T13:20:00'],
    ['<meta name="dtk:publishdate" content="2024/11/14">', '2024-11-14'],
    [
      '<meta itemprop="datePublished" content="Kamis, 14 November 2024 13:20 WIB">',
      'Kamis, 14 November 2024 13:20 WIB',
    ],
    ['<meta name="pubdate" content="0000-00-00 00:00:00"><meta name="date" content="2024-11-14">', '2024-11-14'],
  ])('reads the time of publication from %s', async (head, published) => {
    expect((await article(page({ head }))).published).toBe(published)
  })
  it('reads it from a time element when nothing else says it', async () => {
    const heading = `<h1>${HEADLINE}</h1><time datetime="2024-11-14T13:20+07:00">14 Nov 2024</time>`
    expect((await article(page({ heading }))).published).toBe('2024-11-14T13:20+07:00')
    expect((await article(page())).published).toBeUndefined()
  })
  it('takes outlet, authors and address from meta tags, but no addresses as names', async () => {
    const head = `<meta property="og:site_name" content="Warta Contoh"><meta property="og:url" content="https://warta.contoh.id/1">
      <meta name="author" content="Rina Sari"><meta property="article:author" content="https://facebook.com/warta"><link rel="canonical" href="/1">`
    expect(await article(page({ head }))).toMatchObject({
      outlet: 'Warta Contoh',
      url: 'https://warta.contoh.id/1',
      authors: ['Rina Sari'],
    })
    for (const name of ['Warta Contoh', 'https://warta.contoh.id'])
      expect(
        (
          await article(
            page({
              head: `<meta property="og:site_name" content="Warta Contoh"><meta name="author" content="${name}">`,
            }),
          )
        ).authors,
      ).toBeUndefined()
  })
  it('finds the headline without the name of the site', async () => {
    const head = '<meta property="og:site_name" content="Warta Contoh">'
    expect((await article(page({ heading: '', head }))).headline).toBe(HEADLINE)
    const og = `<meta property="og:title" content="Camat Sukajaya Buka Pelatihan Kader... | warta.id">`
    expect((await article(page({ heading: '', head: og }))).headline).toBe('Camat Sukajaya Buka Pelatihan Kader...')
    expect((await article(page({ heading: '<h1>Warta Contoh Daerah</h1>', head }))).headline).toBe(HEADLINE)
    expect((await article(page({ heading: `<h1>${HEADLINE}, Ini Pesannya</h1>`, head }))).headline).toBe(
      `${HEADLINE}, Ini Pesannya`,
    )
  })
})

describe('the encoding of a page', () => {
  const body = '<title>Rapat</title><p>Kata “camat” – café.</p>'
  it('is what it declares, unless it is valid UTF-8', async () => {
    const declared = `<meta charset="windows-1252">${body}`
    expect((await readOne('a.html', windows1252(declared))).sources[0]).toMatchObject({
      text: expect.stringContaining('“camat” – café'),
      encoding: 'windows-1252',
    })
    expect((await readOne('a.html', Buffer.from(declared))).sources[0]).toMatchObject({
      text: expect.stringContaining('“camat” – café'),
      encoding: 'UTF-8',
    })
    const greek = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7"><p>'),
      Buffer.from([0xe1]),
    ])
    expect((await readOne('a.html', greek)).sources[0]).toMatchObject({ text: 'α', encoding: 'ISO-8859-7' })
  })
  it('is windows-1252, with a warning, where it declares none', async () => {
    const warnings: string[] = []
    const { sources } = await readOne('a.html', windows1252(body), {
      onWarning: (warning) => void warnings.push(warning),
    })
    expect(sources[0]).toMatchObject({ text: expect.stringContaining('“camat” – café'), encoding: 'windows-1252' })
    expect(warnings).toHaveLength(1)
    expect((await readOne('a.html', windows1252(`<meta charset=utf-99>${body}`))).sources[0].encoding).toBe(
      'windows-1252',
    )
    expect(
      (
        await readOne(
          'a.html',
          Buffer.concat([Buffer.from([0xe9]), Buffer.from('<meta http-equiv=content-type content="charset')]),
        )
      ).sources,
    ).toHaveLength(1)
  })
})

describe('pages made to do harm', () => {
  const text = '<p>Rapat desa di balai.</p>'
  const many = 100000
  it.each([
    ['nested blocks', `${'<div>'.repeat(many)}${text}`],
    ['nested inline tags', `${'<b>'.repeat(many)}${text}`],
    ['nested tables', `${'<table><tr><td>'.repeat(many)}${text}`],
    ['list items in rows', `${'<tr><li>'.repeat(many)}${text}`],
    ['nothing but brackets', `${text}${'<'.repeat(many)}`],
    ['tags that never end', `${text}${'<a b="'.repeat(many)}`],
    ['comments that never end', `${text}${'<!-- '.repeat(many)}`],
    ['pictures that never end', `${text}${'<svg>'.repeat(many)}`],
    ['hard blanks', `<p>Rapat desa${'&nbsp;\u00a0'.repeat(many)} di balai.</p>`],
    ['line breaks', `${'<br>\n'.repeat(many)}${text}`],
    ['links', `${text}${'<a href=x>y</a> '.repeat(many)}`],
    ['closing tags', `${'</div></p></b>'.repeat(many)}${text}`],
    ['titles beside metadata', `${'<meta>'.repeat(many / 2)}${'<title></title>'.repeat(many / 2)}${text}`],
    ['deep JSON-LD', `<script type="application/ld+json">${'['.repeat(many)}</script>${text}`],
  ])('give their text in time: %s', { timeout: 15000 }, async (_, html) => {
    const { text: found } = await article(html)
    expect(found).toContain('Rapat desa')
    expect(found).toContain('di balai.')
  })
})
