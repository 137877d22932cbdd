import { ReadError } from './options.js'

const ASK_TEXT = 'save or export it as plain text'

/** First bytes of formats that people put among their articles, in Latin-1. */
const MAGIC: [start: string, name: string, hint: string][] = [
  ['%PDF-', 'a PDF document', 'turn it to text first, e.g. with pdftotext'],
  ['PK\x03\x04', 'a ZIP archive or an Office document', `unpack it, or ${ASK_TEXT}`],
  ['PK\x05\x06', 'an empty ZIP archive', 'unpack it'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document', ASK_TEXT],
  ['{\\rtf', 'a Rich Text document', ASK_TEXT],
  ['\x89PNG\r\n', 'a PNG picture', 'leave it out'],
  ['\xff\xd8\xff', 'a JPEG picture', 'leave it out'],
  ['GIF87a', 'a GIF picture', 'leave it out'],
  ['GIF89a', 'a GIF picture', 'leave it out'],
  ['RIFF', 'a RIFF media file', 'leave it out'],
  ['OggS', 'a sound file', 'leave it out'],
  ['ID3\x02', 'a sound file', 'leave it out'],
  ['ID3\x03', 'a sound file', 'leave it out'],
  ['ID3\x04', 'a sound file', 'leave it out'],
  ['BZh91AY&SY', 'packed with bzip2', 'unpack it first'],
  ['\xfd7zXZ\x00', 'packed with xz', 'unpack it first'],
  ['\x28\xb5\x2f\xfd', 'packed with zstd', 'unpack it first'],
  ["7z\xbc\xaf'\x1c", 'a 7-Zip archive', 'unpack it first'],
  ['Rar!\x1a\x07', 'a RAR archive', 'unpack it first'],
  ['SQLite format 3\x00', 'an SQLite database', 'export its articles as csv or jsonl'],
  ['\x7fELF', 'a program', 'leave it out'],
  ['\xff\xfe\x00\x00', 'UTF-32 text', 'turn it to UTF-8 first, e.g. with iconv -f UTF-32'],
  ['\x00\x00\xfe\xff', 'UTF-32 text', 'turn it to UTF-8 first, e.g. with iconv -f UTF-32'],
]

/** Throws when the first bytes are those of a known format that is no text. */
export function refuseMagic(head: Buffer): void {
  const start = head.toString('latin1', 0, 16)
  for (const [magic, name, hint] of MAGIC)
    if (start.startsWith(magic)) throw new ReadError(name === 'UTF-32 text' ? name : `no text: ${name}`, hint)
}

/** Throws when bytes of a one-byte encoding or UTF-8 hold a NUL or are full of control characters. */
export function refuseBinary(bytes: Uint8Array): void {
  let controls = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte >= 0x20 || TEXT_CONTROLS.includes(byte)) continue
    if (byte === 0) throw new ReadError('no text: a binary file', 'leave it out, or name its encoding with --encoding')
    controls++
  }
  refuseControls(controls, bytes.length)
}

/** The same for decoded text, which may be what a table of 16-bit numbers looks like as UTF-16. */
export function refuseControlText(text: string): void {
  let controls = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && !TEXT_CONTROLS.includes(code)) controls++
  }
  refuseControls(controls, text.length)
}

/** Backspace, tab, newline, form feed, return, DOS end of file, escape. */
const TEXT_CONTROLS = [8, 9, 10, 12, 13, 26, 27]

/** Packed or enciphered data has about one control character in ten, text none. */
function refuseControls(controls: number, length: number): void {
  if (controls * 25 > length && (controls > 2 || controls * 2 > length))
    throw new ReadError('no text: mostly control characters', 'leave it out, or name its encoding with --encoding')
}
