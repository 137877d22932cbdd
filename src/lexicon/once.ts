import type { Lexicon } from './lexicon.js'

/** A function that gives what is made of a lexicon, once for each. */
export function oncePerLexicon<Made>(make: (lexicon: Lexicon) => Made): (lexicon: Lexicon) => Made {
  const known = new WeakMap<Lexicon, Made>()
  return (lexicon) => {
    let made = known.get(lexicon)
    if (made === undefined) {
      made = make(lexicon)
      known.set(lexicon, made)
    }
    return made
  }
}
