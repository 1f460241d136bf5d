import PDFDocument from 'pdfkit'
import type { PaperSize } from '#app/domain/reviews/document.ts'
import { registerFaces } from './fonts.server.ts'

/** The colours of print: ink on white, hairlines, one accent. */
export const inks = {
  ink: '#1D2420',
  muted: '#5C6860',
  line: '#D9D3C6',
  verified: '#2C7A4B',
  reported: '#B9CDBF',
  stones: { capture: '#4A6A94', align: '#22807C', reinforce: '#B0741A', elevate: '#A0475A' },
} as const

/** A document in the making: what is drawn on, the structure that is read aloud, and where things stand. */
export type Sheet = {
  doc: PDFKit.PDFDocument
  /** The element that new ones become children of. */
  section: PDFKit.PDFStructureElement
  accent: string
  left: number
  width: number
  top: number
  /** Where the text ends; under it stands the foot. */
  bottom: number
  /** Whether a sign was missing somewhere. */
  hasMissingSigns: boolean
}

export type SheetFacts = {
  paper: PaperSize
  title: string
  author: string
  accent: string
  /** When it is made. */
  now: Date
}

const margins = { top: 58, bottom: 72, left: 62, right: 62 }

/** Opens a tagged document of PDF 1.7 with its first page. `finish` makes it whole. */
export function openSheet({ paper, title, author, accent, now }: SheetFacts): Sheet {
  const doc = new PDFDocument({
    size: paper === 'letter' ? 'LETTER' : 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: author, Creator: 'Cairn', Producer: 'Cairn', CreationDate: now },
  })
  registerFaces(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const { width, height } = doc.page
  return {
    doc,
    section: root,
    accent,
    left: margins.left,
    width: width - margins.left - margins.right,
    top: margins.top,
    bottom: height - margins.bottom,
    hasMissingSigns: false,
  }
}

/** Draws what is decoration and not read aloud: lines, the foot of a page, repeated heads. */
export function decorate({ doc }: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Draws one element of the structure. Its content may go on over pages. */
export function element(
  sheet: Sheet,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions & { scope?: 'Column' | 'Row'; bbox?: number[] },
  draw: () => void,
): void {
  sheet.section.add(sheet.doc.struct(type, options, [draw]))
}

/** Puts everything that `draw` adds under an element of its own: a section, a list, a table, a row. */
export function within(sheet: Sheet, type: string, draw: () => void): void {
  const outer = sheet.section
  const inner = sheet.doc.struct(type)
  outer.add(inner)
  sheet.section = inner
  draw()
  inner.end()
  sheet.section = outer
}

/** Goes on to a new page unless so many points are left on this one. True when it did. */
export function ensureRoom(sheet: Sheet, needed: number): boolean {
  const { doc, bottom } = sheet
  if (doc.y + needed <= bottom) return false
  doc.addPage()
  return true
}

/** Ends the structure, writes the foot of every page, and hands over the whole file. */
export async function finish(sheet: Sheet, foot: (page: number, pages: number) => void): Promise<Buffer> {
  const { doc } = sheet
  sheet.section.end()
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    // the foot stands below where text may go
    doc.page.margins.bottom = 0
    foot(page + 1, count)
  }
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
