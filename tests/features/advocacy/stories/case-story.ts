import { eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { approveStory } from '#app/features/advocacy/stories/approve-story.server.ts'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { newestVersion } from '#app/features/advocacy/stories/find-story.server.ts'
import { publishStory } from '#app/features/advocacy/stories/publish-story.server.ts'
import { startStory } from '#app/features/advocacy/stories/start-story.server.ts'
import { writeStory } from '#app/features/advocacy/stories/write-story.server.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { done, may4, openPlanStory } from '../../plan/plan-story.ts'

/** Days to close of 10, confirmed at 4.4: keys `month-end-close-…`. */
export function openCaseStory() {
  const story = openPlanStory()
  const { db, account, maria } = story
  const outcome = makeOutcome(db, makeGoal(db, account))
  const figure = makeMeasurement(db, outcome, {
    authorId: story.jonas.user.id,
    verifiedAt: new Date('2026-05-01T08:00:00Z'),
    verifiedBy: maria.user.id,
  })
  const { storyId } = done(db, startStory, { as: maria.actor, input: { title: 'Closing the books' } })
  return { ...story, outcome, figure, storyId }
}

export type CaseStory = ReturnType<typeof openCaseStory>

export const wholeText = {
  title: 'Books closed {{claim:month-end-close-change}}',
  summary: 'How Northwind closes sooner.',
  challenge: 'Five regions sent files.',
  approach: 'One ledger, **together**.',
  outcome: 'Closing went {{claim:month-end-close-change}}.',
  quote: 'Nobody argues any more.',
  quoteName: 'Maria Oliveira',
  quoteTitle: 'CFO',
}

type Person = CaseStory['maria'] | CaseStory['priya']
type Writing = { as: Person; text?: Record<string, string>; was?: Record<string, string>; at?: Moment }

/** Saves some fields of the text, without looking at what was there. */
export function write({ db, storyId }: CaseStory, { as, text = wholeText, was = {}, at = may4 }: Writing) {
  const input = { storyId, edit: { values: text, was } }
  return done(db, writeStory, { as: as.actor, input, at })
}

export const storyRow = (db: Db, storyId: string) => {
  const row = db.select().from(stories).where(eq(stories.id, storyId)).get()
  if (!row) throw new Error('no story')
  return row
}

/** The newest text as somebody who approves it has read it. */
export function seen({ db, storyId }: CaseStory) {
  const version = newestVersion(db, storyId)
  if (!version) throw new Error('no text')
  return { storyId, versionId: version.id, hash: version.hash }
}

/** Puts the newest text before the customer, who approves it. */
export function approve(story: CaseStory, at = may4) {
  const { db, maria, priya, storyId } = story
  done(db, askForReview, { as: priya.actor, input: { storyId, note: '' }, at })
  done(db, approveStory, { as: maria.actor, input: seen(story), at })
}

/** As if everybody gave every consent that is asked for. */
export function giveAll({ db, maria }: CaseStory, at = may4) {
  db.update(consents).set({ grantedAt: at.now, grantedBy: maria.user.id, expiresOn: '2027-05-04' }).run()
}

/** A written, approved, allowed and published story. */
export function publish(story: CaseStory, at = may4) {
  approve(story, at)
  giveAll(story, at)
  return done(story.db, publishStory, { as: story.priya.actor, input: seen(story), at })
}

export const mailsOf = (db: Db) =>
  db.$client.prepare('select kind, "to" from outbox order by id').all() as { kind: string; to: string }[]
