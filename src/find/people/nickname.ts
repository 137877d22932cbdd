import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no, ORDINARY_WORDS } from '../guard.js'
import type { PersonMention } from '../mention.js'
import { OFTEN } from './alias.js'
import { isOrdinary, nameBefore } from './around.js'
import { type PersonRule, personValue } from './mention.js'
import { personAt } from './name.js'

/** `nickname`: "Pria yang akrab disapa Emil itu", of somebody named before. */
export const nickname: PersonRule = {
  id: 'people/nickname',
  anchor: 0,
  words: ['disapa', 'dipanggil', 'sapaan'],
  reads:
    'by what name somebody named before is called as well: "Pria yang akrab disapa Emil itu", "Emil, sapaan akrabnya"',
  find(t, i, found) {
    if (i < t.headlineEnd) return undefined
    if (t.lower(i) === 'sapaan') {
      if (!FAMILIAR.has(t.lower(i + 1))) return undefined
      const name = nameBefore(t, t.isMark(i - 1, ',-–—(') ? i - 2 : i - 1, found)
      return name && !isOrdinary(t, name) ? personValue(t, name, undefined, { last: i + 1 }) : undefined
    }
    // "dipanggil KPK": summoned, unless he is called so often.
    if (!OFTEN.has(t.lower(i - 1)) && (t.lower(i) !== 'disapa' || t.lower(i - 1) !== 'yang')) return undefined
    let j = i + 1
    while (j < i + 3 && (t.lower(j) === 'akrab' || t.lower(j) === 'dengan')) j++
    const name = personAt(t, j, found, { place: true })
    if (!name) return undefined
    return isOrdinary(t, name) ? no(ORDINARY_WORDS) : personValue(t, name, undefined)
  },
  // Whose name it is: somebody named before whose name begins alike, else who holds the office that is named, else the last one.
  again(t, hits) {
    const order = [...hits].sort((a, b) => a.first - b.first)
    for (const [n, hit] of order.entries()) {
      if (hit.rule !== 'people/nickname') continue
      const before = order.slice(Math.max(0, n - MOST_BEFORE), n).filter((m) => m.nameLast < hit.nameFirst)
      const owner =
        before.findLast((m) => resembles(m, hit)) ??
        before.findLast((m) => holds(m, headBefore(t, hit.nameFirst))) ??
        before.at(-1)
      if (owner && owner.name !== hit.name) hit.alias = owner.name
    }
  },
  takes: [
    ['Rambat Tukan hadir. Pria yang akrab disapa Emil itu tersenyum.', 'Emil|'],
    ['Camat Alok hadir, yang kerap disapa Pak Rambat.', 'Rambat|'],
    ['"Baik," kata Mamat sapaan akrabnya.', 'Mamat|'],
    ['Pak Emil, sapaan karibnya, tersenyum.', 'Emil|'],
  ],
  leaves: ['Rambat Tukan dipanggil Polres Sikka.', 'Ia akrab disapa Sosialisasi.', 'Ada sapaan akrabnya di sana.'],
}

const FAMILIAR = new Set(['akrabnya', 'karibnya'])
/** Mentions in front of the nickname among which its bearer is looked for. */
const MOST_BEFORE = 30

/** Whether a word of the name begins as the nickname does: "Zulhas" and "Zulkifli". */
const resembles = (m: PersonMention, { name }: PersonMention): boolean => {
  const nick = name.toLowerCase().slice(0, 3)
  return (
    nick.length === 3 &&
    m.name
      .toLowerCase()
      .split(/[\s.]+/)
      .some((word) => word.startsWith(nick))
  )
}

const holds = ({ office, position }: PersonMention, head: string): boolean =>
  head !== '' && (office ?? position ?? '').toLowerCase().startsWith(head)

/** The office or descriptor that "yang akrab disapa" speaks of; '' where there is none. */
function headBefore(t: TokenTable, first: number): string {
  for (let j = first - 1; j > first - 8; j--) if (t.is(j, Class.Office | Class.Descriptor)) return t.lower(j)
  return ''
}
