import { hash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes in hexadecimal: Node's own takes a tenth of the time of the portable one. */
export const hashOf = (text: string): string => hash('sha256', text)
