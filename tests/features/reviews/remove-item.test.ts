import { expect, test } from 'vitest'
import { moveItem } from '#app/features/reviews/move-item.server.ts'
import { removeItem } from '#app/features/reviews/remove-item.server.ts'
import { done, historyOf, refused } from '../plan/plan-story.ts'
import { openTopics } from './topics-story.ts'

test('what is taken off is gone from the agenda and stays in the history', () => {
  const { db, account, priya, vera, stranger, ids, topics } = openTopics()
  const input = { itemId: ids[1] ?? '' }
  refused(db, removeItem, { as: vera.actor, input, because: { code: 'not-allowed' } })
  refused(db, removeItem, { as: stranger.actor, input, because: { code: 'not-found' } })
  done(db, removeItem, { as: priya.actor, input })
  expect(topics()).toEqual(['First', 'Third'])
  refused(db, removeItem, { as: priya.actor, input, because: { code: 'not-found' } })
  refused(db, moveItem, { as: priya.actor, input: { ...input, way: 'up' }, because: { code: 'not-found' } })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-item-removed',
    texts: { review: 'May review', item: 'Second' },
  })
})
