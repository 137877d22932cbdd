import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'

/** Corps and arms behind a rank: "Letkol Inf", "Kolonel Laut (P)", "Mayor Chb". */
const CORPS = new Set([
  'inf',
  'kav',
  'arm',
  'arh',
  'czi',
  'cpn',
  'cba',
  'chb',
  'cpl',
  'cpm',
  'cku',
  'caj',
  'ctp',
  'chk',
  'kum',
  'ckm',
  'mar',
  'laut',
  'pnb',
  'nav',
  'tek',
  'lek',
  'kal',
  'sus',
  'pom',
  'psk',
  'pas',
  'adm',
  'pol',
  'tni',
  'ad',
  'al',
  'au',
  'purn',
  'polisi',
  'infanteri',
  'kavaleri',
  'marinir',
  'lek',
  'kes',
  'p',
  'e',
  't',
  's',
  'k',
  'kh',
  'pm',
  'ret',
  'anumerta',
  'penerbang',
  'anm',
])

/** Token behind a rank that starts at i ("Kombes Pol", "Letkol Inf", "Brigjen TNI (Purn)"), or i. */
export function rankAt(t: TokenTable, i: number): number {
  const hit = t.isCapital(i) ? t.phrase(i, Class.Rank) : undefined
  if (!hit) return i
  let j = hit.last + 1
  if (t.isMark(j, '.') && !t.spaced(j)) j++
  for (let step = 0; step < 4; step++) {
    // "Letkol inf Nama": the arm in small letters.
    const small = t.isLower(j) && t.end[j] - t.start[j] > 2 && (t.isCapital(j + 1) || t.isMark(j + 1, '('))
    if (
      (t.isCapital(j) || small) &&
      CORPS.has(t.lower(j)) &&
      t.end[j] - t.start[j] > 1 &&
      (small || !t.is(j, Class.Name))
    ) {
      j++
      if (t.isMark(j, '.') && !t.spaced(j)) j++
    } else if (t.isMark(j, '(') && t.isWord(j + 1) && CORPS.has(t.lower(j + 1))) {
      const close = t.isMark(j + 2, '.') ? j + 3 : j + 2
      if (!t.isMark(close, ')')) break
      j = close + 1
    } else break
  }
  return j
}

/** Token behind one title with its full stop ("Dr.", "H.", "Hj", "KH.", "Prof. Dr.", "dr."), or i. */
export function titleAt(t: TokenTable, i: number): number {
  const hit = t.phrase(i, Class.Honorific)
  if (!hit) return i
  const kind = hit.row.fields.kind
  // "HM. Nama", "HA Nama": Haji and the initial of a first name, written together.
  if (kind === 'joined') return joinedTitle(t, i)
  // "ibu" and "mas" in lower case are forms of address as well, other lower-case words are no titles but for "dr." and "drg.".
  if (
    !t.isCapital(i) &&
    kind !== 'courtesy' &&
    !(kind === 'degree' && (t.isMark(hit.last + 1, '.') || t.isCapital(hit.last + 1)))
  )
    return i
  // "kawasan TN Kenari": a national park, where the name isn't in capitals as well.
  if (t.word(i) === 'TN' && t.shape[i + 1] !== Shape.Upper) return i
  // "Ketua BPK Nama": the audit board, where the name isn't in capitals as well.
  if (t.word(i) === 'BPK' && (t.shape[i + 1] !== Shape.Upper || t.word(i + 1) === 'RI')) return i
  let j = hit.last + 1
  if (t.isMark(j, '.') && !t.spaced(j)) j++
  else if (hit.last === i && t.end[i] - t.start[i] === 1) return t.isCapital(j) && t.spaced(j) ? j : i
  return t.isWord(j) || t.isMark(j, '\'‘"“') ? j : i
}

/** Whether the word is such a joined title, which at a name's end is a family name's initials: "Bambang HS". */
export const isJoined = (t: TokenTable, i: number): boolean =>
  t.shape[i] === Shape.Upper && t.phrase(i, Class.Honorific)?.row.fields.kind === 'joined'

