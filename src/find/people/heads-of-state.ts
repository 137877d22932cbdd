/** Presidents and vice presidents of Indonesia by the names under which they are written, with the day on which they took office (public record). */
const TOOK_OFFICE = new Map<string, string>(
  [
    ['1967-03-12', 'soeharto', 'suharto'],
    ['1998-05-21', 'bj habibie', 'b j habibie', 'habibie'],
    ['1999-10-20', 'abdurrahman wahid'],
    ['2001-07-23', 'megawati soekarnoputri', 'megawati', 'hamzah haz'],
    ['2004-10-20', 'susilo bambang yudhoyono', 'sby', 'jusuf kalla'],
    ['2009-10-20', 'boediono'],
    ['2014-10-20', 'joko widodo', 'jokowi'],
    ['2019-10-20', "ma'ruf amin"],
    ['2024-10-20', 'prabowo subianto', 'prabowo', 'gibran rakabuming raka', 'gibran'],
  ].flatMap(([day, ...names]) => names.map((name): [string, string] => [name, day])),
)

/** The one words under which everybody knows them. */
export const BYNAMES: readonly string[] = [...TOOK_OFFICE.keys()].filter((name) => !name.includes(' '))

/** Whether a name without any office beside it is known to be a head of state's on the day of publication, or a former one's. */
export const isHeadOfState = (words: string, published: string): boolean => {
  const day = TOOK_OFFICE.get(words)
  return day !== undefined && published.slice(0, 10) >= day
}
