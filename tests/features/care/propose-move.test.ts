import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { proposeMove } from '#app/features/care/propose-move.server.ts'
import { withdrawMove } from '#app/features/care/withdraw-move.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { transitions } from '#db/schema/care.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, openReadyStory, refused, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const input = {}

/** A ready gate whose own proposal was taken back. */
function openWithdrawn() {
  const story = openReadyStory()
  const { db, priya, transitionId } = story
  done(db, withdrawMove, { as: priya.actor, input: { transitionId, reason: 'One goal more.' }, at: may5 })
  takeMails(db)
  return story
}

test('a move that was taken back is proposed again by the vendor, who is not mailed about it', () => {
  const { db, account, priya } = openWithdrawn()
  const { transitionId } = done(db, proposeMove, { as: priya.actor, input, at: may5 })
  const row = db.select().from(transitions).where(eq(transitions.id, transitionId)).get()
  expect(row).toMatchObject({
    accountId: account.id,
    proposedBy: priya.user.id,
    toStage: 'align',
    askedAt: may5.now,
  })
  expect(takeMails(db)).toEqual(['care-move-proposed maria', 'care-move-proposed otto'])
})

test('or by an approver', () => {
  const { db, otto } = openWithdrawn()
  done(db, proposeMove, { as: otto.actor, input, at: may5 })
  expect(takeMails(db)).toEqual([
    'care-move-proposed maria',
    'care-move-proposed otto',
    'care-move-proposed priya',
  ])
})

test('by nobody else', () => {
  const { db, jonas, vera, preview } = openWithdrawn()
  for (const actor of [jonas.actor, vera.actor, preview])
    refused(db, proposeMove, { as: actor, input, at: may5, because: { code: 'not-allowed' } })
})

test('a gate that is not ready is named, one that is open is not proposed twice, and nothing follows Elevate', () => {
  const unready = openCareStory()
  const open = '“The customer confirms the text”'
  refused(unready.db, proposeMove, {
    ...{ as: unready.priya.actor, input, at: may5 },
    because: { code: 'invalid', message: `Not everything is there yet: ${open}. Nothing is signed or sent.` },
  })
  const twice = openReadyStory()
  refused(twice.db, proposeMove, {
    ...{ as: twice.priya.actor, input, at: may5 },
    because: {
      code: 'already-done',
      message: 'The move to Align has been proposed already. It waits for signatures.',
    },
  })
  const { db, account, priya } = openWithdrawn()
  db.update(accounts).set({ stage: 'elevate' }).where(eq(accounts.id, account.id)).run()
  refused(db, proposeMove, {
    ...{ as: priya.actor, input, at: may5 },
    because: { code: 'invalid', message: 'Elevate is the last stage. No move leads on.' },
  })
})
