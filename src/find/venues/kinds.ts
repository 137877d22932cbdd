import type { PhraseHit } from '../../lexicon/lexicon.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words behind a head that tell what kind of thing is spoken of, where they are all that stands there: "pasar kripto", "tambang emas". */
const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
  pasar: words(
    `as usd amerika bei kripto crypto bitcoin stablecoin saham obligasi modal uang ipo derivatif reguler tunai negosiasi merger digital
    global domestik otomotif properti ai keuangan perdana sekunder`,
  ),
  tambang: words('ilegal nikel emas timah tembaga kapur pasir batu bara batubara sirtu galian c iup rakyat tbk'),
  pangkalan: words('as amerika lpg militer udara laut'),
  perumahan: words('rakyat subsidi bersubsidi dpr dinas'),
  geopark: words('global dunia nasional internasional unesco network'),
  wisata: words('indonesia nusantara medis wellness global halal bahari religi'),
  langgar: words('aturan uu ite hukum'),
}

/**
 * Whether the words behind a head name no spot: a kind ("pasar kripto", "Tambang Ilegal"), the area that all of it is about ("wisata
 * Sukamaju"), or the short form of an undertaking ("proyek PLTS").
 */
export function tellsKind(t: TokenTable, i: number, head: PhraseHit, last: number, found: Found): boolean {
  const from = head.last + 1
  if (from > i + 1) return false
  const word = t.lower(i)
  if (word === 'wisata' && (t.isNumber(from) || found.startingAt('place', from)?.last === last)) return true
  if (word === 'proyek' && from === last) return t.isNumber(last) || t.shape[last] === Shape.Upper
  const kinds = KINDS[word]
  if (kinds === undefined || last < from) return false
  for (let k = from; k <= last; k++) if (!kinds.has(t.lower(k))) return false
  return true
}
