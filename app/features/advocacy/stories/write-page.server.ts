import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import { isWritable } from '#app/domain/advocacy/case-study.ts'
import { freezeSentences } from '#app/domain/advocacy/freeze-words.ts'
import { togetherPath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { claimOutcomes } from './claim-outcomes.server.ts'
import { claimsOf } from './claim-rows.server.ts'
import { findStory, newestVersion } from './find-story.server.ts'
import { checkClaims, menuOf, writtenOf } from './story-claims.server.ts'
import { fieldsOf } from './write-story.server.ts'

type Asked = {
  actor: PlanActor
  account: { slug: string; timeZone: string }
  storyId: string
  now: Date
}

/** What the editor starts from: the newest text, the figures that may be put in, and those in it that fell. */
export function writePage(db: Db, { actor, account, storyId, now }: Asked) {
  const story = findStory(db, actor, storyId)
  if (!story) return null
  const newest = newestVersion(db, story.id)
  const outcomes = claimOutcomes(db, story.accountId)
  const claims = newest ? (claimsOf(db, [newest.id]).get(newest.id) ?? []) : []
  const checked = newest ? checkClaims(claims, outcomes, writtenOf(newest, account.timeZone)) : []
  const menu = menuOf(db, story, { outcomes, now })
  const kept = checked.filter(({ key }) => !menu.some((claim) => claim.key === key))
  return {
    slug: account.slug,
    story: { id: story.id, title: story.title },
    place: {
      address: togetherPath(account.slug),
      name: sharedTextName('story', story.id),
      personId: actor.userId,
    },
    number: newest?.number ?? 0,
    fields: fieldsOf(newest, story.title),
    claims: menu.map(({ key, printed, outcome }) => ({ key, printed, outcome })),
    /** In the text, and no longer to be had: they print as they did until somebody takes them out. */
    fallen: kept.map(({ key, printed, outcome, because }) => ({
      ...{ key, printed, outcome },
      because: because ? freezeSentences[because] : '',
    })),
    isWritable: isWritable(story.state) && mayWriteStory(actor, story),
    takesApprovalBack: story.state === 'approved' || story.state === 'published',
    isInReview: story.state === 'customer_review' || story.state === 'legal_review',
  }
}

export type WritePageData = NonNullable<ReturnType<typeof writePage>>
