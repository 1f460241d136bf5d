import { expect, test } from 'vitest'
import { askForWaiver } from '#app/features/care/ask-for-waiver.server.ts'
import { declineMove } from '#app/features/care/decline-move.server.ts'
import { grantWaiver } from '#app/features/care/grant-waiver.server.ts'
import { nameDeputy } from '#app/features/care/name-deputy.server.ts'
import { revokeDeputy } from '#app/features/care/revoke-deputy.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { stepBack } from '#app/features/care/step-back.server.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import type { Db } from '#db/client.server.ts'
import { handoffs } from '#db/schema/care.ts'
import { enqueue, keepingTransport, makeDelivery } from '#tests/factories/mails.ts'
import { on, openCareStory, openReadyStory, signing } from '#tests/features/care/move-story.ts'
import { done } from '#tests/features/plan/plan-story.ts'

const may5 = on('2026-05-05')

/** Sends what waits; the first names of who got something, and how much was dropped. */
async function deliver(db: Db) {
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport, clock: () => may5 }))
  const { dropped } = db.$client
    .prepare('select count(*) as dropped from outbox where dropped_at is not null')
    .get() as { dropped: number }
  return { sent: transport.kept.map(({ to }) => to.split('@')[0]).sort(), dropped }
}

test('a proposed move is mailed to both sides', async () => {
  const { db } = openReadyStory()
  expect(await deliver(db)).toEqual({ sent: ['maria', 'otto', 'priya'], dropped: 0 })
})

test('not to a side that has signed meanwhile', async () => {
  const { db, maria } = openReadyStory()
  done(db, signMove, { as: maria.actor, input: signing(db, maria.actor, may5), at: may5 })
  expect(await deliver(db)).toEqual({ sent: ['priya'], dropped: 2 })
})

test('and to nobody once it was declined; that is news', async () => {
  const { db, maria, transitionId } = openReadyStory()
  const input = { transitionId, reason: 'Not before the audit.' }
  done(db, declineMove, { as: maria.actor, input, at: may5 })
  expect(await deliver(db)).toEqual({ sent: ['priya'], dropped: 3 })
})

test('nobody hears of a step back who cannot read the plan any more', async () => {
  const { db, maria, priya, otto } = openReadyStory()
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
  db.$client.prepare('delete from outbox').run()
  done(db, stepBack, { as: priya.actor, input: { toStage: 'capture', reason: 'Wrong team.' }, at: may5 })
  db.$client.prepare('update memberships set removed_at = 1 where user_id = ?').run(otto.user.id)
  expect(await deliver(db)).toEqual({ sent: ['maria'], dropped: 1 })
})

test('a lead is not asked for what another lead has answered', async () => {
  const { db, priya, henrik } = openCareStory()
  const input = { criterion: 'context_written' as const, reason: 'Short, but clear.' }
  done(db, askForWaiver, { as: priya.actor, input, at: may5 })
  done(db, grantWaiver, { as: henrik.actor, input, at: may5 })
  expect(await deliver(db)).toEqual({ sent: [], dropped: 1 })
})

test('nobody is told of a handoff or a deputy’s days that are called off', async () => {
  const { db, account, priya, henrik, maria, jonas } = openCareStory()
  const people = { fromUserId: henrik.user.id, toUserId: priya.user.id }
  const handoffId = may5.newId()
  const cancelled = { openedAt: may5.now, cancelledAt: may5.now }
  db.insert(handoffs)
    .values({ id: handoffId, accountId: account.id, stage: 'align', ...people, ...cancelled })
    .run()
  const place = { account: 'Northwind', accountSlug: 'northwind' }
  const facts = { ...place, handoffId, stage: 'align' as const, giver: 'Henrik Brandt' }
  enqueue(db, { kind: 'care-handoff-opened', facts, to: priya.user.email, accountId: account.id }, may5)
  const input = { deputyId: jonas.user.id, startsOn: '2026-05-10', endsOn: '2026-05-20' }
  const { deputyRowId } = done(db, nameDeputy, { as: maria.actor, input, at: may5 })
  done(db, revokeDeputy, { as: maria.actor, input: { deputyRowId }, at: may5 })
  expect(await deliver(db)).toEqual({ sent: [], dropped: 2 })
})
