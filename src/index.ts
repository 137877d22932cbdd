/**
 * kliping as a library: `extract` turns the text of one article to its event records, `extractAll` those of many. Both are pure and
 * synchronous, read no file, clock or locale, and run in a browser too. The JSON Schema of a record is in `kliping/schema`.
 */
export { type ArticleInput, type ExtractOptions, extract, extractAll } from './extract.js'
export type {
  EventRecord,
  EventType,
  RecordAgency,
  RecordAttendance,
  RecordCustom,
  RecordDate,
  RecordMention,
  RecordOrganization,
  RecordPerson,
  RecordPlace,
  RecordQuote,
  RecordVenue,
  Topic,
} from './record.js'
