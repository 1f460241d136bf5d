import { stageFacts, stages } from '#app/domain/care/stages.ts'
import { reviewItemKindTitles } from '#app/domain/reviews/agenda.ts'
import { groupItems } from '#app/domain/reviews/group-items.ts'
import { heldWords, peopleOf } from '../review-chapters.ts'
import { addSlide, colours, type Deck, frame, inPages, pageTitle, put, type Slide } from './deck.server.ts'
import { cleanText, fitText } from './fit-text.ts'
import { fonts } from './fonts.ts'

/** Who with whom, what, when, and who took part. */
export function titleSlide({ pptx, accent, facts }: Deck): void {
  const slide = pptx.addSlide()
  slide.background = { color: colours.paper }
  slide.addShape('rect', { x: 0, y: 0, w: 0.14, h: 7.5, fill: { color: accent } })
  drawCairn(pptx, slide)
  const at = { x: 0.9, w: 11.4 }
  put(
    slide,
    `${facts.account.name} with ${facts.vendor.name}`,
    { ...at, y: 2.15, h: 0.45, sizes: [16, 14, 12] },
    { bold: true, colour: accent },
  )
  put(
    slide,
    facts.snapshot.review.title,
    { ...at, y: 2.6, h: 1.5, sizes: [44, 36, 28, 22] },
    { font: 'title', name: 'Title' },
  )
  put(slide, heldWords(facts), { ...at, y: 4.2, h: 0.45, sizes: [16] }, { colour: colours.muted })
  const { all, vendor, customer } = peopleOf(facts)
  const people =
    vendor.length + customer.length > 0
      ? [
          `${facts.account.name}: ${customer.join(' · ')}`,
          `${facts.vendor.name}: ${vendor.join(' · ')}`,
        ].join('\n')
      : all.join(' · ')
  put(slide, people, { ...at, y: 5.4, h: 1.4, sizes: [14, 12, 10] }, { colour: colours.muted })
  if (facts.snapshot.review.notes) slide.addNotes(cleanText(facts.snapshot.review.notes))
}

const stones = [
  { stage: 'elevate', y: 0.9, w: 0.3 },
  { stage: 'reinforce', y: 1.06, w: 0.5 },
  { stage: 'align', y: 1.24, w: 0.68 },
  { stage: 'capture', y: 1.44, w: 0.9 },
] as const

function drawCairn(pptx: Deck['pptx'], slide: Slide): void {
  for (const { stage, y, w } of stones)
    slide.addShape(pptx.ShapeType.ellipse, {
      x: 1.35 - w / 2,
      y,
      w,
      h: 0.19,
      fill: { color: colours.stones[stage] },
    })
}

const linesASlide = 12

/** What the meeting went through, by kind. Reviews of form 1 have no agenda. */
export function agendaSlides(deck: Deck): void {
  const lines = groupItems(deck.facts.snapshot.agenda ?? [])
    .filter(({ kind }) => kind !== 'decision' && kind !== 'next_step')
    .flatMap(({ kind, items }) => [
      { text: reviewItemKindTitles[kind], isHead: true },
      ...items.map(({ title }) => ({ text: title, isHead: false })),
    ])
  const pages = inPages(lines, linesASlide)
  pages.forEach((page, index) => {
    const slide = addSlide(deck, pageTitle('Agenda', { index, of: pages.length }))
    slide.addText(
      page.map(({ text, isHead }) => ({
        text: fitText(text, { w: frame.width - 0.6, h: 0.42, sizes: [16] }).text,
        options: {
          ...{ bold: isHead, breakLine: true, fontSize: isHead ? 13 : 16, paraSpaceBefore: isHead ? 8 : 2 },
          ...(isHead ? { color: deck.accent } : { color: colours.ink, bullet: { indent: 14 } }),
        },
      })),
      { x: frame.left, y: frame.top, w: frame.width, h: 5.1, fontFace: fonts.body, valign: 'top', margin: 0 },
    )
  })
}

/** Where the account stood, and what it is all about. */
export function pathSlide(deck: Deck): void {
  const { stage, snapshot, account } = deck.facts
  const { context } = snapshot
  if (!stage && !context) return
  const told = [context?.challenge, context?.success].filter(Boolean).join('\n\n')
  const slide = addSlide(deck, context?.headline || 'What this is about', told)
  if (stage) drawPath(deck, slide, stage)
  put(slide, told, {
    x: frame.left,
    y: stage ? 3.3 : frame.top,
    w: frame.width,
    h: stage ? 3 : 4.6,
    sizes: [18, 16, 14, 12, 11],
  })
  const by = context?.confirmedBy ? `Confirmed by ${context.confirmedBy}, ${account.name}` : ''
  put(slide, by, { x: frame.left, y: 6.45, w: frame.width, h: 0.35, sizes: [11] }, { colour: colours.muted })
}

function drawPath({ pptx }: Deck, slide: Slide, stage: (typeof stages)[number]): void {
  const step = frame.width / stages.length
  const now = stages.indexOf(stage)
  stages.forEach((one, index) => {
    const x = frame.left + index * step
    const fill = { color: colours.stones[one], transparency: index <= now ? 0 : 75 }
    slide.addShape(pptx.ShapeType.ellipse, { x, y: 1.75, w: 0.62, h: 0.24, fill })
    const look = { bold: index === now, colour: index === now ? colours.ink : colours.muted }
    put(slide, stageFacts[one].title, { x, y: 2.08, w: step - 0.2, h: 0.35, sizes: [15] }, look)
    if (index === now)
      put(
        slide,
        stageFacts[one].purpose,
        { x, y: 2.44, w: step - 0.2, h: 0.3, sizes: [11] },
        { colour: colours.muted },
      )
  })
}
