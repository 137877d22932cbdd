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

/** How alike texts are to the wordings of some things: `overlap`, by the words that they share. */
export class Likeness {
  /** Thing and number of words of each wording. */
  readonly #thing: number[] = []
  readonly #length: number[] = []
  /** How often a word stands in which wordings: pairs of wording and times. */
  readonly #byWord = new Map<string, number[]>()
  /** Things with a wording that has no word of weight, by that wording. */
  readonly #wordless = new Map<string, number[]>()
  readonly #hits: Int32Array

  /** @param things the wordings of each */
  constructor(things: readonly (readonly string[])[]) {
    for (const [thing, wordings] of things.entries()) {
      for (const wording of new Set(wordings)) {
        const all = words(wording)
        const wordless = all.length === 0
        for (const [word, times] of timesOf(wordless ? [plain(wording)] : all)) {
          const lists = wordless ? this.#wordless : this.#byWord
          const list = lists.get(word) ?? []
          if (list.length === 0) lists.set(word, list)
          if (wordless) list.push(thing)
          else list.push(this.#thing.length, times)
        }
        this.#thing.push(thing)
        this.#length.push(all.length)
      }
    }
    this.#hits = new Int32Array(this.#thing.length)
  }

  /** By thing how alike its most alike wording is, 0 to 1, of those that are at least so alike, and at all; not in their order. */
  to(text: string, least = 0): ReadonlyMap<number, number> {
    const own = words(text)
    if (own.length === 0) return new Map((this.#wordless.get(plain(text)) ?? []).map((thing) => [thing, 1]))
    const touched: number[] = []
    for (const [word, times] of timesOf(own)) {
      const list = this.#byWord.get(word) ?? []
      for (let i = 0; i < list.length; i += 2) {
        if (this.#hits[list[i]] === 0) touched.push(list[i])
        this.#hits[list[i]] += Math.min(times, list[i + 1])
      }
    }
    const best = new Map<number, number>()
    for (const wording of touched) {
      const like = (2 * this.#hits[wording]) / (own.length + this.#length[wording])
      this.#hits[wording] = 0
      if (like < least) continue
      const thing = this.#thing[wording]
      if (like > (best.get(thing) ?? 0)) best.set(thing, like)
    }
    return best
  }
}

/** The first of the things that are most alike, of pairs of a thing's number and how alike it is. */
export function mostLike(likes: Iterable<readonly [number, number]>): { n: number; like: number } | undefined {
  let best: { n: number; like: number } | undefined
  for (const [n, like] of likes) if (!best || like > best.like || (like === best.like && n < best.n)) best = { n, like }
  return best
}

function timesOf(all: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const each of all) times.set(each, (times.get(each) ?? 0) + 1)
  return times
}

/** Equally right forms of a gold value, as "A | B" writes them. */
export const alternatives = (value: string): string[] => value.split(' | ').map((form) => form.trim())
