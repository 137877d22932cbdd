import lines from './villages-data.cjs'

/** Villages by their name without spaces, a line each: name, codes without full stops. For every runtime; see `villages-node.ts`. */
export const villageLines = (): string => lines
