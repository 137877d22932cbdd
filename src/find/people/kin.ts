import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { INITIALS, no, ORDINARY_WORDS, UNKNOWN_NAME } from '../guard.js'
import { isInitials, isOrdinary } from './around.js'
import { type PersonRule, personValue } from './mention.js'
import { personAt } from './name.js'

/** Those who serve a holder of an office, and have one themselves. */
const DEPUTY = 'wakilnya'

/** `kin-name`: "istrinya Nama", "ajudannya, Nama,". */
export const kinName: PersonRule = {
  id: 'people/kin-name',
  anchor: 0,
  words:
    `istrinya suaminya anaknya ayahnya ibunya bapaknya putranya putrinya adiknya kakaknya kakeknya neneknya pamannya sepupunya
    keponakannya menantunya mertuanya sahabatnya rekannya temannya kekasihnya pacarnya pengacaranya ajudannya sopirnya
    asistennya manajernya ibundanya cucunya tunangannya majikannya ${DEPUTY}`.split(/\s+/),
  reads: 'kin, a friend or an attendant of somebody named before ("istrinya", "wakilnya"), then the name',
  find(t, i, found) {
    const comma = t.isMark(i + 1, ',')
    const called = CALLED.has(t.lower(i + 1))
    const name = personAt(t, comma || called ? i + 2 : i + 1, found)
    if (!name) return undefined
    if (isInitials(t, name)) return no(INITIALS)
    if (isOrdinary(t, name)) return no(ORDINARY_WORDS)
    // "Dengan bantuan sahabatnya, Nama menang": behind a comma the name may be the next clause's.
    if (comma && !closes(t, name.last + 1)) return undefined
    // "dengan ayahnya Nama": one word may say whose father it is.
    const single = name.nameFirst === name.nameLast
    if (single && !comma && !called && !t.isMark(name.last + 1, '(') && !t.is(name.nameFirst, Class.Name))
      return no(UNKNOWN_NAME)
    const first = BEFORE.has(t.lower(i - 1)) ? i - 1 : i
    const official = t.lower(i) === DEPUTY && first === i
    return personValue(t, name, undefined, { first, position: t.slice(first, i), official })
  },
  takes: [
    ['Korban Togar Manalu bersama istrinya Sumiyati Tukan selamat.', 'Sumiyati Tukan|istrinya'],
    ['Menurut keterangan manajernya, Wakrul, ia pulang.', 'Wakrul|manajernya'],
    ['Togar dan mantan istrinya, Sumiyati, datang.', 'Sumiyati|mantan istrinya'],
    ['Robertus Daga dan wakilnya Marius Tukan hadir.', 'Marius Tukan|wakilnya'],
  ],
  leaves: [
    'Dengan bantuan sahabatnya, Wakrul Dombas menang.',
    'Ia bersama istrinya RD hadir.',
    'Ia bersama ayahnya Wakrul hadir.',
    'Ia bersama istrinya Sosialisasi.',
  ],
}

const BEFORE = new Set(['mantan', 'calon', 'eks', 'bekas', 'almarhum', 'almarhumah'])
const CALLED = new Set(['bernama', 'yakni', 'yaitu', 'almarhum', 'almarhumah'])

/** Whether the apposition is over at j. */
const closes = (t: TokenTable, j: number): boolean =>
  t.isMark(j, ',.;)(') || t.lower(j) === 'dan' || t.lower(j) === 'serta' || !t.sameSentence(j - 1, j)
