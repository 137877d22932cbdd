import { firstWord, type Line, wordCount } from './lines.js'
import { isOutlet } from './outlet.js'
import { isStaff } from './staff.js'
import { findStamp } from './stamp.js'
import { isKnownPlace } from './towns.js'

/** Names of sections and kinds of article, alone on a line. */
export const SECTION =
  /^(?:home|beranda|berita(?: utama| daerah| terkini| foto)?|news|daerah|nasional|regional|pemerintah(?:an)?|politik|hukum(?: (?:dan|&) kriminal)?|hukrim|kriminal|peristiwa|ekonomi|bisnis|olahraga|pendidikan|kesehatan|advertorial|adv|headline|internasional|metropolitan|metro|megapolitan|opini|artikel|kegiatan|informasi|pengumuman|siaran pers|press release|rilis|umum|kabar daerah|pilkada|pemilu|nusantara|hiburan|teknologi|gaya hidup|lifestyle|kolom)$/iu

const STAMP_WORDS =
  /(?<!\p{L})(?:terakhir|di-?perbaharui|diperbarui|di-?update|updated?|dipublikasikan|di-?publish|publish|publikasi|diterbitkan|terbit|tayang|ditayangkan|published|posted|di-?posting|diposkan|dibuat|created|dirilis|rilis|ditulis|written|di-?upload|upload(?:ed)?|diunggah|dikirim|tanggal|tgl|date|waktu|pada|dalam|on|at|in|pukul|jam|oleh|by|super user|jurnalis|penulis|author|sumber|kategori|category|redaksi|admin|administrator|laporan|WIB|WITA|WIT|last|modified|legi|pahing|paing|pon|wage|kliwon)(?!\p{L})/giu
const STAMP_CUE =
  /^\W{0,3}(?:terakhir |last )?(?:di-?perbaharui|diperbarui|di-?update|updated?|dipublikasikan|di-?publish|publish|publikasi|tanggal (?:publikasi|terbit|tayang)|diterbitkan|terbit|tayang|ditayangkan|published|posted|di-?posting|diposkan|dirilis|rilis|created|di-?upload|upload(?:ed)?|diunggah|dikirim)(?!\p{L})/iu
const STAMP_OPENERS = new Set(
  'terakhir last di diperbaharui diperbarui diupdate update updated dipublikasikan dipublish publish publikasi tanggal diterbitkan terbit tayang ditayangkan published posted diposting diposkan dirilis rilis created diupload upload uploaded diunggah dikirim'.split(
    ' ',
  ),
)
/** "by Bawaslu Sikka - 30 Maret 2023", "Ditulis oleh: Admin": who posted the page, and when. */
const POSTED_BY = /^(?:by|oleh|posted by|diposting oleh|ditulis oleh)(?: |\s?:)/i
const UPDATED = /^\W{0,3}(?:terakhir |last )?(?:di-?perbaharui|diperbarui|di-?update|updated?)/i
/** How often the page was read: "Dibaca : 323 kali", "312 kali dilihat", "Hits: 312". */
const COUNTER =
  /(?<!\p{L})(?:(?:telah )?(?:dibaca|dilihat|di-?akses|hits|views?|viewed|pengunjung|pembaca|klik)\s{0,2}:?\s{0,2}\d[\d.,]{0,8}(?:\s{0,2}(?:x|kali|orang|pembaca|views?|klik))?|\d[\d.,]{0,8}\s{0,2}(?:x|kali|views?|hits|klik|pembaca|pengunjung|dibaca|dilihat)(?:\s{1,2}(?:di)?(?:baca|lihat|akses))?)(?!\p{L})/giu
/** Who did what on the page, behind its label: "Penulis: Humas", and the picture's owner. */
const LABELLED = /(?<!\p{L})(?:penulis|editor|reporter|pewarta|oleh|author|kategori|category)\s?:/iu
const PICTURE = /(?<!\p{L})(?:foto|photo|fotografer)\s?:\s?[^|•]{2,40}/giu
/** What such a count has in any case: most lines have none of it, and to make a pattern of letters of every kind takes two milliseconds. */
const COUNTED = /baca|lihat|akses|hits|view|pengunjung|klik|kali|\d\s{0,2}x/i
/** Words and time of reading beside the day: "3 komentar", "2 menit", "waktu baca 2 menit", "2 mins read". */
const MEASURE =
  /(?:(?:waktu |estimasi |lama )?(?:mem)?baca\s?:?\s?|reading time\s?:?\s?)?\d{1,6} {0,3}(?:(?:komentar|comments?|menit|min(?:ute)?s?)(?: (?:di|mem)?baca| read)?| {2}read)(?!\p{L})/giu
