import { expect, test } from 'vitest'
import { lastMoves } from '#app/features/care/move-queries.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { withdrawMove } from '#app/features/care/withdraw-move.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openReadyStory, refused, signing, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const reason = 'We want to add the goal you named on the phone first.'

test('the vendor takes a move back; the approvers are told why', () => {
  const { db, account, priya, transitionId } = openReadyStory()
  takeMails(db)
  done(db, withdrawMove, { as: priya.actor, input: { transitionId, reason }, at: may5 })
  expect(takeMails(db)).toEqual(['care-move-withdrawn maria', 'care-move-withdrawn otto'])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({ kind: 'move-withdrawn', texts: { reason } })
  expect(lastMoves(db, account.id)).toMatchObject([
    { state: 'withdrawn', by: 'Priya Shah', side: 'vendor', reason },
  ])
})

test('a customer declines instead, and a passed move stays passed', () => {
  const { db, maria, priya, stranger, transitionId } = openReadyStory()
  const input = { transitionId, reason }
  refused(db, withdrawMove, { as: maria.actor, input, at: may5, because: { code: 'not-allowed' } })
  const elsewhere = { ...priya.actor, accountId: stranger.actor.accountId }
  refused(db, withdrawMove, { as: elsewhere, input, at: may5, because: { code: 'not-found' } })
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
  const message = 'Both sides have signed: Northwind has moved to Align.'
  refused(db, withdrawMove, { as: priya.actor, input, at: may5, because: { code: 'already-done', message } })
})
