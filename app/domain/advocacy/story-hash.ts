import { createHash } from 'node:crypto'
import { printLine, printText } from './printed-text.ts'
import { type PrintedClaims, readStoryLine, readStoryText } from './story-text.ts'

/** Everything of a version that a reader would see. */
export type StoryText = {
  title: string
  summary: string
  challenge: string
  approach: string
  outcome: string
  quote: string
  quoteName: string
  quoteTitle: string
  showsLogo: boolean
  showsPhoto: boolean
}

/**
 * SHA-256 (hex) of a text as it would be read, its figures as printed: what is approved, and what consents are given to.
 * Why a number is no figure of success is a word between the writers and not part of it.
 */
export function hashStory(text: StoryText, printed: PrintedClaims): string {
  const seen = [
    'story 1',
    printLine(readStoryLine(text.title), printed),
    ...[text.summary, text.challenge, text.approach, text.outcome, text.quote].map((section) =>
      printText(readStoryText(section), printed),
    ),
    ...[text.quoteName, text.quoteTitle, text.showsLogo, text.showsPhoto],
  ]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
