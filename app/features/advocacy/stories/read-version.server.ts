import { printLine, printText } from '#app/domain/advocacy/printed-text.ts'
import { storySections } from '#app/domain/advocacy/story.ts'
import { plainLine, readStoryLine, readStoryText } from '#app/domain/advocacy/story-text.ts'
import type { ClaimRow } from './claim-rows.server.ts'
import type { StoryVersion } from './find-story.server.ts'

/** A text as it reads, its figures as printed, part by part. */
export function readVersion(version: StoryVersion, claims: readonly ClaimRow[]) {
  const printed = Object.fromEntries(claims.map((claim) => [claim.key, claim.printed]))
  return {
    title: plainLine(readStoryLine(version.title), printed),
    titleInlines: printLine(readStoryLine(version.title), printed),
    sections: storySections.map((section) => ({
      section,
      blocks: printText(readStoryText(version[section]), printed),
      /** As it is kept: what a suggestion starts from. */
      markup: version[section],
    })),
    quoteName: version.quoteName,
    quoteTitle: version.quoteTitle,
    showsLogo: version.showsLogo,
    showsPhoto: version.showsPhoto,
  }
}

export type ReadVersion = ReturnType<typeof readVersion>
