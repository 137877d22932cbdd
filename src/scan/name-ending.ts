/** Ends of Indonesian given and family names, by their last letter; hardly another capital word ends so. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  o: ['anto', 'ntoro', 'yono', 'jono', 'tono'],
  h: ['nsyah', 'ningsih'],
  n: ['udin', 'uddin'],
  i: ['iadi', 'yadi', 'yati'],
  m: ['ningrum'],
}
const SHORTEST = 6

/** Whether a capital word that no word list has is a name by its ending: "Marsudianto", "Khairuddin". */
export function endsAsName(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST) return false
  const endings = ENDINGS[text[end - 1]]
  if (endings === undefined) return false
  for (const ending of endings) if (text.endsWith(ending, end)) return true
  return false
}
