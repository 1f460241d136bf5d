import type PptxGenJS from 'pptxgenjs'
import { readFullDate } from '#app/domain/reading.ts'
import { reviewItemKindTitles } from '#app/domain/reviews/agenda.ts'
import type { SnapshotItem } from '#app/domain/reviews/snapshot.ts'
import { doerWords, itemsOf } from '../review-chapters.ts'
import { sideNames } from '../review-facts.ts'
import { addSlide, colours, type Deck, frame, inPages, pageTitle, put, type Slide } from './deck.server.ts'
import { cleanText, fitText } from './fit-text.ts'
import { fonts } from './fonts.ts'

const topicsASlide = 4

/** Risks, topics and steps that were talked about; what has no room stands in the speaker's notes. */
export function talkSlides(deck: Deck): void {
  for (const kind of ['risk', 'topic', 'milestone'] as const) {
    const pages = inPages(itemsOf(deck.facts, kind), topicsASlide)
    pages.forEach((items, index) => {
      const title = pageTitle(reviewItemKindTitles[kind], { index, of: pages.length })
      const slide = addSlide(deck, title, notesOf(items))
      items.forEach((item, place) => {
        const at = { x: frame.left, w: frame.width }
        const y = frame.top + place * 1.3
        put(slide, item.title, { ...at, y, h: 0.38, sizes: [16, 14, 12] }, { bold: true })
        put(
          slide,
          item.notes,
          { ...at, y: y + 0.38, h: 0.82, sizes: [13, 12, 11] },
          { colour: colours.muted },
        )
      })
    })
  }
}

const decisionsASlide = 7

/** What the meeting decided. */
export function decisionSlides(deck: Deck): void {
  const pages = inPages(itemsOf(deck.facts, 'decision'), decisionsASlide)
  pages.forEach((items, index) => {
    const slide = addSlide(deck, pageTitle('Decisions', { index, of: pages.length }), notesOf(items))
    slide.addText(
      items.map((item) => ({
        text: fitText([item.title, doerWords(item)].filter(Boolean).join(' '), {
          w: frame.width - 0.6,
          h: 0.62,
          sizes: [16],
        }).text,
        options: { bullet: { indent: 16 }, breakLine: true, paraSpaceAfter: 8 },
      })),
      { ...{ x: frame.left, y: frame.top, w: frame.width, h: 5.1 }, ...body, fontSize: 16, valign: 'top' },
    )
  })
}

const body = { fontFace: fonts.body, color: colours.ink, margin: 0 }
const stepsASlide = 7
const widths = [7.2, 2.6, 2.13]

/** Who does what by when, as a table to be edited. */
export function nextStepSlides(deck: Deck): void {
  const pages = inPages(itemsOf(deck.facts, 'next_step'), stepsASlide)
  pages.forEach((items, index) => {
    const slide = addSlide(deck, pageTitle('Next steps', { index, of: pages.length }), notesOf(items))
    stepTable(deck, slide, items)
  })
}

type Borders = NonNullable<PptxGenJS.TableCellProps['border']>

function stepTable({ accent }: Deck, slide: Slide, items: readonly SnapshotItem[]): void {
  const none = { type: 'none' as const }
  const border: Borders = [none, none, { type: 'solid', pt: 0.75, color: colours.line }, none]
  const cell = (text: string, options: object = {}) => ({
    text,
    options: { border, ...options },
  })
  const fit = (text: string, column: number) =>
    fitText(text, { w: (widths[column] ?? 2) - 0.1, h: 0.62, sizes: [13] }).text
  const head = ['What', 'Who', 'By'].map((title) => cell(title, { bold: true, color: accent, fontSize: 12 }))
  const rows = items.map(({ title, owner, dueOn }) => [
    cell(fit(title, 0)),
    cell(fit(owner ?? 'Nobody yet', 1)),
    cell(dueOn ? readFullDate(dueOn) : 'No date'),
  ])
  slide.addTable([head, ...rows], {
    ...{ x: frame.left, y: frame.top, w: frame.width, colW: widths, rowH: [0.4, ...items.map(() => 0.62)] },
    ...{
      fontFace: fonts.body,
      fontSize: 13,
      color: colours.ink,
      valign: 'middle',
      margin: [0.03, 0.08, 0.03, 0],
    },
  })
}

/** Both sides' signatures and what they cover. */
export function signatureSlide(deck: Deck): void {
  const { facts } = deck
  const slide = addSlide(deck, 'Signatures')
  const names = sideNames(facts)
  ;(['vendor', 'customer'] as const).forEach((side, index) => {
    const given = facts.signatures.find((signature) => signature.side === side)
    const at = { x: frame.left + index * 6.1, w: 5.6 }
    put(slide, names[side], { ...at, y: 2, h: 0.4, sizes: [14, 12, 11] }, { bold: true })
    put(
      slide,
      given?.name ?? '',
      { ...at, y: 2.5, h: 0.6, sizes: [24, 20, 16, 13] },
      { font: 'title', valign: 'bottom' },
    )
    slide.addShape('line', { ...at, y: 3.2, h: 0, line: { color: colours.muted, width: 0.75 } })
    const place = given?.deputyFor ? `, in place of ${given.deputyFor}` : ''
    const words = given ? `Signed on ${readFullDate(given.on)}${place}` : 'Not signed yet'
    put(slide, words, { ...at, y: 3.28, h: 0.6, sizes: [12, 11] }, { colour: colours.muted })
  })
  const at = { x: frame.left, w: frame.width }
  const covers =
    'Both sides sign exactly what was frozen when the review was held. Later changes to the plan do not touch it, and neither do changes to these slides.'
  put(slide, covers, { ...at, y: 4.6, h: 0.7, sizes: [13, 12] })
  put(
    slide,
    `Fingerprint of what was signed (SHA-256): ${facts.hash}`,
    { ...at, y: 5.4, h: 0.6, sizes: [11, 10] },
    { colour: colours.muted },
  )
}

function notesOf(items: readonly SnapshotItem[]): string {
  return items
    .filter(({ notes }) => notes !== '')
    .map(({ title, notes }) => cleanText(`${title}: ${notes}`))
    .join('\n\n')
}
