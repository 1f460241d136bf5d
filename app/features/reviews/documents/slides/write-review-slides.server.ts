import type { ReviewFacts } from '../review-facts.ts'
import { decisionSlides, nextStepSlides, signatureSlide, talkSlides } from './closing-slides.server.ts'
import { type Deck, openDeck } from './deck.server.ts'
import { agendaSlides, pathSlide, titleSlide } from './opening-slides.server.ts'
import { goalSlides } from './outcome-slide.server.ts'
import { repairPackage } from './repair-package.server.ts'
import { valueSlide } from './value-slide.server.ts'

/**
 * A held review as slides: 16:9, in the vendor's colour, with charts and tables that PowerPoint edits as its own. `tell`
 * hears how much stands, 0 to 1, and may throw to stop.
 */
export async function writeReviewSlides(
  facts: ReviewFacts,
  { tell }: { tell: (share: number) => Promise<void> },
): Promise<Buffer> {
  const deck = openDeck(facts)
  const parts = partsOf(facts)
  for (const [index, add] of parts.entries()) {
    add(deck)
    await tell((0.7 * (index + 1)) / parts.length)
  }
  const written = await deck.pptx.write({ outputType: 'nodebuffer', compression: true })
  await tell(0.95)
  return repairPackage(written as Buffer)
}

function partsOf(facts: ReviewFacts): ((deck: Deck) => void)[] {
  return [
    titleSlide,
    agendaSlides,
    pathSlide,
    valueSlide,
    ...facts.snapshot.goals.map((goal) => (deck: Deck) => goalSlides(deck, goal)),
    talkSlides,
    decisionSlides,
    nextStepSlides,
    signatureSlide,
  ]
}
