import { type Face, printable } from './fonts.server.ts'
import { decorate, element, ensureRoom, inks, type Sheet, within } from './open-sheet.server.ts'

export type TextStyle = {
  face: Face
  size: number
  colour: string
  /** Between lines, in points. */
  gap?: number
  /** Under the text, in points. */
  after?: number
}

export const styles = {
  body: { face: 'body', size: 9.5, colour: inks.ink, gap: 2.6, after: 7 },
  strong: { face: 'strong', size: 9.5, colour: inks.ink, gap: 2.6, after: 3 },
  muted: { face: 'body', size: 8.5, colour: inks.muted, gap: 2.2, after: 6 },
  lead: { face: 'title', size: 15, colour: inks.ink, gap: 3, after: 8 },
  figure: { face: 'title', size: 25, colour: inks.ink, after: 2 },
  small: { face: 'body', size: 7.5, colour: inks.muted, gap: 1.8, after: 4 },
} as const satisfies Record<string, TextStyle>

/**
 * Figures of one width, and no kerning that pulls a point under a digit: for what is short enough to be a figure, because
 * pdfkit keeps no words that it has laid out with features.
 */
export function featuresOf(text: string): PDFKit.Mixins.OpenTypeFeatures[] | undefined {
  return text.length <= 60 && /\d/.test(text) ? ['tnum'] : undefined
}

export type Place = { x?: number; width?: number }

/** A text with its place in the structure (P unless said otherwise), at the left edge unless said otherwise. */
export function write(
  sheet: Sheet,
  text: string,
  style: TextStyle,
  { x = sheet.left, width = sheet.width, type = 'P' }: Place & { type?: string } = {},
): void {
  const { doc } = sheet
  const shown = printable(doc, text, style.face)
  if (shown.text === '') return
  if (shown.isMissingSigns) sheet.hasMissingSigns = true
  ensureRoom(sheet, lineHeight(sheet, style) + (style.gap ?? 0))
  element(sheet, type, shown.actual ? { actual: shown.actual } : {}, () => {
    dress(sheet, { ...style, face: shown.face })
    doc.text(shown.text, x, doc.y, { width, lineGap: style.gap ?? 0, features: featuresOf(shown.text) })
  })
  doc.x = sheet.left
  doc.y += (style.after ?? 0) - (style.gap ?? 0)
}

/** The same on one line, cut where its width ends, outside of the structure: for what is drawn inside another element. */
export function label(
  sheet: Sheet,
  text: string,
  style: TextStyle,
  at: { x: number; y: number; width?: number; align?: 'left' | 'right' | 'center' },
): void {
  const { doc } = sheet
  const shown = printable(doc, text, style.face)
  dress(sheet, { ...style, face: shown.face })
  const { x, y, width, align = 'left' } = at
  const one = width === undefined ? shown.text : cutToWidth(doc, shown.text, width)
  const features = featuresOf(one)
  const own = doc.widthOfString(one, { features })
  const room = align === 'left' ? 0 : (width ?? 0) - own
  doc.text(one, x + (align === 'center' ? room / 2 : room), y, { lineBreak: false, features })
}

/** How high a text stands in a width. */
export function heightOf({ doc }: Sheet, text: string, style: TextStyle, width: number): number {
  const shown = printable(doc, text, style.face)
  if (shown.text === '') return 0
  doc.font(shown.face).fontSize(style.size)
  return doc.heightOfString(shown.text, { width, lineGap: style.gap ?? 0, features: featuresOf(shown.text) })
}

/**
 * A heading of a chapter (2) or of a thing in it (3), in the outline too. It never stands alone at the foot of a page:
 * so many points after it must fit as well.
 */
export function heading(sheet: Sheet, level: 2 | 3, text: string, keep = 64): void {
  const { doc } = sheet
  const style = headings[level]
  const before = level === 2 ? 24 : 12
  const tall = heightOf(sheet, text, style, sheet.width)
  const isNew = ensureRoom(sheet, before + tall + keep)
  if (!isNew && doc.y > sheet.top + 1) doc.y += before
  if (level === 2) {
    decorate(sheet, 'Layout', () => rule(sheet, doc.y, sheet.accent, 1))
    doc.y += 9
    doc.outline.addItem(printable(doc, text, 'body').text.slice(0, 200))
  }
  write(sheet, text, style, { type: `H${level}` })
}

const headings = {
  2: { face: 'title', size: 16, colour: inks.ink, gap: 2, after: 8 },
  3: { face: 'strong', size: 10.5, colour: inks.ink, gap: 2, after: 2 },
} as const

/** A line from side to side. Inside `decorate`. */
export function rule({ doc, left, width }: Sheet, y: number, colour: string = inks.line, weight = 0.6): void {
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(weight)
    .strokeColor(colour)
    .stroke()
}

/** A list with marks. */
export function list(sheet: Sheet, items: readonly string[], style: TextStyle = styles.body): void {
  const { doc } = sheet
  within(sheet, 'L', () => {
    for (const item of items)
      within(sheet, 'LI', () => {
        ensureRoom(sheet, lineHeight(sheet, style) * 2)
        const y = doc.y
        element(sheet, 'Lbl', {}, () => label(sheet, '•', style, { x: sheet.left, y }))
        doc.y = y
        write(
          sheet,
          item,
          { ...style, after: 4 },
          { x: sheet.left + 12, width: sheet.width - 12, type: 'LBody' },
        )
      })
  })
  doc.y += (style.after ?? 0) - 4
}

function dress({ doc }: Sheet, { face, size, colour }: TextStyle): void {
  doc.font(face).fontSize(size).fillColor(colour)
}

function lineHeight({ doc }: Sheet, { face, size }: TextStyle): number {
  return doc.font(face).fontSize(size).currentLineHeight(true)
}

function cutToWidth(doc: PDFKit.PDFDocument, text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (doc.widthOfString(line) <= width) return line
  let cut = line.slice(0, 400)
  while (cut.length > 1 && doc.widthOfString(`${cut}…`) > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}
