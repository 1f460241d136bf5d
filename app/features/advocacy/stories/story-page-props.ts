import type { StoryPageData } from './story-page.server.ts'

/** What every part of a story's page is drawn from. */
export type StoryPageProps = StoryPageData & {
  names: { customer: string; vendor: string }
  /** Where readers find it. */
  publicAddress: string
  /** A consequence that the address asks about: "publish", "approve", "unpublish". */
  asking: string | null
}

/** The same once something is written. */
export type WithVersion = StoryPageProps & { version: NonNullable<StoryPageData['version']> }