function joinedTitle(t: TokenTable, i: number): number {
  const j = t.isMark(i + 1, '.') && !t.spaced(i + 1) ? i + 2 : i + 1
  if (t.shape[i] !== Shape.Upper || !t.isCapital(j)) return i
  return t.is(j, Class.Name) || (t.shape[j] === Shape.Title && !t.is(j, NO_NAME)) ? j : i
}

const NO_NAME = Class.Function | Class.Office | Class.AgencyHead | Class.VenueHead | Class.Place

/** Last token of academic degrees behind a name ("S.H., M.H.", "SE.,MM", "S. Sos."), or i - 1. */
export function degreesEnd(t: TokenTable, i: number): number {
  let end = i - 1
  let j = i
  for (let step = 0; step < 8; step++) {
    const comma = t.isMark(j, ',')
    const from = comma ? j + 1 : j
    let last = degreeEnd(t, from, comma || end >= i)
    if (last < from) break
    // "Sp.PD-KGEH", "Sp.A(K)"
    if (t.isMark(last + 1, '-') && t.shape[last + 2] === Shape.Upper && !t.spaced(last + 2)) last += 2
    if (t.isMark(last + 1, '(') && t.word(last + 2) === 'K' && t.isMark(last + 3, ')')) last += 3
    end = last
    j = last + 1
    if (t.isMark(j, '.') && !t.spaced(j) && t.isMark(j + 1, ',')) j++
  }
  return end
}

/** Whether degrees begin at token j right behind a name without a comma: "Nama S.Pd. I", "Nama SH MH", "Nama Spd". */
export function startsDegrees(t: TokenTable, j: number): boolean {
  const dotted = t.isMark(j + 1, '.') && !t.spaced(j + 1)
  if (!dotted && t.shape[j] !== Shape.Upper && !isAbbreviated(t, j) && !UNSTOPPED.test(t.word(j))) return false
  const end = degreesEnd(t, j)
  // "Nama MA Nama": capitals that a name follows are initials of it.
  return end >= j && (dotted || end > j || t.shape[end + 1] !== Shape.Title)
}

/** "Spd", "Msi", "Skm": no word of Indonesian begins so. */
const isAbbreviated = (t: TokenTable, j: number): boolean =>
  t.shape[j] === Shape.Title && t.end[j] - t.start[j] <= 6 && ABBREVIATED.test(t.word(j))

/** Medical specialists ("SpB", "SpPD", "SpOG") and degrees that lost their full stops ("MSi", "SSos", "MKes"). */
const UNSTOPPED = /^(?:Sp[A-Z]{1,4}|[MS][A-Z][a-z]{1,4})$/

const ABBREVIATED = /^(?:M[bdghkps]|S[hkmpst])[a-z]{1,4}$/

/** Last token of one degree starting at i: letters and full stops that together make a known degree. */
function degreeEnd(t: TokenTable, i: number, listed: boolean): number {
  let letters = ''
  let best = i - 1
  for (let j = i; j < i + 8 && t.sameSentence(i, j); j++) {
    if (t.isMark(j, '.') && !t.spaced(j)) {
      if (best === j - 1 && j > i) best = j
      continue
    }
    // "S.sos"
    if (!t.isCapital(j) && !(t.isLower(j) && t.isMark(j - 1, '.') && !t.spaced(j) && j > i)) break
    // "S. Sos": a space inside is allowed only behind a full stop.
    if (j > i && t.spaced(j) && !t.isMark(j - 1, '.')) break
    letters += t.lower(j)
    if (letters.length > 9) break
    const id = t.lexicon.idOf(letters)
    const dotted = j > i
    if (
      id >= 0 &&
      (t.lexicon.own(id) & Class.Degree) !== 0 &&
      (dotted ||
        t.shape[j] === Shape.Upper ||
        t.shape[j] === Shape.Mixed ||
        isAbbreviated(t, j) ||
        (listed && letters.length > 3) ||
        (listed && letters.length === 2 && !VOWEL.test(letters)))
    )
      best = j
  }
  return best
}

const VOWEL = /[aeiou]/
