import type { DateMention } from '../find/mention.js'
import { type Anchor, nearest, type Timeline } from './timeline.js'

/**
 * Day of publication that a text gives away by the words of its writer: "Kamis (5/12) kemarin", "hari ini" beside the one day of
 * the news, or a bare weekday that the dated days leave one choice for. A statement's date alone tells nothing.
 */
export function inferPublication(timeline: Timeline): number | undefined {
  const { mentions } = timeline
  const news = timeline.anchors.filter((a) => timeline.isNews(a))
  const latest = news.reduce<Anchor | undefined>((a, b) => (a && a.to >= b.to ? a : b), undefined)
  for (const [index, m] of mentions.entries()) {
    const told = m.away === undefined || m.away === 1 ? undefined : timeline.of(m)
    if (told?.sure && (m.away === 0 || !latest || latest.to <= told.to + 1)) return told.to - m.away!
    // "kemarin, Rabu (18/3/2020)"
    if (m.relative?.unit === 'day' && m.relative.n === -1 && m.apposed && !m.fromText && !m.quoted) {
      const yesterday = timeline.behind(index)
      if (yesterday && isDay(yesterday) && (!latest || latest.to <= yesterday.to + 1)) return yesterday.to + 1
    }
    const day = tomorrowOf(timeline, index)
    if (day !== undefined && day - 1 === latest?.to) return latest.to
    // "Gubernur tiba besok" beside a day of news and the one after it.
    if (m.relative?.unit === 'day' && m.relative.n === 1 && !m.fromText && !m.quoted && !m.apposed)
      if (latest && news.some((a) => a.to === latest.to - 1)) return latest.to - 1
    if (m.relative?.unit !== 'day' || m.relative.n !== 0 || m.fromText || (m.quoted && !m.apposed)) continue
    // "hari ini, Senin (6/5)", "Senin (6/5) hari ini"
    const beside = m.apposed ? timeline.behind(index) : timeline.before(index)
    // In speech the day beside it is that of the words: of publication only where nothing later is told.
    if (beside && (m.quoted ? timeline.isNews(beside) && beside.to === latest?.to : isDay(beside))) return beside.to
    if (m.quoted) continue
    const near = m.apposed ? undefined : nearest(index, news)
    if (near && near.to === latest?.to) return near.to
    // "Hari ini, X dijadwalkan hadir pada Rabu (27/12/2023)": the one day that the text dates.
    const [only] = timeline.anchors
    if (!m.apposed && only && timeline.anchors.length === 1 && isDay(only) && mentions[only.index].from.weekday)
      return only.to
  }
  const isBare = (m: DateMention) => m.weak && m.from.weekday !== undefined && !m.relative && m.tense !== 'future'
  const first = mentions.find(isBare)
  const alone = mentions.every((m) => !isBare(m) || m.from.weekday === first!.from.weekday)
  for (const [index, m] of mentions.entries()) {
    if (!isBare(m) || (!m.setOff && m.away !== -1)) continue
    const wanted = m.from.weekday!
    const day = timeline.weekdayAmong(wanted) ?? (alone ? timeline.weekdayNext(wanted, latest) : undefined)
    if (day === undefined || (latest && day < latest.to)) continue
    // "ujarnya, Sabtu" behind "Sabtu (28/10/2023)" says that day again.
    if (latest && day === latest.to && m.away !== -1 && latest.index < index) continue
    return m.away === -1 ? day + 1 : day
  }
  return undefined
}

/** "hari ini (28/1/2019)": a day in a year that is sure, with or without its weekday. */
const isDay = ({ from, to, sure }: Anchor): boolean => sure && from === to

/** The dated day that mention `index` calls "besok": "Jumat (6/1) besok", "besok, Jumat (6/1)". */
function tomorrowOf(timeline: Timeline, index: number): number | undefined {
  const m = timeline.mentions[index]
  if (m.away === 1) return timeline.of(m)?.from
  return m.apposed && m.relative?.n === 1 ? timeline.behind(index)?.from : undefined
}
