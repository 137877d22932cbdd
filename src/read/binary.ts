import { key, t } from '../lang/lang.js'
import { ReadError } from './options.js'

const ASK_TEXT = key('save or export it as plain text')
const LEAVE_OUT = key('leave it out')

/** First bytes of formats that people put among their articles, in Latin-1. */
const MAGIC: [start: string, name: string, hint: string][] = [
  ['%PDF-', key('a PDF document'), key('turn it to text first, e.g. with pdftotext')],
  ['PK\x03\x04', key('a ZIP archive or an Office document'), key('unpack it, or save or export it as plain text')],
  ['PK\x05\x06', key('an empty ZIP archive'), key('unpack it')],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', key('an old Office document'), ASK_TEXT],
  ['{\\rtf', key('a Rich Text document'), ASK_TEXT],
  ['\x89PNG\r\n', key('a PNG picture'), LEAVE_OUT],
  ['\xff\xd8\xff', key('a JPEG picture'), LEAVE_OUT],
  ['GIF87a', key('a GIF picture'), LEAVE_OUT],
  ['GIF89a', key('a GIF picture'), LEAVE_OUT],
  ['RIFF', key('a RIFF media file'), LEAVE_OUT],
  ['OggS', key('a sound file'), LEAVE_OUT],
  ['ID3\x02', key('a sound file'), LEAVE_OUT],
  ['ID3\x03', key('a sound file'), LEAVE_OUT],
  ['ID3\x04', key('a sound file'), LEAVE_OUT],
  ['BZh91AY&SY', key('packed with bzip2'), key('unpack it first')],
  ['\xfd7zXZ\x00', key('packed with xz'), key('unpack it first')],
  ['\x28\xb5\x2f\xfd', key('packed with zstd'), key('unpack it first')],
  ["7z\xbc\xaf'\x1c", key('a 7-Zip archive'), key('unpack it first')],
  ['Rar!\x1a\x07', key('a RAR archive'), key('unpack it first')],
  ['SQLite format 3\x00', key('an SQLite database'), key('export its articles as csv or jsonl')],
  ['\x7fELF', key('a program'), LEAVE_OUT],
  ['\xff\xfe\x00\x00', key('UTF-32 text'), key('turn it to UTF-8 first, e.g. with iconv -f UTF-32')],
  ['\x00\x00\xfe\xff', key('UTF-32 text'), key('turn it to UTF-8 first, e.g. with iconv -f UTF-32')],
]

/** Throws when the first bytes are those of a known format that is no text. */
export function refuseMagic(head: Buffer): void {
  const start = head.toString('latin1', 0, 16)
  for (const [magic, name, hint] of MAGIC)
    if (start.startsWith(magic)) throw new ReadError(name === 'UTF-32 text' ? t(name) : t`no text: ${t(name)}`, t(hint))
}

/** Throws when bytes of a one-byte encoding or UTF-8 hold a NUL or are full of control characters. */
export function refuseBinary(bytes: Uint8Array): void {
  let controls = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte >= 0x20 || TEXT_CONTROLS.includes(byte)) continue
    if (byte === 0)
      throw new ReadError(t`no text: a binary file`, t`leave it out, or name its encoding with --encoding`)
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
    throw new ReadError(t`no text: mostly control characters`, t`leave it out, or name its encoding with --encoding`)
}
