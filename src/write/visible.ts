/** Control characters (escape codes included) and the characters that reverse the direction of writing. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}]/gu

/** The picture of a control character ("␛"), or the replacement character where Unicode has none. */
function picture(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** Text that may go to a terminal: nothing in it moves the cursor, colours or hides; line ends and tabs stay. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (char, at: number) => {
    if (char === '\n' || char === '\t' || (char === '\r' && text[at + 1] === '\n')) return char
    return picture(char)
  })
}

/** Like `visible`, and in one line: for file names and reasons in messages. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, picture)
}

/** JSON that may go to a terminal: JSON.stringify leaves DEL, C1 and direction marks bare; escaped they mean the same. */
export function visibleJson(json: string): string {
  return json.replace(UNSAFE, (char) =>
    char === '\n' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
