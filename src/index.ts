/**
 * kliping as a library: `extract` turns the text of one article to its event records. It is pure and synchronous, reads no file,
 * clock or locale, and runs in a browser too. The JSON Schema of a record is in `kliping/schema`.
 */
export { type ExtractOptions, extract } from './extract.js'
export type {
  EventRecord,
  EventType,
  RecordAgency,
  RecordAttendance,
  RecordDate,
  RecordMention,
  RecordOrganization,
  RecordPerson,
  RecordPlace,
  RecordQuote,
  RecordVenue,
  Topic,
} from './record.js'
