/** When two wordings of a value count as the same one: abbreviations spelled out, words of no weight left out. */

/** Words that say nothing about which person, body or place is meant. */
const WEIGHTLESS = new Set(
  'kabupaten kab kota provinsi prov ri republik indonesia pt cv yang di dan pada serta h hj plt pj pjs mantan eks'.split(
    ' ',
  ),
)

/** Short forms of offices and institutions, spelled out; a spelled-out word may be a short form itself, once. */
const SPELLED_OUT = new Map<string, string>(
  Object.entries({
    kapolres: 'kepala polres',
    kapolresta: 'kepala polresta',
    kapolrestabes: 'kepala polrestabes',
    kapolda: 'kepala polda',
    kapolsek: 'kepala polsek',
    kapolri: 'kepala polri',
    kadis: 'kepala dinas',
    kadin: 'kepala dinas',
    kajari: 'kepala kejari',
    kajati: 'kepala kejati',
    kasat: 'kepala satuan',
    kanit: 'kepala unit',
    kabid: 'kepala bidang',
    kasi: 'kepala seksi',
    kabag: 'kepala bagian',
    kadiv: 'kepala divisi',
    kasubdit: 'kepala subdirektorat',
    kabiro: 'kepala biro',
    kapuspenkum: 'kepala pusat penerangan hukum',
    wagub: 'wakil gubernur',
    wabup: 'wakil bupati',
    wawali: 'wakil wali kota',
    wawalkot: 'wakil wali kota',
    walikota: 'wali kota',
    sekda: 'sekretaris daerah',
    sekdaprov: 'sekretaris daerah',
    sekjen: 'sekretaris jenderal',
    dirjen: 'direktur jenderal',
    dirut: 'direktur utama',
    dirreskrimum: 'direktur reserse kriminal umum',
    menkeu: 'menteri keuangan',
    mendagri: 'menteri dalam negeri',
    wamen: 'wakil menteri',
    dandim: 'komandan kodim',
    danrem: 'komandan korem',
    jubir: 'juru bicara',
    kemenkeu: 'kementerian keuangan',
    kemendagri: 'kementerian dalam negeri',
    kemenkes: 'kementerian kesehatan',
    polri: 'kepolisian',
    polda: 'kepolisian daerah',
    polres: 'kepolisian resor',
    polsek: 'kepolisian sektor',
    disdik: 'dinas pendidikan',
    dinkes: 'dinas kesehatan',
    dishub: 'dinas perhubungan',
    dinsos: 'dinas sosial',
    diskominfo: 'dinas komunikasi informatika',
    pemkab: 'pemerintah',
    pemkot: 'pemerintah',
    pemprov: 'pemerintah',
    satreskrim: 'satuan reserse kriminal',
    satresnarkoba: 'satuan reserse narkoba',
    ditreskrimum: 'direktorat reserse kriminal umum',
    reskrim: 'reserse kriminal',
    kejari: 'kejaksaan negeri',
    kejati: 'kejaksaan tinggi',
    kejagung: 'kejaksaan agung',
  }),
)

/** The text in lower case, without accents and punctuation, its words one space apart. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const spelledOut = (word: string): string[] => SPELLED_OUT.get(word)?.split(' ') ?? [word]

/** The words by which a text is compared. */
function words(text: string): string[] {
  return plain(text)
    .split(' ')
    .flatMap((word) => spelledOut(word).flatMap((each) => (each === word ? word : spelledOut(each))))
    .filter((word) => word !== '' && !WEIGHTLESS.has(word))
}

/** How alike two texts are: F1 of their words, 0 to 1. */
export function overlap(a: string, b: string): number {
  const left = words(a)
  const right = words(b)
  if (left.length === 0 || right.length === 0) return plain(a) === plain(b) ? 1 : 0
  const size = left.length + right.length
  let hits = 0
  for (const word of left) {
    const at = right.indexOf(word)
    if (at < 0) continue
    hits++
    right.splice(at, 1)
  }
  return (2 * hits) / size
}

/** Equally right forms of a gold value, as "A | B" writes them. */
export const alternatives = (value: string): string[] => value.split(' | ').map((form) => form.trim())
