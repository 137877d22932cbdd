import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'

const DOMAIN =
  /^(?:www\.)?[a-z0-9](?:[a-z0-9-]{0,40}\.){1,4}(?:com|co|id|net|org|info|tv|news|online|press|media|asia|xyz|biz)$/i

/** Whether the whole text is a site's name such as "lampost.co". */
export function isDomain(text: string): boolean {
  return text.length <= 60 && text.includes('.') && DOMAIN.test(text)
}

/** Whether the whole text is an outlet: a site's name, or a row of outlets.tsv, or one with its regional edition behind it. */
export function isOutlet(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false
  return isDomain(text) || builtinLexicon().lookup(text, Class.Outlet) !== undefined
}

/** Words in front of the outlet whose own reporter saw, heard or asked: "ujarnya kepada X", "informasi yang dihimpun X", "dilihat X". */
const CUE =
  /(?:kepada|di ?(?:(?:kutip|lansir)(?= [\p{L}\d.]{4,40} dari )|temui|hubungi|konfirmasi|wawancarai|wawancara|terima|himpun|peroleh|dapatkan|dapat|rangkum|lihat)|pemantauan|pantauan|berdasarkan catatan|dalam catatan|berbincang dengan|wawancara dengan|perbincangan den?gan)\s{0,3}(?:(?:oleh|redaksi|wartawan|jurnalis|reporter|tim|awak|kontributor)\s{0,3}){0,2}/giu
/** What may stand glued behind an outlet's name where a scraper lost the space. */
const GLUED = /^(?:di|pada|saat|melalui|lewat|via|usai|dalam)(?!\p{Ll})/u
/** A common word in lower case ("tempo") is no outlet; a site or a brand written small ("detikcom") is. */
const MAY_BE_OUTLET = /[\p{Lu}.]|^detik/u
const NAME = /^[\p{L}\d][\p{L}\d.-]{1,40}(?: \p{Lu}[\p{L}\d.-]{1,24}){0,2}/u

/** What papers that every region has one of begin with, whether a list knows them or not. */
const EDITIONS = new Set(['Radar', 'Tribun'])

/** News agencies and stations of other countries, to whom others speak. */
const WIRE = /^(?:Reuters|AFP|BBC|CNN(?! Indonesia)|Xinhua|Al Jazeera|Bloomberg|Associated Press)/

/** Outlet named as the reporter's own in running text ("ujarnya kepada Lampost.co"), or undefined. */
export function outletInProse(text: string, start: number, end: number): string | undefined {
  CUE.lastIndex = start
  for (let cue = CUE.exec(text); cue && cue.index < end; cue = CUE.exec(text)) {
    const from = cue.index + cue[0].length
    const name = NAME.exec(text.slice(from, Math.min(end, from + 90)))?.[0]
    const outlet = name && !WIRE.test(name) && outletPrefix(name)
    if (outlet) return outlet
  }
  return undefined
}

/** The outlet that a run of words begins with. */
function outletPrefix(name: string): string | undefined {
  if (!MAY_BE_OUTLET.test(name)) return undefined
  const words = name.split(' ')
  for (let n = words.length; n > 0; n--) {
    const form = words.slice(0, n).join(' ').replace(/\.$/, '')
    if (
      MAY_BE_OUTLET.test(form) &&
      isOutlet(form) &&
      (/\p{Lu}/u.test(form) || isDomain(form) || form.startsWith('detik'))
    )
      return form
  }
  const first = words[0]
  // "kepada Radar Sukorejo"
  if (EDITIONS.has(first) && words.length > 1) return `${first} ${words[1]}`
  for (let length = first.length - 2; length >= 4; length--) {
    const form = first.slice(0, length)
    if (/^\p{Lu}/u.test(form) && GLUED.test(first.slice(length)) && isOutlet(form)) return form
  }
  return undefined
}
