import type { StorySection } from '#app/domain/advocacy/story.ts'

/** The parts of a story as headings. */
export const sectionTitles: Record<StorySection, string> = {
  summary: 'In short',
  challenge: 'The challenge',
  approach: 'The approach',
  outcome: 'The outcome',
  quote: 'In their words',
}

/** The parts of a text that several people write at once; the rest are single lines and boxes. */
export const togetherParts = ['summary', 'challenge', 'approach', 'outcome', 'quote'] as const
