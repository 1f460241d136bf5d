/**
 * What has no place in public words: control characters, marks that turn the direction of reading, characters without
 * width, tags, halves of pairs. The joiners that scripts and emoji need stay.
 */
const unwanted =
  /(?![\n\t])\p{Cc}|\p{Cs}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]|[\u{E0000}-\u{E0FFF}]/gu

/** Line ends as \n, blanks as one space, no space at the edges of a line, unwanted characters gone. */
export function cleanStoryText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim()
}

/** The same for what stands on one line: a title, a name. */
export function cleanLine(text: string): string {
  return cleanStoryText(text).replace(/\n+/g, ' ')
}
