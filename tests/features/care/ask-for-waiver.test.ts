import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { askForWaiver } from '#app/features/care/ask-for-waiver.server.ts'
import { askedWaivers, liveWaivers } from '#app/features/care/waiver-queries.server.ts'
import { users } from '#db/schema/auth.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, refused, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const input = { criterion: 'context_confirmed' as const, reason: 'They confirm by mail only.' }

test('a CSM asks the leads; the customer sees nothing of it', () => {
  const { db, account, priya, maria } = openCareStory()
  const { waiverId } = done(db, askForWaiver, { as: priya.actor, input, at: may5 })
  expect(takeMails(db)).toEqual(['care-waiver-asked henrik'])
  expect(historyOf(db, account.id)).toMatchObject([{ kind: 'waiver-asked', visibility: 'internal' }])
  expect(askedWaivers(db, priya.actor)).toEqual([
    { waiverId, ...input, askedBy: 'Priya Shah', askedAt: may5.now },
  ])
  expect(askedWaivers(db, maria.actor)).toEqual([])
  expect(liveWaivers(db, account.id)).toEqual([])
})

test('where the vendor has no lead, its administrators are asked', () => {
  const { db, priya, henrik } = openCareStory()
  db.update(users).set({ staffRole: 'admin' }).where(eq(users.id, henrik.user.id)).run()
  done(db, askForWaiver, { as: priya.actor, input, at: may5 })
  expect(takeMails(db)).toEqual(['care-waiver-asked henrik'])
})

test('not twice, not for another stage’s criterion, and never by a customer', () => {
  const { db, priya, maria } = openCareStory()
  refused(db, askForWaiver, { as: maria.actor, input, at: may5, because: { code: 'not-allowed' } })
  const other = { ...input, criterion: 'first_value' as const }
  const message =
    'That is not asked for on leaving Capture. The plan has moved since you opened this page, or it is the last stage.'
  refused(db, askForWaiver, {
    as: priya.actor,
    input: other,
    at: may5,
    because: { code: 'invalid', message },
  })
  done(db, askForWaiver, { as: priya.actor, input, at: may5 })
  const again = 'The leads have been asked already. They answer on this page.'
  refused(db, askForWaiver, {
    ...{ as: priya.actor, input, at: may5 },
    because: { code: 'already-done', message: again },
  })
})
