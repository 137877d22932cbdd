import { MISHAPS } from '../find/events/weight.js'
import { key } from '../lang/lang.js'
import { Class } from '../lexicon/classes.js'
import type { Row } from '../lexicon/lexicon.js'
import type { EventType, RecordAgency, RecordPerson, Topic } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'

/** A topic with its share of the article's topic words (0 to 1) and the number of words and phrases that spoke for it. */
export interface TopicScore {
  id: Topic
  score: number
  hits: number
}

/** Headline words count this many times. */
const HEADLINE = 3
/** The first sentences of the body say what the article is about. */
const LEAD = 2
const LEAD_SENTENCES = 3
/** A topic is named when it reaches this share of the best one and of the whole. */
const OF_BEST = 0.3
const OF_ALL = 0.08
/** Fewest points for the best topic; below, the text says too little. */
const FEWEST = 6
const MOST = 5
/** So many are an article's topics at most, as readers name them. */
const ROOM = 3
/** So many at most beside that of the officials' own. */
const FEW = 2

/** Topic of a row that only hides the shorter word within it. */
const HIDES = 'none'

/** A word or phrase of the list of topics, with its uses in the article that is being read. */
interface TopicWord {
  form: string
  topics: readonly Topic[]
  weight: number
  /** Which article was the last to use it, counted through all. */
  article: number
  points: number
  hits: number
}
const parsed = new WeakMap<Row, TopicWord>()
let articles = 0

function wordOf(row: Row): TopicWord {
  let word = parsed.get(row)
  if (!word) {
    const { form, topic, weight } = row.fields
    const topics = topic === HIDES ? [] : (topic.split(' ') as Topic[])
    word = { form, topics, weight: Number(weight), article: 0, points: 0, hits: 0 }
    parsed.set(row, word)
  }
  return word
}

/**
 * The topic that those who hold the main event tell, with their mentions: a regional government. Failing a body, the first official
 * of whom the article tells, where few other topics are named (`faint`).
 */
export function topicOfHolders(
  type: EventType,
  agencies: readonly RecordAgency[],
  officials: readonly RecordPerson[],
): (TopicScore & { faint: boolean }) | undefined {
  // Everybody deals with a mishap: a government's part in it says little.
  if (MISHAPS.has(type)) return undefined
  let hits = 0
  for (const { role, kind, level, mentions } of agencies)
    if (role === 'organizer' && kind === 'government' && level !== null && level !== 'national') hits += mentions.length
  if (hits) return { id: 'regional-government', score: 0, hits, faint: false }
  const head = officials.find(
    ({ office, agency, standing }) => standing !== 'former' && !agency && HEADS.test(office ?? ''),
  )
  return head && { id: 'regional-government', score: 0, hits: head.mentions.length, faint: true }
}
/** Heads of provinces, regencies, districts and villages; "Gubernur BI" has an agency. */
const HEADS =
  /^(?:(?:wakil )?(?:gubernur|bupati|wali ?kota|camat)|wagub|wabup|wawali|walkot|sekda|sekretaris daerah|lurah|kepala (?:desa|kampung|pekon)|kades)$/i

/** A topic that words of an article speak for. */
export interface SpokenTopic extends TopicScore {
  /** The words, as their list has them, in text order. */
  words: string[]
  /** Why it is not named all the same; undefined where it is. */
  left: string | undefined
}

/** All topics that words of the article speak for, best first, weighted by position, each further use of a word counting less. */
export function spokenTopics(t: TokenTable): SpokenTopic[] {
  const used: TopicWord[] = []
  articles++
  const leadSentence = (t.headlineEnd < t.count ? t.sentence[t.headlineEnd] : 0) + LEAD_SENTENCES
  for (let i = 0; i < t.count; i++) {
    if ((t.wakes[i] & Class.Topic) === 0) continue
    const hit = t.phrase(i, Class.Topic)
    if (!hit) continue
    const place = i < t.headlineEnd ? HEADLINE : t.sentence[i] < leadSentence ? LEAD : 1
    const word = wordOf(hit.row)
    if (word.article !== articles) {
      word.article = articles
      word.points = 0
      word.hits = 0
      used.push(word)
    }
    word.points += place
    word.hits++
    i = hit.last
  }
  const scores = new Map<Topic, SpokenTopic>()
  let all = 0
  for (const { form, topics, weight, points: own, hits } of used) {
    const points = weight * Math.sqrt(own)
    for (const id of topics) {
      const score = scores.get(id)
      if (score) {
        score.score += points
        score.hits += hits
        score.words.push(form)
      } else scores.set(id, { id, score: points, hits, words: [form], left: undefined })
      all += points
    }
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const best = ranked[0]?.score ?? 0
  let named = 0
  for (const topic of ranked) {
    if (best < FEWEST) topic.left = key('the words for topics say too little in this article')
    else if (topic.score < best * OF_BEST) topic.left = key('its words weigh little beside those of the best topic')
    else if (topic.score < all * OF_ALL) topic.left = key('its words are few among those of all topics')
    else if (named === MOST) topic.left = key('as many topics as an article may have weigh more')
    else named++
    topic.score = Math.round((topic.score / all) * 1000) / 1000
  }
  return ranked
}

/** The topics of an article, best first. The holders' topic stands behind the others where there is room. */
export function topicsOf(t: TokenTable, holders?: TopicScore & { faint: boolean }): TopicScore[] {
  const spoken = spokenTopics(t)
  const named: TopicScore[] = spoken.filter(({ left }) => left === undefined)
  if (named.length === 0) return []
  if (holders && named.length < (holders.faint ? FEW : ROOM) && !named.some(({ id }) => id === holders.id))
    named.push(spoken.find(({ id }) => id === holders.id) ?? holders)
  return named.map(({ id, score, hits }) => ({ id, score, hits }))
}
