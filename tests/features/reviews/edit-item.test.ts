import { expect, test } from 'vitest'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { cancelReview } from '#app/features/reviews/cancel-review.server.ts'
import { editItem } from '#app/features/reviews/edit-item.server.ts'
import { freezeAgenda } from '#app/features/reviews/freeze-agenda.server.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { done, historyOf, may5, refused } from '../plan/plan-story.ts'
import { openReviewStory } from './review-story.ts'

function openItemStory() {
  const story = openReviewStory()
  const { db, maria, person, reviewId } = story
  const decision = {
    ...{ reviewId, kind: 'decision' as const, title: 'Connect EMEA', notes: '' },
    ...{ ownerId: person.id, dueOn: '2026-06-01' },
  }
  const { itemId } = done(db, addItem, { as: maria.actor, input: decision })
  const goalId = freezeAgenda(db, reviewId)[0]?.id ?? ''
  return { ...story, decision, itemId, goalId }
}

const edit = (values: object, was: object = {}) => ({ edit: { values, was } })

test('both sides write on one item: different fields both survive, one field is asked about', () => {
  const { db, account, maria, jonas, priya, itemId, goalId, reviewId } = openItemStory()
  const changeTitle = { itemId, ...edit({ title: 'Connect all of EMEA' }, { title: 'Connect EMEA' }) }
  done(db, editItem, { as: priya.actor, input: changeTitle })
  const notes = { itemId, ...edit({ notes: 'Ana helps' }, { notes: '', title: 'Connect EMEA' }) }
  done(db, editItem, { as: jonas.actor, input: notes, at: may5 })
  done(db, editItem, { as: maria.actor, input: { itemId: goalId, ...edit({ answer: 'holds' }) }, at: may5 })
  const [goal, ...others] = freezeAgenda(db, reviewId)
  expect(goal?.answer).toBe('holds')
  expect(others.at(-1)).toMatchObject({
    ...{ title: 'Connect all of EMEA', notes: 'Ana helps', owner: 'Dr Okafor', dueOn: '2026-06-01' },
  })
  const clash = { field: 'notes', theirs: 'Ana helps', yours: 'Ana decides', by: 'Jonas Thiel' }
  refused(db, editItem, {
    as: maria.actor,
    input: { itemId, ...edit({ notes: 'Ana decides' }, { notes: '' }) },
    because: { code: 'changed-meanwhile', clashes: [{ ...clash, at: '2026-05-05T09:00:00.000Z' }] },
  })
  expect(historyOf(db, account.id).at(-2)).toMatchObject({
    kind: 'review-item-changed',
    texts: { review: 'May review', item: 'Connect all of EMEA', fields: 'what was said' },
  })
})

test('an item has only the fields of its kind, people who are there, and days that can be', () => {
  const { db, account, elsewhere, maria, itemId, goalId, decision } = openItemStory()
  const as = maria.actor
  const no = (fields: Record<string, string>) => ({ code: 'invalid' as const, fields })
  refused(db, editItem, {
    ...{ as, input: { itemId: goalId, ...edit({ dueOn: '2026-06-01' }) } },
    because: no({ dueOn: 'This item has no such field' }),
  })
  refused(db, editItem, {
    ...{ as, input: { itemId, ...edit({ answer: 'holds' }) } },
    because: no({ answer: 'This item has no such field' }),
  })
  const early = no({ dueOn: 'This plan began on 5 January 2026. Choose that day or a later one' })
  refused(db, editItem, { as, input: { itemId, ...edit({ dueOn: '2025-12-31' }) }, because: early })
  refused(db, addItem, { as, input: { ...decision, dueOn: '2025-12-31' }, because: early })
  const foreign = makeStakeholder(db, elsewhere).id
  refused(db, addItem, { as, input: { ...decision, ownerId: foreign }, because: { code: 'not-found' } })
  const gone = makeStakeholder(db, account, { departedAt: may5.now }).id
  const left = no({ ownerId: 'This person has left. Choose somebody else' })
  refused(db, editItem, { as, input: { itemId, ...edit({ ownerId: gone }) }, because: left })
})

test('whoever may not edit the plan writes on no agenda, and one that is off stays as it is', () => {
  const { db, maria, vera, preview, stranger, decision, itemId, reviewId } = openItemStory()
  const input = { itemId, ...edit({ title: 'Another' }) }
  for (const actor of [vera.actor, preview]) {
    refused(db, addItem, { as: actor, input: decision, because: { code: 'not-allowed' } })
    refused(db, editItem, { as: actor, input, because: { code: 'not-allowed' } })
  }
  refused(db, addItem, { as: stranger.actor, input: decision, because: { code: 'not-found' } })
  refused(db, editItem, { as: stranger.actor, input, because: { code: 'not-found' } })
  done(db, cancelReview, { as: maria.actor, input: { reviewId } })
  const because = { code: 'already-done' as const, message: 'This review is cancelled.' }
  refused(db, editItem, { as: maria.actor, input, because })
})
