import PptxGenJS from 'pptxgenjs'
import type { ReviewFacts } from '../review-facts.ts'
import { cleanText, fitText, type TextBox } from './fit-text.ts'
import { fonts } from './fonts.ts'

/** Colours without their hash, as PptxGenJS wants them. */
export const colours = {
  ink: '1D2420',
  muted: '5C6860',
  faint: '8C887B',
  quiet: '8FB29E',
  aim: 'B0741A',
  line: 'D9D3C6',
  paper: 'FAF8F3',
  verified: '2C7A4B',
  reported: 'B9CDBF',
  stones: { capture: '4A6A94', align: '22807C', reinforce: 'B0741A', elevate: 'A0475A' },
} as const

export type Slide = PptxGenJS.Slide
/** The presentation in the making. */
export type Deck = { pptx: PptxGenJS; accent: string; facts: ReviewFacts }

/** The place of everything, in inches on 13.33 × 7.5. */
export const frame = { left: 0.7, width: 11.93, top: 1.55, bottom: 6.75 }

const master = 'page'

/** Opens a presentation of 16:9 in the vendor's colour, with the foot of every slide. */
export function openDeck(facts: ReviewFacts): Deck {
  const pptx = new PptxGenJS()
  const accent = facts.vendor.accent.replace('#', '').toUpperCase()
  const { title } = facts.snapshot.review
  const name = cleanText(`${facts.account.name} – ${title}`)
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = name
  pptx.author = cleanText(facts.vendor.name)
  pptx.company = cleanText(facts.vendor.name)
  pptx.subject = 'Review'
  pptx.theme = { headFontFace: fonts.title, bodyFontFace: fonts.body }
  const foot = { y: 7.02, h: 0.3, fontFace: fonts.body, fontSize: 9, color: colours.muted, margin: 0 }
  pptx.defineSlideMaster({
    title: master,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.14, h: 7.5, fill: { color: accent } } },
      { line: { x: frame.left, y: 6.93, w: frame.width, h: 0, line: { color: colours.line, width: 0.75 } } },
      {
        text: {
          text: fitText(name, { w: 9.5, h: 0.3, sizes: [9] }).text,
          options: { ...foot, x: frame.left, w: 9.8 },
        },
      },
    ],
    slideNumber: {
      x: 12.1,
      y: 7.02,
      w: 0.53,
      h: 0.3,
      fontFace: fonts.body,
      fontSize: 9,
      color: colours.muted,
      align: 'right',
    },
  })
  return { pptx, accent, facts }
}

/** A slide with its title; `notes` go to whoever speaks. */
export function addSlide({ pptx }: Deck, title: string, notes = ''): Slide {
  const slide = pptx.addSlide({ masterName: master })
  put(
    slide,
    title,
    { x: frame.left, y: 0.5, w: frame.width, h: 0.9, sizes: [28, 24, 20, 16] },
    { font: 'title', valign: 'middle', name: 'Title' },
  )
  const said = cleanText(notes)
  if (said !== '') slide.addNotes(said)
  return slide
}

type Placed = TextBox & { x: number; y: number }
type Look = {
  font?: keyof typeof fonts
  bold?: boolean
  colour?: string
  valign?: 'top' | 'middle' | 'bottom'
  align?: 'left' | 'right'
  name?: string
}

/** A text in its box, as large as it fits. True when some of it did not. */
export function put(slide: Slide, text: string, box: Placed, look: Look = {}): boolean {
  const { font = 'body', bold = false, colour = colours.ink, valign = 'top', align = 'left', name } = look
  const fitted = fitText(text, box)
  if (fitted.text === '') return false
  const { x, y, w, h } = box
  slide.addText(fitted.text, {
    ...{ x, y, w, h, valign, align, bold, color: colour, fontFace: fonts[font], fontSize: fitted.size },
    ...{ margin: 0, fit: 'shrink', lang: 'en-GB', objectName: name },
  })
  return fitted.isCut
}

/** Groups of at most so many, each for a slide of its own. */
export function inPages<T>(items: readonly T[], perPage: number): T[][] {
  const pages: T[][] = []
  for (let start = 0; start < items.length; start += perPage) pages.push(items.slice(start, start + perPage))
  return pages
}

/** "Decisions", "Decisions (2 of 3)". */
export function pageTitle(title: string, { index, of }: { index: number; of: number }): string {
  return of === 1 ? title : `${title} (${index + 1} of ${of})`
}
