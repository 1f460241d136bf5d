import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { cancelReview } from '#app/features/reviews/cancel-review.server.ts'
import { editReview } from '#app/features/reviews/edit-review.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { keepingTransport, makeDelivery } from '#tests/factories/mails.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { done, may4, may5 } from '../plan/plan-story.ts'
import { openReviewStory, readReview } from './review-story.ts'

/** A review of both sides: two with a login, one with an address only, one without any. */
function openInvitedStory() {
  const story = openReviewStory()
  const { db, account, maria, priya, planned, person } = story
  const guest = makeStakeholder(db, account, { name: 'Lukas Brandt', email: 'lukas@northwind.example' })
  const people = [maria.stakeholder, priya.stakeholder, guest, person].flatMap((one) => (one ? [one.id] : []))
  const attendees = people.sort().join(',')
  const { reviewId } = done(db, scheduleReview, { as: priya.actor, input: { ...planned, attendees } })
  return { ...story, guest, attendees, people, reviewId }
}

/** Sends what waits: kind of calendar entry, number, and to whom. */
async function deliver(db: Db) {
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport, clock: () => may5 }))
  return transport.kept
    .map(({ to, calendar }) => {
      const sequence = /SEQUENCE:(\d+)/.exec(calendar?.content ?? '')?.[1] ?? '-'
      return `${calendar?.method} ${sequence} ${to.split('@')[0]}`
    })
    .sort()
}

const edit = (values: object, was: object = {}) => ({ edit: { values, was } })

test('everybody who can be reached is invited, with a login or without', async () => {
  const { db } = openInvitedStory()
  expect(await deliver(db)).toEqual(['REQUEST 0 lukas', 'REQUEST 0 maria', 'REQUEST 0 priya'])
})

test('another hour is told to all, notes to nobody', async () => {
  const { db, maria, reviewId } = openInvitedStory()
  await deliver(db)
  done(db, editReview, { as: maria.actor, input: { reviewId, ...edit({ notes: 'June first' }) } })
  expect(await deliver(db)).toEqual([])
  done(db, editReview, { as: maria.actor, input: { reviewId, ...edit({ time: '15:30' }) } })
  expect(readReview(db, reviewId).sequence).toBe(1)
  expect(await deliver(db)).toEqual(['REQUEST 1 lukas', 'REQUEST 1 maria', 'REQUEST 1 priya'])
})

test('who is dropped is told so, who comes later is invited, and who comes back too', async () => {
  const { db, maria, guest, attendees, people, reviewId } = openInvitedStory()
  await deliver(db)
  const fewer = people.filter((id) => id !== guest.id).join(',')
  done(db, editReview, { as: maria.actor, input: { reviewId, ...edit({ attendees: fewer }) } })
  expect(await deliver(db)).toEqual(['CANCEL 1 lukas'])
  done(db, editReview, { as: maria.actor, input: { reviewId, ...edit({ attendees }) } })
  expect(await deliver(db)).toEqual(['REQUEST 2 lukas'])
})

test('a review that is called off is off in every calendar', async () => {
  const { db, maria, reviewId } = openInvitedStory()
  await deliver(db)
  done(db, cancelReview, { as: maria.actor, input: { reviewId } })
  expect(await deliver(db)).toEqual(['CANCEL 1 lukas', 'CANCEL 1 maria', 'CANCEL 1 priya'])
})

test('whoever was removed from the account hears no more of it than that it is off for them', async () => {
  const { db, priya, maria, reviewId } = openInvitedStory()
  const memberOf = eq(memberships.userId, maria.user.id)
  db.update(memberships).set({ removedAt: may4.now }).where(memberOf).run()
  expect(await deliver(db)).toEqual(['REQUEST 0 lukas', 'REQUEST 0 priya'])
  done(db, editReview, { as: priya.actor, input: { reviewId, ...edit({ place: 'https://meet.example/1' }) } })
  expect(await deliver(db)).toEqual(['CANCEL 1 maria', 'REQUEST 1 lukas', 'REQUEST 1 priya'])
  db.update(memberships).set({ removedAt: null }).where(memberOf).run()
  done(db, editReview, { as: priya.actor, input: { reviewId, ...edit({ time: '15:30' }) } })
  expect(await deliver(db)).toEqual(['REQUEST 2 lukas', 'REQUEST 2 maria', 'REQUEST 2 priya'])
})

test('of several changes that wait, only the newest goes', async () => {
  const { db, maria, reviewId } = openInvitedStory()
  done(db, editReview, { as: maria.actor, input: { reviewId, ...edit({ time: '15:30' }) } })
  done(db, editReview, { as: maria.actor, input: { reviewId, ...edit({ place: 'Room 5' }) } })
  expect(await deliver(db)).toEqual(['REQUEST 2 lukas', 'REQUEST 2 maria', 'REQUEST 2 priya'])
})

test('a review that is written down afterwards invites nobody', async () => {
  const { db, maria, planned, attendees } = openInvitedStory()
  await deliver(db)
  const input = { ...planned, attendees, date: '2026-05-01' }
  done(db, scheduleReview, { as: maria.actor, input, at: may4 })
  expect(await deliver(db)).toEqual([])
})

test('an entry says title and place, and nothing of the plan', async () => {
  const { db } = openInvitedStory()
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport, clock: () => may5 }))
  for (const { text, html, calendar } of transport.kept)
    for (const part of [text, html, calendar?.content ?? '']) {
      expect(part).toContain('May review')
      for (const kept of ['Ask about June', 'Month-end close', 'Secret call', 'Close the books'])
        expect(part).not.toContain(kept)
    }
})
