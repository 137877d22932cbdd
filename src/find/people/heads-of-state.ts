/** Presidents and vice presidents of Indonesia by the names under which they are written, with the day on which they took office (public record). */
const OWN: readonly string[][] = [
  ['1945-08-18', 'soekarno', 'sukarno', 'bung karno', 'mohammad hatta'],
  ['1967-03-12', 'soeharto', 'suharto'],
  ['1998-05-21', 'bj habibie', 'b j habibie', 'habibie'],
  ['1999-10-20', 'abdurrahman wahid', 'gus dur', 'gusdur'],
  ['2001-07-23', 'megawati soekarnoputri', 'megawati', 'hamzah haz'],
  ['2004-10-20', 'susilo bambang yudhoyono', 'sby', 'jusuf kalla'],
  ['2009-10-20', 'boediono'],
  ['2014-10-20', 'joko widodo', 'jokowi'],
  ['2019-10-20', "ma'ruf amin"],
  ['2024-10-20', 'prabowo subianto', 'prabowo', 'gibran rakabuming raka', 'gibran'],
]
/** Heads of states and governments abroad whom Indonesian news names again and again. */
const ABROAD: readonly string[][] = [
  ['1981-01-20', 'ronald reagan'],
  ['1993-01-20', 'bill clinton'],
  ['2001-01-20', 'george w bush'],
  ['2009-01-20', 'barack obama', 'obama'],
  ['2017-01-20', 'donald trump', 'donald j trump', 'trump'],
  ['2021-01-20', 'joe biden', 'kamala harris'],
  ['2025-01-20', 'jd vance', 'j d vance'],
  ['2000-05-07', 'vladimir putin'],
  ['2013-03-14', 'xi jinping'],
  ['2011-12-17', 'kim jong un', 'kim jong-un'],
  ['1989-06-04', 'ali khamenei', 'ayatollah ali khamenei', 'khamenei'],
  ['2024-07-28', 'masoud pezeshkian'],
  ['1996-06-18', 'benjamin netanyahu', 'netanyahu'],
  ['2003-03-14', 'recep tayyip erdogan', 'erdogan'],
  ['2019-05-20', 'volodymyr zelensky', 'volodymyr zelenskyy', 'volodymyr zelenskiy'],
  ['2005-11-22', 'angela merkel'],
  ['2021-12-08', 'olaf scholz'],
  ['2025-05-06', 'friedrich merz'],
  ['2017-05-14', 'emmanuel macron', 'macron'],
  ['2022-10-25', 'rishi sunak'],
  ['2024-07-05', 'keir starmer'],
  ['2014-05-26', 'narendra modi'],
  ['1981-07-16', 'mahathir mohamad'],
  ['2022-11-24', 'anwar ibrahim'],
  ['2004-08-12', 'lee hsien loong'],
  ['2024-05-15', 'lawrence wong'],
  ['2016-06-30', 'rodrigo duterte'],
  ['2022-06-30', 'bongbong marcos', 'ferdinand marcos jr'],
  ['2015-11-04', 'justin trudeau'],
  ['2022-05-23', 'anthony albanese'],
  ['2017-06-21', 'mohammed bin salman'],
]

const TOOK_OFFICE = new Map<string, string>(
  [...OWN, ...ABROAD].flatMap(([day, ...names]) => names.map((name): [string, string] => [name, day])),
)

/** One words that name much else as well (airports, streets). */
const AMBIGUOUS = new Set(['soekarno', 'sukarno'])

/** The one words under which everybody knows them. */
export const BYNAMES: readonly string[] = [...TOOK_OFFICE.keys()].filter(
  (name) => !name.includes(' ') && !AMBIGUOUS.has(name),
)

/** Whether a name without any office beside it is known to be a head of state's on the day of publication, or a former one's. */
export const isHeadOfState = (words: string, published: string): boolean => {
  const day = TOOK_OFFICE.get(words)
  return day !== undefined && published.slice(0, 10) >= day
}
