import { isKnownPlace } from './towns.js'

/** What an institution calls those who write its news. */
const STAFF =
  /^(?:(?:tim (?:news ?room|redaksi|liputan|peliput|publikasi|humas|media|kominfo|diskominfo|infokom|website))|news ?room|humas|kehumasan|prokopim|prokompim|(?:bagian )?protokol|media (?:center|kominfo)|mediacenter|mc|(?:dinas )?kominfo|diskominfo[a-z]*|infokom|penerangan|pendim|penrem|pendam)(?!\p{L})/iu
/** Words for the institution behind it, apart from its place. */
const OWNERS =
  /(?<!\p{L})(?:setda|setdakab|setdako|sekretariat|daerah|setwan|pemkab|pemkot|pemprov|pemda|humas|media|center|protokol|diskominfo[a-z]*|kominfo|kementerian|agama|kemenag|kemenkumham|kanwil|polri|polres(?:ta|tabes)?|polda|polsek|kodim|korem|kodam|kejari|kejati|bawaslu|kpu|dprd|lapas|rutan|bnn[kp]?|bpbd|dinkes|disdik|dan)(?!\p{L})/giu
const LONGEST = 60

/** Whether words name whoever puts pages on a site, by no name: "admin". */
export const isPoster = (text: string): boolean =>
  /^(?:admin(?:istrator)?|super user|redaksi|tim redaksi|webmaster|operator)$/i.test(text)

/** Whether words name nobody but an institution's own newsroom: "Tim News Room Sukamaju Diskominfo.", "Humas Polres Siak". */
export function isStaff(text: string): boolean {
  if (text.length > LONGEST) return false
  const plain = text.replace(/^[\s([*]+|[\s)\].*]+$/gu, '')
  const staff = STAFF.exec(plain)
  if (!staff) return false
  const place = plain
    .slice(staff[0].length)
    .replace(OWNERS, ' ')
    .replace(/[/&,.]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return place === '' || isKnownPlace(place)
}
