import { firstWord, isParagraph, type Line, SHORT } from './lines.js'

/**
 * What a boilerplate cue takes with it: its own line; the links behind it when it stands alone; or, where no running text
 * follows, everything to the page's end.
 */
type Reach = 'line' | 'links' | 'rest'

export interface Cue {
  rule: string
  reach: Reach
}

const cue = (rule: string, reach: Reach): Cue => ({ rule, reach })

/** Lines that are nothing but a cue; compared in lower case without colons, counts and arrows around them. */
const WHOLE = new Map<string, Cue>()
const whole = (rule: string, reach: Reach, ...forms: string[]): void => {
  for (const form of forms) WHOLE.set(form, cue(rule, reach))
}
whole('read-also', 'links', 'baca', 'baca juga', 'baca_juga', 'baca pula', 'simak juga', 'lihat juga', 'tonton juga')
whole(
  'read-also',
  'links',
  'baca lainnya',
  'baca selengkapnya',
  'baca selanjutnya',
  'baca berikutnya',
  'baca artikel lainnya',
  'baca berita lainnya',
  'pilihan editor',
)
whole(
  'related',
  'links',
  'artikel terkait',
  'bacaan lain',
  'bacaan lainnya',
  'berita terkait',
  'berita lainnya',
  'artikel lainnya',
  'terkait',
  'lainnya',
)
whole(
  'related',
  'links',
  'related posts',
  'related articles',
  'related news',
  'related',
  'related stories',
  'read more',
)
whole('related', 'links', 'rekomendasi', 'rekomendasi untuk anda', 'jangan lewatkan', 'anda mungkin juga suka')
whole('related', 'links', 'terpopuler', 'populer', 'berita populer', 'trending', 'most popular', 'terbaru', 'terkini')
whole('related', 'links', 'berita terbaru', 'berita terkini', 'artikel terbaru', 'recent posts', 'you may also like')
whole(
  'related',
  'links',
  'topik terkait',
  'topik terkini',
  'topik populer',
  'video terkait',
  'foto terkait',
  'kabar lainnya',
)
whole('related', 'links', 'artikel sebelumnya', 'artikel selanjutnya', 'artikel berikutnya', 'berita sebelumnya')
whole('related', 'links', 'berita selanjutnya', 'berita berikutnya', 'previous post', 'next post', 'previous article')
whole('related', 'links', 'next article', 'post navigation', 'navigasi pos', 'navigasi tulisan', 'tautan lembaga')
whole('related', 'links', 'berita pilihan', 'pilihan redaksi', 'rekomendasi redaksi', 'video pilihan', 'lihat semua')
whole(
  'tags',
  'rest',
  'tag',
  'tags',
  'tagar',
  'topik',
  'kata kunci',
  'keyword',
  'keywords',
  'label',
  'kategori',
  'tag terpopuler',
)
whole(
  'share-block',
  'rest',
  'share',
  'bagikan',
  'bagikan ini',
  'share this',
  'share artikel ini',
  'bagikan artikel ini',
)
whole(
  'share-block',
  'rest',
  'bagikan berita ini',
  'sebarkan',
  'sebarkan artikel ini',
  'bagikan ke',
  'like this',
  'menyukai ini',
)
whole(
  'share-block',
  'line',
  'facebook',
  'twitter',
  'whatsapp',
  'telegram',
  'email',
  'copy link',
  'salin tautan',
  'salin link',
)
whole(
  'share-block',
  'line',
  'print',
  'cetak',
  'tweet',
  'pinterest',
  'linkedin',
  'threads',
  'messenger',
  'pin it',
  'instagram',
)
whole(
  'share-block',
  'line',
  'url telah tercopy',
  'url berhasil dicopy',
  'link copied',
  'print friendly',
  'facebook twitter whatsapp',
  'share on facebook',
)
whole('comments', 'rest', 'komentar', 'comment', 'comments', 'komentar anda', 'tinggalkan komentar', 'kolom komentar')
whole('contents', 'line', 'daftar isi', 'daftar isi artikel', 'table of contents')
whole(
  'advert',
  'line',
  'advertisement',
  'advertisements',
  'iklan',
  'pasang iklan',
  'adsense',
  'sponsored',
  'ads',
  'promoted content',
)
whole(
  'advert',
  'line',
  'scroll to resume',
  'scroll untuk baca berita',
  'scroll untuk melanjutkan',
  'scroll ke bawah untuk melanjutkan',
  'scroll ke bawah untuk membaca',
  'resume reading',
  'gulir untuk lanjut membaca',
  'lanjutkan membaca',
  'iklan sponsor',
)
whole(
  'site',
  'line',
  'selengkapnya',
  'unduh',
  'download',
  'unduh aplikasi',
  'download aplikasi',
  'buka aplikasi',
  'lihat foto',
  'show all',
  'halaman selanjutnya',
  'selanjutnya',
  'sebelumnya',
  'next',
  'prev',
  'previous',
)
whole(
  'site',
  'line',
  'langsung ke konten utama',
  'halaman',
  'skip to content',
  'loading',
  'memuat',
  'menu',
  'search',
  'cari',
  'login',
  'masuk',
  'daftar',
  'close',
  'tutup',
)
whole(
  'site',
  'line',
  'berlangganan',
  'subscribe',
  'kembali ke atas',
  'back to top',
  'tampilkan semua',
  'ubah ukuran teks',
)
whole(
  'site',
  'line',
  'ikuti kami',
  'ikuti kami di',
  'follow us',
  'follow',
  'laporkan tulisan',
  'simpan',
  'dengarkan',
  'dengarkan berita',
)

