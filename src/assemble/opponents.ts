import type { AgencyMention } from '../find/mention.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Setting } from './setting.js'

/** Words behind which the team stands that another plays or has beaten. */
const AGAINST = new Set(
  `vs v versus kontra melawan lawan menghadapi hadapi meladeni bertemu bersua menjamu jamu menantang tantang mengalahkan kalahkan
  menaklukkan taklukkan menaklukan taklukan menekuk tekuk menggilas gilas membungkam bungkam menghajar hajar melibas libas mengimbangi
  imbangi imbang menahan tahan mengungguli ungguli menyingkirkan singkirkan melumat lumat menghantam hantam membantai bantai
  mempermalukan permalukan menjegal jegal menumbangkan tumbangkan menundukkan tundukkan mengatasi atasi menggasak gasak mengandaskan
  kandaskan perlawanan keunggulan`.split(/\s+/),
)
const BEATEN = /^di(\p{L}{4,})$/u
/** Words of how a match ends or is met with, some words in front of the other team. */
const PLAYED = new Set(
  `menang kemenangan unggul takluk kalah kekalahan tumbang tersungkur keok imbang seri berhadapan bentrok bersua berduel duel laga
  bertandang`.split(/\s+/),
)
const JOINTS = new Set(['atas', 'dari', 'oleh', 'dengan', 'markas', 'kandang'])
/** How many tokens the word of the match may stand in front of the joint: "menang telak dengan skor 3-0 atas". */
const PLAYED_REACH = 9
/** What may stand between a team's name and the word in front: "menjamu tim tamu X". */
const EPITHETS = new Set('tuan rumah tim tamu tamunya sang rival juara bertahan wakil klub raksasa'.split(' '))
const MEETING = new Set(['bertemu', 'bersua', 'berhadapan', 'bentrok', 'berduel', 'berjumpa'])
/** How many tokens may stand between the subject and the word of the match. */
const SUBJECT_REACH = 16
/** How many sentences behind the lead still tell of this match. */
const BEHIND_LEAD = 2

interface Side {
  agency: AgencyEntity
  mention: AgencyMention
}

/**
 * The teams of which headline or lead says that they play each other ("X vs Y", "X menang 3-1 atas Y"); one where the other is none
 * that we know.
 */
export function opponents({ entities, t, lead }: Setting): AgencyEntity[] {
  const sides: Side[] = []
  for (const agency of entities.agencies)
    if (agency.kind === 'other' && !agency.public)
      for (const mention of agency.mentions)
        if (mention.first < t.headlineEnd || t.sentence[mention.first] <= lead + BEHIND_LEAD)
          sides.push({ agency, mention })
  sides.sort((a, b) => a.mention.first - b.mention.first)
  for (const [n, side] of sides.entries()) {
    const other = sideOf(n, sides, t)
    if (other && other !== side.agency) return [other, side.agency]
  }
  const alone = sides.find(({ mention }) => cueOf(mention.first, t) !== undefined || plays(mention.last, t))
  return alone ? [alone.agency] : []
}

/** Whom the n-th team plays, as the words in front of its name say. */
function sideOf(n: number, sides: readonly Side[], t: TokenTable): AgencyEntity | undefined {
  const { first, last } = sides[n].mention
  const before = sides[n - 1]
  const after = sides[n + 1]
  const together = before && t.sameSentence(before.mention.first, first) ? before : undefined
  const cue = cueOf(first, t)
  if (cue === undefined) {
    if (!together || together.mention.last !== first - 2 || !/^(?:dan|dengan)$/.test(t.lower(first - 1)))
      return undefined
    // "laga antara X dan Y", "X dan Y akan bertemu"
    const meets = MEETING.has(t.lower(last + 1)) || MEETING.has(t.lower(last + 2))
    return meets || t.lower(together.mention.first - 1) === 'antara' ? together.agency : undefined
  }
  if (together && together.mention.last < cue && cue - together.mention.last <= SUBJECT_REACH) return together.agency
  // "Menjamu X, Y menang 2-0"
  return cue <= t.sentenceFirst(cue) + 1 && after && t.sameSentence(cue, after.mention.first) ? after.agency : undefined
}

/** The word that tells that the team at a token is played against. */
function cueOf(first: number, t: TokenTable): number | undefined {
  let i = first - 1
  while (i > first - 4 && EPITHETS.has(t.lower(i))) i--
  if (!t.sameSentence(i, first)) return undefined
  if (isAgainst(i, t)) return i
  return JOINTS.has(t.lower(i)) && t.hasBefore(i, PLAYED_REACH, PLAYED) ? i : undefined
}

function isAgainst(i: number, t: TokenTable): boolean {
  return AGAINST.has(t.lower(i)) || AGAINST.has(BEATEN.exec(t.lower(i))?.[1] ?? '')
}

/** "Timnas X menghadapi Ostland": behind a team stands that it plays some other. */
function plays(last: number, t: TokenTable): boolean {
  for (let i = last + 1; i <= last + SUBJECT_REACH && t.sameSentence(last, i); i++)
    if (isAgainst(i, t)) return t.isCapital(i + 1)
  return false
}
