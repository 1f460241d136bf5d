import { eq } from 'drizzle-orm'
import { approveStory } from '#app/features/advocacy/stories/approve-story.server.ts'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { commentOnStory } from '#app/features/advocacy/stories/comment-on-story.server.ts'
import { declineStory } from '#app/features/advocacy/stories/decline-story.server.ts'
import { newestVersion } from '#app/features/advocacy/stories/find-story.server.ts'
import { inviteLegal, legalKey } from '#app/features/advocacy/stories/invite-legal.server.ts'
import { nominateStory } from '#app/features/advocacy/stories/nominate-story.server.ts'
import { publishStory } from '#app/features/advocacy/stories/publish-story.server.ts'
import { startStory } from '#app/features/advocacy/stories/start-story.server.ts'
import { suggestWords } from '#app/features/advocacy/stories/suggest-words.server.ts'
import { writeStory } from '#app/features/advocacy/stories/write-story.server.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { makeOpening } from '#tests/factories/care.ts'
import { internalWord } from '../who.ts'
import type { People } from './people.ts'
import { at, told } from './told.ts'

const values = { challenge: 'Slow.', approach: 'Together.', outcome: 'Sooner.' }

/** Brings the approver's stories as far as a row needs them. */
function studiesOf(db: Db, { approver, csm }: People) {
  const start = (title: string) => told(db, (tx) => startStory(tx, approver.actor, { title }, at)).storyId
  const draft = (title: string) => {
    const storyId = start(title)
    told(db, (tx) => writeStory(tx, csm.actor, { storyId, edit: { values, was: {} } }, at))
    return storyId
  }
  const review = (title: string) => {
    const storyId = draft(title)
    told(db, (tx) => askForReview(tx, csm.actor, { storyId, note: '' }, at))
    return storyId
  }
  const seen = (storyId: string) => {
    const version = newestVersion(db, storyId)
    return { storyId, versionId: version?.id ?? '', hash: version?.hash ?? '' }
  }
  const approve = (title: string) => {
    const storyId = review(title)
    told(db, (tx) => approveStory(tx, approver.actor, seen(storyId), at))
    const given = { grantedAt: at.now, grantedBy: approver.user.id, expiresOn: '2027-05-01' }
    db.update(consents).set(given).where(eq(consents.aboutId, storyId)).run()
    return storyId
  }
  return { start, draft, review, approve, seen }
}

/** A case study in each state that somebody may do something with; the approver tells them. */
export function makeCaseStudies(db: Db, people: People) {
  const { approver, csm, owner } = people
  const { start, draft, review, approve, seen } = studiesOf(db, people)
  makeOpening(db, owner.user.id, { type: 'case_study' })
  const nominated = { title: `${internalWord} in two days`, advocateId: owner.user.id }
  const draftStoryId = draft('Being written')
  const note = { storyId: draftStoryId, section: 'outcome' as const }
  const words = { ...note, versionId: seen(draftStoryId).versionId, after: 'Much sooner.', why: '' }
  const legalStoryId = review('With a lawyer')
  const legal = { storyId: legalStoryId, name: 'H. Brandt', email: 'brandt@law.example' }
  const key = legalKey('a secret of thirty-two characters', at)
  const declinedStoryId = start('Declined')
  told(db, (tx) => declineStory(tx, approver.actor, { storyId: declinedStoryId, note: '' }, at))
  const publishedStoryId = approve('Public')
  told(db, (tx) => publishStory(tx, csm.actor, seen(publishedStoryId), at))
  return {
    nominatedStoryId: told(db, (tx) => nominateStory(tx, csm.actor, nominated, at)).storyId,
    acceptedStoryId: start('Agreed to'),
    draftStoryId,
    draftVersionId: words.versionId,
    storyCommentId: told(db, (tx) => commentOnStory(tx, csm.actor, { ...note, body: 'Yes?' }, at)).commentId,
    suggestionId: told(db, (tx) => suggestWords(tx, csm.actor, words, at)).suggestionId,
    reviewText: seen(review('To read')),
    legalStoryId,
    legalReviewId: told(db, (tx) => inviteLegal(tx, approver.actor, { ...legal, key }, at)).legalReviewId,
    approvedText: seen(approve('Approved')),
    publishedStoryId,
    declinedStoryId,
  }
}
