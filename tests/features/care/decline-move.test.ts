import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { declineMove } from '#app/features/care/decline-move.server.ts'
import { lastMoves } from '#app/features/care/move-queries.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { transitions } from '#db/schema/care.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openReadyStory, refused, signing, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const reason = 'The regional controllers have not seen the plan yet.'

test('an approver says no, and why; the team is told', () => {
  const { db, account, maria, transitionId } = openReadyStory()
  takeMails(db)
  done(db, declineMove, { as: maria.actor, input: { transitionId, reason }, at: may5 })
  expect(db.select().from(transitions).where(eq(transitions.id, transitionId)).get()).toMatchObject({
    ...{ declinedAt: may5.now, declinedBy: maria.user.id, declinedSide: 'customer', reason },
  })
  expect(takeMails(db)).toEqual(['care-move-declined priya'])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'move-declined',
    facts: { transitionId, toStage: 'align', side: 'customer' },
    texts: { reason },
  })
  expect(lastMoves(db, account.id)).toMatchObject([
    { transitionId, state: 'declined', endedAt: may5.now, by: 'Maria Oliveira', side: 'customer', reason },
  ])
})

test('the vendor’s side can, too; the approvers are told', () => {
  const { db, priya, transitionId } = openReadyStory()
  takeMails(db)
  done(db, declineMove, { as: priya.actor, input: { transitionId, reason }, at: may5 })
  expect(takeMails(db)).toEqual(['care-move-declined maria', 'care-move-declined otto'])
})

test('who signs after that is told, and so is who declines twice', () => {
  const { db, maria, otto, priya, transitionId } = openReadyStory()
  const press = signing(db, priya.actor, may5)
  done(db, declineMove, { as: maria.actor, input: { transitionId, reason }, at: may5 })
  const message = 'This move was declined while you were looking at it. Nothing has changed.'
  const because = { code: 'changed-meanwhile' as const, message }
  refused(db, signMove, { as: priya.actor, input: press, at: may5, because })
  refused(db, declineMove, { as: otto.actor, input: { transitionId, reason }, at: may5, because })
})

test('nobody else declines', () => {
  const { db, vera, jonas, stranger, preview, transitionId } = openReadyStory()
  const input = { transitionId, reason }
  for (const actor of [vera.actor, jonas.actor, preview])
    refused(db, declineMove, { as: actor, input, at: may5, because: { code: 'not-allowed' } })
  refused(db, declineMove, { as: stranger.actor, input, at: may5, because: { code: 'not-found' } })
})
