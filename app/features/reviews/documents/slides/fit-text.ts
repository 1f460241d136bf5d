/** A text without what XML cannot carry or what turns its direction around: a slide's text, its notes, its charts. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
}

/** A box of a slide, in inches, and the sizes its text may take, in points, largest first. */
export type TextBox = { w: number; h: number; sizes: readonly number[] }

export type FittedText = {
  text: string
  size: number
  /** True when not all of it has room: the whole text belongs into the speaker's notes. */
  isCut: boolean
}

const lineHeight = 1.25
/** What a text box keeps free at its sides, in inches. */
const inset = 0.1

/**
 * The largest size at which a text fits its box, or as much of it as fits at the smallest. Slides know no scripts, and
 * PowerPoint shrinks a text only when somebody edits it: so widths are estimated here, rather too wide than too narrow.
 */
export function fitText(text: string, { w, h, sizes }: TextBox): FittedText {
  const clean = cleanText(text)
  for (const size of sizes)
    if (linesOf(clean, { w, size }) <= linesIn(h, size)) return { text: clean, size, isCut: false }
  const size = sizes.at(-1) ?? 10
  return { text: cut(clean, (part) => linesOf(part, { w, size }) <= linesIn(h, size)), size, isCut: true }
}

function linesIn(height: number, size: number): number {
  return Math.max(1, Math.floor(((height - inset) * 72) / (size * lineHeight)))
}

function linesOf(text: string, { w, size }: { w: number; size: number }): number {
  const room = ((w - 2 * inset) * 72) / size
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0)
}

/** `room` in em. Words go to the next line whole; a word longer than a line is broken. */
function paragraphLines(paragraph: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const width = widthOf(word)
    const gap = used === 0 ? 0 : 0.28
    if (used + gap + width <= room) used += gap + width
    else {
      lines += Math.max(used === 0 ? 0 : 1, Math.ceil((used === 0 ? 0 : 1) + width / room) - 1)
      used = width % room
    }
  }
  return lines
}

/** Widths in em, of Arial and the like: wide scripts and emoji take a whole one. */
function widthOf(word: string): number {
  let width = 0
  for (const sign of word) {
    if (/[\u1100-\u{1FFFF}]/u.test(sign) && !/[\u2000-\u20CF]/u.test(sign)) width += 1.05
    else if (/[mwMW%@—…]/.test(sign)) width += 0.9
    else if (/[A-Z0-9\p{Lu}]/u.test(sign)) width += 0.66
    else if (/[iljtfr.,:;'’|!()[\]]/.test(sign)) width += 0.34
    else width += 0.56
  }
  return width
}

function cut(text: string, fits: (part: string) => boolean): string {
  const signs = [...text.slice(0, 4000)]
  let [low, high] = [0, signs.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(`${signs.slice(0, middle).join('')}…`)) low = middle
    else high = middle - 1
  }
  return `${signs.slice(0, low).join('').trimEnd()}…`
}
