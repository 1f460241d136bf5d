import { addItem } from '#app/features/reviews/add-item.server.ts'
import { freezeAgenda } from '#app/features/reviews/freeze-agenda.server.ts'
import { done } from '../plan/plan-story.ts'
import { openReviewStory } from './review-story.ts'

/** A planned review with three topics that people wrote. */
export function openTopics() {
  const story = openReviewStory()
  const { db, maria, reviewId } = story
  const topic = { reviewId, kind: 'topic' as const, notes: '', ownerId: '', dueOn: '' }
  const ids = ['First', 'Second', 'Third'].map(
    (title) => done(db, addItem, { as: maria.actor, input: { ...topic, title } }).itemId,
  )
  const topics = () =>
    freezeAgenda(db, reviewId)
      .filter(({ kind }) => kind === 'topic')
      .map(({ title }) => title)
  return { ...story, ids, topics }
}
