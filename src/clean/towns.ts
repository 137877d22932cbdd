import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { isDistrict } from '../lexicon/regions.js'

/** Cities abroad that open agency reports; Indonesian ones come from the gazetteer. */
const ABROAD = new Set(
  (
    'amsterdam,ankara,bangkok,beijing,berlin,brussel,canberra,damaskus,dhaka,doha,dubai,gaza,hanoi,hong kong,istanbul,jeddah,jenewa,' +
    'jerusalem,kabul,kairo,kiev,kuala lumpur,london,madinah,madrid,makkah,manila,mekah,melbourne,moskow,mumbai,new delhi,new york,' +
    'paris,phnom penh,riyadh,roma,seoul,singapura,sydney,taipei,teheran,tokyo,vientiane,warsawa,washington,wina'
  ).split(','),
)

export const LEVEL =
  /^(?:kabupaten|kab\.?|kota|provinsi|prov\.?|kecamatan|kec\.?|kelurahan|desa|pulau|distrik)\s{1,3}(?=\p{L})/iu
/** Whether a name is a province, regency, city or district of Indonesia, or a well-known city abroad. */
export function isKnownPlace(name: string): boolean {
  const bare = name.replace(LEVEL, '').toLowerCase()
  if (bare.length < 3) return false
  if (builtinLexicon().lookup(bare, Class.Place)) return true
  // "Kota Agung" is the whole name of a district.
  return ABROAD.has(bare) || isDistrict(bare) || (bare.length < name.length && isDistrict(name.toLowerCase()))
}
