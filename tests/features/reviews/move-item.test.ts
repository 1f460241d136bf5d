import { expect, test } from 'vitest'
import { moveItem } from '#app/features/reviews/move-item.server.ts'
import { done, refused } from '../plan/plan-story.ts'
import { openTopics } from './topics-story.ts'

test('items change places within their kind, and stop at its ends', () => {
  const { db, priya, vera, ids, topics } = openTopics()
  const [first = '', , third = ''] = ids
  refused(db, moveItem, {
    as: vera.actor,
    input: { itemId: third, way: 'up' },
    because: { code: 'not-allowed' },
  })
  done(db, moveItem, { as: priya.actor, input: { itemId: third, way: 'up' } })
  expect(topics()).toEqual(['First', 'Third', 'Second'])
  done(db, moveItem, { as: priya.actor, input: { itemId: first, way: 'up' } })
  expect(topics()).toEqual(['First', 'Third', 'Second'])
  done(db, moveItem, { as: priya.actor, input: { itemId: first, way: 'down' } })
  expect(topics()).toEqual(['Third', 'First', 'Second'])
})
