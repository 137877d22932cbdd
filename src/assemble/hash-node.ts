import { hashOf as portable } from './hash.js'

/** So many texts, and none longer than this in UTF-16 units, are hashed sooner than Node's own is loaded. */
const FEW = 50
const SHORT = 20_000

let hashed = 0
let own: typeof import('node:crypto') | undefined

/** SHA-256 of a text's UTF-8 bytes in hexadecimal: by Node's own, once there is much to do, for it takes a tenth of the portable one's time. */
export function hashOf(text: string): string {
  if (!own && text.length <= SHORT && hashed++ < FEW) return portable(text)
  own ??= process.getBuiltinModule('node:crypto')
  return own.hash('sha256', text)
}
