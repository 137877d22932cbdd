/** A term of office: office, day of entering it, day of leaving it or '', and the names under which its holder is written (public record). */
type Term = readonly [office: string, from: string, to: string, ...names: string[]]

/** Presidents and vice presidents of Indonesia. */
const OWN: readonly Term[] = [
  ['Presiden', '1945-08-18', '1967-03-12', 'soekarno', 'sukarno', 'bung karno'],
  ['Wakil Presiden', '1945-08-18', '1956-12-01', 'mohammad hatta'],
  ['Presiden', '1967-03-12', '1998-05-21', 'soeharto', 'suharto'],
  ['Presiden', '1998-05-21', '1999-10-20', 'bj habibie', 'b j habibie', 'habibie'],
  ['Presiden', '1999-10-20', '2001-07-23', 'abdurrahman wahid', 'gus dur', 'gusdur'],
  ['Presiden', '2001-07-23', '2004-10-20', 'megawati soekarnoputri', 'megawati'],
  ['Wakil Presiden', '2001-07-26', '2004-10-20', 'hamzah haz'],
  ['Presiden', '2004-10-20', '2014-10-20', 'susilo bambang yudhoyono', 'sby'],
  ['Wakil Presiden', '2004-10-20', '2009-10-20', 'jusuf kalla'],
  ['Wakil Presiden', '2009-10-20', '2014-10-20', 'boediono'],
  ['Presiden', '2014-10-20', '2024-10-20', 'joko widodo', 'jokowi'],
  ['Wakil Presiden', '2014-10-20', '2019-10-20', 'jusuf kalla'],
  ['Wakil Presiden', '2019-10-20', '2024-10-20', "ma'ruf amin"],
  ['Presiden', '2024-10-20', '', 'prabowo subianto', 'prabowo'],
  ['Wakil Presiden', '2024-10-20', '', 'gibran rakabuming raka', 'gibran'],
]
/** Heads of states and governments abroad whom Indonesian news names again and again. */
const ABROAD: readonly Term[] = [
  ['Presiden AS', '1981-01-20', '1989-01-20', 'ronald reagan'],
  ['Presiden AS', '1993-01-20', '2001-01-20', 'bill clinton'],
  ['Presiden AS', '2001-01-20', '2009-01-20', 'george w bush'],
  ['Presiden AS', '2009-01-20', '2017-01-20', 'barack obama', 'obama'],
  ['Presiden AS', '2017-01-20', '2021-01-20', 'donald trump', 'donald j trump', 'trump'],
  ['Presiden AS', '2021-01-20', '2025-01-20', 'joe biden'],
  ['Wakil Presiden AS', '2021-01-20', '2025-01-20', 'kamala harris'],
  ['Presiden AS', '2025-01-20', '', 'donald trump', 'donald j trump', 'trump'],
  ['Wakil Presiden AS', '2025-01-20', '', 'jd vance', 'j d vance'],
  ['Presiden Rusia', '2000-05-07', '', 'vladimir putin'],
  ['Presiden China', '2013-03-14', '', 'xi jinping'],
  ['Pemimpin Korea Utara', '2011-12-17', '', 'kim jong un', 'kim jong-un'],
  ['Pemimpin Tertinggi Iran', '1989-06-04', '', 'ali khamenei', 'ayatollah ali khamenei', 'khamenei'],
  ['Presiden Iran', '2024-07-28', '', 'masoud pezeshkian'],
  ['Perdana Menteri Israel', '1996-06-18', '', 'benjamin netanyahu', 'netanyahu'],
  ['Presiden Turki', '2014-08-28', '', 'recep tayyip erdogan', 'erdogan'],
  ['Presiden Ukraina', '2019-05-20', '', 'volodymyr zelensky', 'volodymyr zelenskyy', 'volodymyr zelenskiy'],
  ['Kanselir Jerman', '2005-11-22', '2021-12-08', 'angela merkel'],
  ['Kanselir Jerman', '2021-12-08', '2025-05-06', 'olaf scholz'],
  ['Kanselir Jerman', '2025-05-06', '', 'friedrich merz'],
  ['Presiden Prancis', '2017-05-14', '', 'emmanuel macron', 'macron'],
  ['Perdana Menteri Inggris', '2022-10-25', '2024-07-05', 'rishi sunak'],
  ['Perdana Menteri Inggris', '2024-07-05', '', 'keir starmer'],
  ['Perdana Menteri India', '2014-05-26', '', 'narendra modi'],
  ['Perdana Menteri Malaysia', '2018-05-10', '2020-03-01', 'mahathir mohamad'],
  ['Perdana Menteri Malaysia', '2022-11-24', '', 'anwar ibrahim'],
  ['Perdana Menteri Singapura', '2004-08-12', '2024-05-15', 'lee hsien loong'],
  ['Perdana Menteri Singapura', '2024-05-15', '', 'lawrence wong'],
  ['Presiden Filipina', '2016-06-30', '2022-06-30', 'rodrigo duterte'],
  ['Presiden Filipina', '2022-06-30', '', 'bongbong marcos', 'ferdinand marcos jr'],
  ['Perdana Menteri Kanada', '2015-11-04', '2025-03-14', 'justin trudeau'],
  ['Perdana Menteri Australia', '2022-05-23', '', 'anthony albanese'],
  ['Putra Mahkota Arab Saudi', '2017-06-21', '', 'mohammed bin salman'],
]

const TERMS = new Map<string, Term[]>()
for (const term of [...OWN, ...ABROAD])
  for (const name of term.slice(3)) {
    const terms = TERMS.get(name)
    if (terms) terms.push(term)
    else TERMS.set(name, [term])
  }

/** One words that name much else as well (airports, streets). */
const AMBIGUOUS = new Set(['soekarno', 'sukarno'])

/** The one words under which everybody knows them. */
export const BYNAMES: readonly string[] = [...TERMS.keys()].filter(
  (name) => !name.includes(' ') && !AMBIGUOUS.has(name),
)

/** The office that somebody who is named without one is known to hold, or to have held, on the day of publication; none where he was no head of state yet. */
export function stateOffice(words: string, published: string): { office: string; former: boolean } | undefined {
  const day = published.slice(0, 10)
  const term = TERMS.get(words)?.findLast(([, from]) => day >= from)
  return term && { office: term[0], former: term[2] !== '' && day >= term[2] }
}
