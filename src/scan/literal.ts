/** Words as the source of a regular expression that matches just them. */
export const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
