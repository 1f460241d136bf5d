import { createRequire } from 'node:module'

/** The faces of a document: Fraunces for titles and large figures, Inter for everything else (DESIGN.md). */
export const faces = ['body', 'strong', 'title'] as const
export type Face = (typeof faces)[number]

const files: Record<Face, string> = {
  body: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  strong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  title: '@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf',
}

/** Stands for every sign that no face has. */
export const missingSign = '▢'

/** Declares the faces to a document; what it uses of them is embedded. */
export function registerFaces(doc: PDFKit.PDFDocument): void {
  const { resolve } = createRequire(import.meta.url)
  for (const face of faces) doc.registerFont(face, resolve(files[face]))
}

export type Printable = {
  /** What is drawn: every sign of it is in the face. */
  text: string
  face: Face
  /** The text as it is, where what is drawn differs from it: for screen readers and for copying. */
  actual: string | null
  isMissingSigns: boolean
}

/**
 * A text as a face can draw it: without control and direction characters; in Inter where Fraunces lacks a sign; with a
 * visible box for every sign that neither has (an emoji of several parts is one).
 */
export function printable(doc: PDFKit.PDFDocument, text: string, wished: Face): Printable {
  const whole = withoutControls(text)
  const clean = withBreaks(whole)
  const face = wished === 'title' && !hasAll(doc, 'title', clean) ? 'strong' : wished
  if (hasAll(doc, face, clean))
    return { text: clean, face, actual: clean === whole ? null : whole, isMissingSigns: false }
  const shown = [...graphemes.segment(clean)].map(({ segment }) =>
    hasAll(doc, face, segment) ? segment : missingSign,
  )
  return { text: shown.join(''), face, actual: whole, isMissingSigns: true }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function withoutControls(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Co}\p{Cs}\uFFFD]|(?!\u200d)\p{Cf}/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Places to break a line at inside words that no line could hold: pdfkit would look for them sign by sign, anew for
 * every line. Only Inter has the sign for it, which is what a title with such a word is written in then.
 */
function withBreaks(text: string): string {
  return text.replace(/\S{80,}/gu, (word) => word.replace(/.{20}/gsu, '$&\u200b'))
}

function hasAll(doc: PDFKit.PDFDocument, face: Face, text: string): boolean {
  const known = coverageOf(doc, face)
  for (const sign of text) if (sign !== '\n' && !known(sign)) return false
  return true
}

type Fontkit = { hasGlyphForCodePoint(codePoint: number): boolean }
const coverages = new WeakMap<PDFKit.PDFDocument, Map<Face, (sign: string) => boolean>>()

/** Whether a face draws a sign. pdfkit keeps the opened font to itself, and would draw an empty box without a word. */
function coverageOf(doc: PDFKit.PDFDocument, face: Face): (sign: string) => boolean {
  const ofDocument = coverages.get(doc) ?? new Map<Face, (sign: string) => boolean>()
  coverages.set(doc, ofDocument)
  const known = ofDocument.get(face)
  if (known) return known
  doc.font(face)
  const { font } = (doc as unknown as { _font: { font: Fontkit } })._font
  const signs = new Map<string, boolean>()
  const has = (sign: string) => {
    const before = signs.get(sign)
    if (before !== undefined) return before
    const found = font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
    signs.set(sign, found)
    return found
  }
  ofDocument.set(face, has)
  return has
}