const MEASURED = /komentar|comment|menit|min|read/i
/** Small pictures in front of a number of readers or of the day itself. */
const PICTURES = /[\u{1F300}-\u{1FAFF}\u2600-\u27BF]\uFE0F?\s{0,2}(?:\d[\d.,]{0,8}(?=\s*(?:[|•·/-]|$)))?/gu
const PICTURED = /[\u2600-\u27BF\uD83C-\uD83E]/
/** The day of another calendar beside it: "Jumat, 1 Muharram 1447 H / 27 Juni 2025 M". */
const HIJRI =
  /\d{1,2}\s{1,3}[A-Za-z'’‘`-]{4,14}(?:\s{1,2}[A-Za-z'’‘`]{3,9})?\s{1,3}1[34]\d{2}\s{0,2}H(?:ijri(?:y?ah)?)?(?![A-Za-z])|(?<![A-Za-z])M(?![A-Za-z])/g
const HIJRI_YEAR = /1[34]\d\d\s{0,2}H/
/** The writer's account: "by dinkes", "Admin dinkes". */
const ACCOUNT = /(?<!\p{L})(?:[Bb]y|[Oo]leh|[Aa]dmin|[Aa]uthor)\s{0,2}:?\s{0,2}[a-z\d_.]{3,20}(?!\p{L})/gu

/** A line that states when the page was published. */
interface StampLine {
  value: string
  outlet: string | null
  /** Place in front of the day, as press releases have it. */
  place: string | null
  /** Whether a word says that this is the publication ("Diterbitkan 3 Mei 2025"). */
  cued: boolean
  updated: boolean
}

/** Words of the names beside a stamp. */
const MOST_NAMED = 6

const isCued = (text: string): boolean => STAMP_OPENERS.has(firstWord(text)) && STAMP_CUE.test(text)

/** Reads a line that is a day (and time) and what pages put beside it; undefined where the line says anything else. */
export function readStampLine(line: Line): StampLine | undefined {
  const { text } = line
  if (text.length > 140 || !/\d/.test(text)) return undefined
  const stamp = findStamp(text)
  if (!stamp) return undefined
  const cued = isCued(text)
  const base = { value: stamp.value, cued, updated: UPDATED.test(text), outlet: null, place: null }
  // A second stamp (the update) and the words around a stamp say nothing more.
  const plain = PICTURED.test(stamp.rest) ? stamp.rest.replace(PICTURES, '|') : stamp.rest
  const own = HIJRI_YEAR.test(plain) ? plain.replace(HIJRI, ' ') : plain
  const uncounted = COUNTED.test(own) ? own.replace(COUNTER, '|') : own
  const counted = uncounted !== own
  const labelled = text.includes(':') && LABELLED.test(text)
  let rest = (labelled ? uncounted.replace(PICTURE, ' ') : uncounted).replace(ACCOUNT, '|').replace(STAMP_WORDS, ' ')
  const second = findStamp(rest)
  if (second) rest = second.rest
  rest = rest.replace(/\b\d{1,2}[:.]\d{2}\b/g, ' ')
  if (MEASURED.test(rest)) rest = rest.replace(MEASURE, ' ')
  const parts = rest
    .split(/[|•·,;:()[\]/–—]|\s-|-\s|\s{4,}/u)
    .map((piece) => piece.replace(/\s+/gu, ' ').replace(/^[\s.*'"-]+|[\s.*'"-]+$/gu, ''))
    .filter((piece) => /[\p{L}\d]/u.test(piece))
  const pieces = parts.filter((piece) => !SECTION.test(piece))
  if (pieces.length === 0) return base
  if (pieces.length > 4 || pieces.some((piece) => /\d{3}/.test(piece))) return undefined
  const outlet = pieces.find((piece) => isOutlet(piece)) ?? null
  const others = pieces.filter((piece) => piece !== outlet)
  // Beside a count and a label the writer's name may run on into the section: "Created At : … Oleh : RINA SARI DEWI Berita Utama Dibaca : 323".
  const most = cued && counted ? 8 : 5
  const names = others.every((piece) => wordCount(piece) <= most && !/(?:^| )\p{Ll}/u.test(piece))
  if (!names) return undefined
  if (outlet && others.length <= 2) return { ...base, outlet }
  // "Prokopim, (13 Februari 2026)", "Humas Polres Siak | 13 Februari 2026"
  if (others.length === 1 && isStaff(others[0])) return base
  if (others.length === 1 && /^\p{Lu}/u.test(text) && isKnownPlace(others[0]) && text.startsWith(others[0]))
    return { ...base, place: others[0] }
  // A name beside the day is the writer's when a clock time or a label proves that the line is a stamp.
  const clocked = stamp.value.includes('T') || /(?<![\d.])\d{1,2}[:.]\d{2}(?![\d.])/.test(text.slice(stamp.end))
  // "Update Harga Emas Hari Ini 19 Juni 2025 Mulai Rp 1 Jutaan" is a headline.
  if (others.reduce((sum, piece) => sum + wordCount(piece), 0) > MOST_NAMED) return undefined
  // "3 Juni 2025 | Berita, Kegiatan Setda": one section stands beside another.
  const sorted = pieces.length < parts.length && others.length === 1
  return cued || clocked || counted || sorted || labelled || POSTED_BY.test(text) ? base : undefined
}

/** Reads a line below the top that says when the page was published or updated. */
export function readCuedStamp(line: Line): StampLine | undefined {
  return isCued(line.text) ? readStampLine(line) : undefined
}
