import { expect, test, vi } from 'vitest'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import { readReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { removeItem } from '#app/features/reviews/remove-item.server.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { openReviewStory, readReview } from '#tests/features/reviews/review-story.ts'
import { cookieOf, openBrowser, openDoor } from './together-door.ts'

const until = (isSo: () => boolean) =>
  vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 4000, interval: 10 })

test('several texts on one socket: one that closes ends alone, and a held review takes what was written before', async () => {
  const { db, jonas, maria, stranger, elsewhere, reviewId } = openReviewStory()
  const door = await openDoor(db)
  const add = (title: string) => {
    const input = { reviewId, kind: 'topic' as const, title, notes: '', ownerId: '', dueOn: '' }
    return done(db, addItem, { as: maria.actor, input }).itemId
  }
  const [first, second] = [add('EMEA'), add('The weather')]
  const cookie = await cookieOf(db, jonas.user)
  const names = [
    sharedTextName('review_notes', reviewId),
    sharedTextName('review_item_notes', first),
    sharedTextName('review_item_notes', second),
  ] as const
  const notes = openBrowser(door, names[0], cookie)
  const [kept, takenOff] = [
    openBrowser(door, names[1], cookie, notes.socket),
    openBrowser(door, names[2], cookie, notes.socket),
  ]
  const all = [notes, kept, takenOff]
  await until(() => all.every((text) => text.isHere()))
  done(db, removeItem, { as: maria.actor, input: { itemId: second } })
  await until(() => takenOff.events.reasons.includes('no-access'))
  notes.write('notes', 'The last word.')
  kept.write('notes', 'It holds.')
  await until(() => notes.isStored() && kept.isStored())
  done(db, holdReview, { as: maria.actor, input: { reviewId, heldOn: '2026-05-04' } })
  notes.write('notes', 'The last word. Too late.')
  await until(() => notes.events.reasons.includes('no-access') && kept.events.reasons.includes('no-access'))
  const frozen = readReviewSnapshot(readReview(db, reviewId).snapshot ?? '')
  expect(frozen.review.notes).toBe('The last word.')
  expect(frozen.agenda?.find(({ id }) => id === first)?.notes).toBe('It holds.')
  const stored = db.$client.prepare('select count(*) from shared_text_updates').pluck().get()
  expect(stored).toBe(0)
  const readers = openBrowser(door, names[0], await cookieOf(db, maria.user))
  await until(() => readers.isHere() && readers.provider.authorizedScope === 'readonly')
  const other = door.url.replace('northwind', elsewhere.slug)
  const outsider = openBrowser({ url: other }, names[0], await cookieOf(db, stranger.user))
  await until(() => outsider.events.turnedAway)
})