interface Pattern extends Cue {
  /** All first words, in lower case, of the lines that it may open; undefined for a pattern that looks elsewhere. */
  opens?: ReadonlySet<string>
  /** Whether a line may hold it: spares nearly all lines the pattern. */
  may?: (line: string) => boolean
  pattern: RegExp
}
const at = (rule: string, reach: Reach, where: string | Pattern['may'], pattern: RegExp): Pattern =>
  typeof where === 'string'
    ? { rule, reach, opens: new Set(where.split(' ')), pattern }
    : { rule, reach, may: where, pattern }

const begins = (chars: string) => (line: string) => chars.includes(line[0])
const holds = (part: string) => (line: string) => line.includes(part)
/** A picture's credit stands at the end of its line behind a colon or slash, without a stop. */
const isUnstopped = (line: string): boolean =>
  !'.:!?'.includes(line[line.length - 1]) && (line.includes(':') || line.includes('/'))

/** Openings of boilerplate lines and what betrays one within, tried in order on lines of at most SHORT units. */
const PATTERNS: readonly Pattern[] = [
  at(
    'read-also',
    'line',
    'baca simak lihat tonton saksikan dengarkan',
    /^\W{0,4}(?:baca|simak|lihat|tonton|saksikan|dengarkan)[ _](?:juga|pula|lainnya)(?!\p{L})/iu,
  ),
  at(
    'read-also',
    'line',
    'baca simak lihat tonton',
    /^\W{0,4}(?:baca|simak|lihat|tonton)(?: selengkapnya| selanjutnya| berikutnya| artikel| berita| video| foto)?\s{0,3}[:–]/i,
  ),
  at('read-also', 'line', 'simak lihat tonton saksikan', /^(?:simak|lihat|tonton|saksikan)(?: juga)? video(?!\p{L})/iu),
  at('video', 'line', 'saksikan', /^saksikan live.{0,30}:?$/i),
  at(
    'read-also',
    'line',
    'pilihan artikel berita related',
    /^(?:pilihan editor|artikel terkait|berita terkait|artikel lainnya|related)\s{0,3}[:–-]/i,
  ),
  at('related', 'rest', 'berita artikel kabar', /^(?:berita|artikel|kabar) (?:terkait|terpopuler) .{0,40}$/i),
  at(
    'advert',
    'line',
    'advertisement scroll iklan gulir',
    /^\W{0,4}(?:advertisement|scroll to (?:continue|resume)|iklan|gulir ke bawah)(?!\p{L}).{0,60}$/iu,
  ),
  at('video', 'line', 'video', /^\W{0,3}video\s{0,2}[:–].{3,}[^.]$/i),
  at('video', 'line', begins('['), /^\[(?:gambas|video|embed|instagram|youtube)\b.{0,80}\]$/i),
  at(
    'photo',
    'line',
    'foto photo ilustrasi gambar caption keterangan ket teks sumber kredit fotografer dok dokumentasi',
    /^\W{0,3}(?:foto|photo|ilustrasi|gambar|caption|keterangan (?:foto|gambar)|ket\.? foto|teks foto|sumber (?:foto|gambar)|kredit(?: foto)?|fotografer|dok(?:umentasi)?\.?(?: foto)?)\s{0,2}[:/|].{0,280}$/i,
  ),
  at('photo', 'line', isUnstopped, /(?<!\p{L})(?:foto|photo|fotografer)\s{0,2}[:/]\s{0,2}[^.:!?]{2,60}$/iu),
  at('photo', 'line', isUnstopped, /(?<!\p{L})dok\.?\s{0,2}[:/]\s{0,2}[^.:!?]{2,60}$/iu),
  at('photo', 'line', holds('/'), /(?<!\p{L})(?:ANTARA(?: FOTO)?|AFP|REUTERS|Reuters)\/[^.:!?]{2,60}[/)\p{L}]\.?$/u),
  at(
    'follow',
    'line',
    'dapatkan ikuti follow gabung bergabung join klik yuk ayo download unduh langganan berlangganan subscribe cek',
    /^[^\p{L}\d"“”'‘]{0,4}(?:dapatkan|ikuti|follow|gabung|bergabung|join|klik|yuk|ayo|download|unduh|(?:ber)?langganan|subscribe|cek)(?!\p{L}).{0,160}(?:whats ?app|telegram|google news|channel|saluran|kanal|newsletter|breaking news|update|berita (?:terkini|terbaru|pilihan|lainnya)|notifikasi)/iu,
  ),
  at(
    'follow',
    'line',
    'ikuti follow gabung join klik download unduh cek',
    /^[^\p{L}\d"“”'‘]{0,4}(?:ikuti|follow|gabung|join|klik|download|unduh|cek)(?!\p{L}).{0,120}(?:instagram|facebook|twitter|tik ?tok|youtube|aplikasi|di sini|media sosial).{0,60}[^.]$/iu,
  ),
  // "Akses berita lokal … melalui aplikasi X", "Baca berita tanpa iklan. Gabung X": the site's own apps and subscriptions.
  at(
    'follow',
    'line',
    'akses baca nikmati temukan simak lihat buka dapatkan',
    /^[^\p{L}\d"“”'‘]{0,4}(?:akses|baca|nikmati|temukan|simak|lihat|buka|dapatkan) (?:berbagai |seluruh |semua |beragam )?(?:berita|artikel|konten|kabar|informasi|liputan)(?!\p{L})[^:!?]{0,100} (?:aplikasi|tanpa iklan|play store|app store)(?!\p{L}).{0,60}$/iu,
  ),
  at('fact-check', 'line', 'untuk', /^\W{0,4}untuk mengetahui kebenaran informasi/i),
  at(
    'copyright',
    'line',
    'copyright copyrights hak all dilarang',
    /^\W{0,4}(?:copyright|hak cipta|all rights? reserved|dilarang (?:keras )?(?:mengambil|mengutip|menyalin|memperbanyak))/i,
  ),
  at('copyright', 'line', holds('©'), /^.{0,120}©/),
  at(
    'source',
    'line',
    'artikel berita konten tulisan',
    /^\W{0,4}(?:artikel|berita|konten|tulisan)(?: ini)? (?:ini )?(?:telah|sudah|pernah) (?:tayang|terbit|dimuat|dipublikasikan|naik di)/i,
  ),
  at('source', 'line', 'sumber', /^sumber(?: berita| artikel)?\s{0,2}:\s{0,2}(?:https?:\/\/|www\.)\S+$/i),
  at('copyright', 'line', 'under', /^under creative commons license/i),
  at('site', 'line', 'halaman', /^halaman\s{0,3}:?\s{0,3}\d.{0,60}$/i),
  at('site', 'line', 'page hal halaman', /^(?:page|hal\.?|halaman) \d{1,3} (?:of|dari) \d{1,3}$/i),
  at('site', 'line', begins('0123456789'), /^(?:\d{1,2}\s{1,3}){2,12}(?:selanjutnya|next|»|>)?$/i),
  at(
    'site',
    'line',
    'post dibaca view views hits dilihat pembaca total',
    /^(?:post views|dibaca|views?|hits|dilihat|pembaca|total views)\s{0,3}:?\s{0,3}[\d.,]{1,9}(?: ?(?:kali|x|orang|views?))?$/i,
  ),
  at(
    'site',
    'line',
    begins('0123456789.,'),
    /^[\d.,]{1,9}\s{0,3}(?:comments?|komentar|views?|shares?|kali dibaca|dibaca|likes?|x dibaca|menit (?:baca|membaca)|min(?:ute)?s? read)$/i,
  ),
  at(
    'site',
    'line',
    'bacaan waktu reading',
    /^(?:bacaan|waktu baca|reading time)\s{0,3}:?\s{0,3}\d{1,3} ?(?:menit|min).{0,20}$/i,
  ),
  at('site', 'line', holds('ookie'), /^.{0,80}(?:menggunakan|memakai|uses?) cookies?(?!\p{L})/iu),
  at(
    'share-block',
    'line',
    'share facebook twitter x whatsapp telegram line copy icon email pinterest linkedin messenger threads print link tautan salin',
    /^(?:(?:share|facebook|twitter|x|whatsapp|telegram|line|copy|icon|email|pinterest|linkedin|messenger|threads|print|link|tautan|salin)(?:[\s|,·]{1,4}|$)){2,20}$/i,
  ),
  at(
    'tags',
    'rest',
    'tag tags tagar topik kata keyword keywords label',
    /^(?:tags?|tagar|topik|kata kunci|keywords?|label)\s{0,3}[:#].{0,250}$/i,
  ),
  at('tags', 'line', begins('#'), /^(?:#[\p{L}\d_]{2,40}[\s,]{0,4}){1,20}$/u),
  at(
    'share-block',
    'rest',
    'share bagikan sebarkan',
    /^(?:share|bagikan|sebarkan)(?: (?:artikel|berita))?(?: ini)?\s{0,3}(?:ke|on|:|via).{0,60}$/i,
  ),
]

/** Comment forms: whatever follows them is no part of the article. */
const COMMENT_FORM =
  /^(?:leave a (?:reply|comment)|tinggalkan (?:balasan|komentar)|your email address will not|alamat email anda tidak akan|tulis komentar|beri(?:kan)? komentar|post(?:ing)? (?:a )?(?:comment|komentar)|add a comment|required fields are marked|you must be logged in|anda harus (?:masuk|login))/i

const COMMENT_OPENERS = new Set(
  'leave tinggalkan your alamat tulis beri berikan post posting add required you anda'.split(' '),
)
/** Whether a line, whose first word is given, opens a comment form. */
export const isCommentForm = (text: string, word = firstWord(text)): boolean =>
  COMMENT_OPENERS.has(word) && COMMENT_FORM.test(text)

/** Words that some pattern opens with. */
const OPENERS = new Set(PATTERNS.flatMap((each) => [...(each.opens ?? [])]))
/** Patterns that look elsewhere. */
const WITHIN = PATTERNS.filter((each) => !each.opens)

const EDGES = /^[\s:•·|»›>»«\-–—*#+=_]+|[\s:•·|»›>«\-–—*#+=_()\d]+$/gu

/** The cue that a line is or begins with. */
export function cueOf(line: Line): Cue | undefined {
  const { text } = line
  if (text.length > SHORT) return undefined
  if (text.length <= 40) {
    const known = WHOLE.get(text.toLowerCase()) ?? WHOLE.get(text.toLowerCase().replace(EDGES, ''))
    if (known) return known
  }
  const word = firstWord(text)
  // Running text may stand glued behind the cue: the cue alone is cut out of it.
  if (text.length > 100 && /^(?:baca|simak|lihat)/.test(word) && isParagraph(line)) return undefined
  if (isCommentForm(text, word)) return { rule: 'comment-form', reach: 'rest' }
  for (const cue of OPENERS.has(word) ? PATTERNS : WITHIN)
    if ((cue.opens?.has(word) ?? cue.may?.(text)) && cue.pattern.test(text)) return cue
  return undefined
}
