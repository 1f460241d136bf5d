import type { StoryNeed } from '#app/domain/advocacy/case-study.ts'
import { storyNeedSentences } from '#app/domain/advocacy/case-study.ts'
import { type LooseFigure, looseFigures } from '#app/domain/advocacy/loose-figures.ts'
import { readStoryText } from '#app/domain/advocacy/story-text.ts'
import { refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { claimOutcomes } from './claim-outcomes.server.ts'
import { claimsOf } from './claim-rows.server.ts'
import type { Story, StoryVersion } from './find-story.server.ts'
import { type CheckedClaim, checkClaims, writtenOf, zoneOf } from './story-claims.server.ts'
import { markupFields } from './write-version.server.ts'

export type LooseInSection = LooseFigure & { section: (typeof markupFields)[number] }

/** What a text still lacks before anybody is asked to approve it. */
export type WeighedText = {
  /** Parts without words, as sentences. */
  gaps: string[]
  loose: LooseInSection[]
  claims: CheckedClaim[]
}

/** Weighs a text as the plan is now. Four statements. */
export function weighText(db: Db, story: Story, version: StoryVersion): WeighedText {
  const loose = markupFields.flatMap((section) =>
    looseFigures(readStoryText(version[section])).map((figure) => ({ ...figure, section })),
  )
  const claims = claimsOf(db, [version.id]).get(version.id) ?? []
  const outcomes = claims.length > 0 ? claimOutcomes(db, story.accountId) : []
  const written = writtenOf(version, zoneOf(db, story.accountId))
  return { gaps: gapsOf(story, version), loose, claims: checkClaims(claims, outcomes, written) }
}

function gapsOf(story: Story, version: StoryVersion): string[] {
  const gaps = (['challenge', 'approach', 'outcome'] as const).filter((part) => version[part] === '')
  const parts = gaps.map((part) => `The ${part} has no words yet.`)
  if (version.quote === '') return parts
  const isNobodys = story.advocateId === null
  return [
    ...parts,
    ...(isNobodys ? ['Say whose story it is: the quote is theirs, and so is the consent to it.'] : []),
    ...(version.quoteName === '' ? ['Say whose name stands under the quote.'] : []),
  ]
}

/** The needs of a review that a text meets. */
export function textNeeds({ gaps, loose, claims }: WeighedText): Record<TextNeed, boolean> {
  return {
    whole_text: gaps.length === 0,
    no_loose_figures: loose.length === 0,
    claims_stand: claims.every(({ because }) => because === null),
  }
}

type TextNeed = Extract<StoryNeed, 'whole_text' | 'no_loose_figures' | 'claims_stand'>

/** The refusal of a review or an approval of this text, or null where nothing is missing. */
export function refuseText(weighed: WeighedText) {
  const needs = textNeeds(weighed)
  if (!needs.whole_text) return refuse('invalid', { message: weighed.gaps.join(' ') })
  if (!needs.no_loose_figures) {
    const named = weighed.loose.slice(0, 3).map(({ figure, around }) => `${figure} (“${around}”)`)
    return refuse('invalid', {
      message: `Numbers that are no verified figures: ${named.join(', ')}. Put a verified figure in their place, or mark what kind of number it is.`,
    })
  }
  if (needs.claims_stand) return null
  const fallen = weighed.claims.filter(({ because }) => because !== null).map(({ outcome }) => outcome)
  const named = [...new Set(fallen)].join(', ')
  return refuse('invalid', { message: `${storyNeedSentences.claims_stand} It is of: ${named}.` })
}
