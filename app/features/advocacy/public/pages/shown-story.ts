import type { PrintedBlock } from '#app/domain/advocacy/printed-text.ts'

/** A story as pages, cards, feed and data print it: every word cleaned, everything in it allowed. */
export type ShownStory = {
  id: string
  slug: string
  title: string
  summary: string
  company: string
  industry: string
  sections: { section: 'summary' | 'challenge' | 'approach' | 'outcome'; blocks: PrintedBlock[] }[]
  quote: { text: string; name: string; title: string } | null
  figures: { outcome: string; printed: string; measuredOn: string | null }[]
  logoId: string | null
  hasPhoto: boolean
  disclosure: string | null
  /** The day in UTC. */
  publishedOn: string
  /** Instants, ISO. */
  publishedAt: string
  changedAt: string
}

/** A quote as the wall prints it. */
export type ShownQuote = {
  id: string
  quote: string
  rating: number | null
  name: string
  title: string
  company: string
  disclosure: string | null
  publishedOn: string
}
