import type { ReactNode } from 'react'
import type { StoryPageData } from './story-page.server.ts'

/** What every part of a story's page is drawn from. */
export type StoryPageProps = StoryPageData & {
  names: { customer: string; vendor: string }
  /** Where readers find it. */
  publicAddress: string
  /** A consequence that the address asks about: "publish", "approve", "unpublish". */
  asking: string | null
  /** How many comments stand beside each figure of the text, by its key. */
  figureComments: Record<string, number>
  /** What is said about the figure that the address names. */
  children?: ReactNode
}

/** The same once something is written. */
export type WithVersion = StoryPageProps & { version: NonNullable<StoryPageData['version']> }
