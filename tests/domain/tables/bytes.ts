import type { Encoding } from '#app/domain/tables/encoding.ts'

/** A text as bytes of an encoding, with its byte order mark where asked for. */
export function bytesOf(text: string, encoding: Encoding, hasMark = false): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(marked)
  if (encoding === 'windows-1252') return Uint8Array.from([...text], windowsByte)
  const units = Uint16Array.from({ length: marked.length }, (_, index) => marked.charCodeAt(index))
  const bytes = new Uint8Array(units.buffer)
  return encoding === 'utf-16le' ? bytes : bytes.map((_, index) => bytes[index ^ 1] ?? 0)
}

/** The letters above U+00FF that Windows-1252 has, in order of their bytes from 0x80; gaps stay themselves. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windowsByte(letter: string): number {
  const place = special.indexOf(letter)
  const code = place === -1 ? letter.charCodeAt(0) : 0x80 + place
  if (code > 0xff) throw new Error(`Windows-1252 has no ${letter}`)
  return code
}
