import { expect, test } from 'vitest'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { sendAsk } from '#app/features/advocacy/asks/send-ask.server.ts'
import { closeToAsk } from '#app/features/advocacy/close-to-ask.server.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeAdvocateProfile, makeAdvocates } from '#tests/factories/advocacy.ts'
import { enqueue, keepingTransport, makeDelivery } from '#tests/factories/mails.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { done, may4, may5 } from '../plan/plan-story.ts'

/** Sends what waits; who got what. */
async function deliver(db: Db) {
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport, clock: () => may5 }))
  return transport.kept.map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`).sort()
}

function openAsked() {
  const db = openTestDatabase()
  const { account, lucia, tom } = makeAdvocates(db)
  const input = {
    userId: lucia.user.id,
    type: 'testimonial' as const,
    subject: 'A sentence?',
    message: 'So?',
  }
  const { askId } = done(db, sendAsk, { as: tom.actor, input, at: may4 })
  return { db, account, lucia, tom, askId }
}

test('a question goes out while it waits', async () => {
  const { db } = openAsked()
  expect(await deliver(db)).toEqual(['lucia: A sentence?'])
})

test('not after it was answered; the answer does', async () => {
  const { db, lucia, askId } = openAsked()
  done(db, answerAsk, { as: lucia.person, input: { askId, answer: 'yes' } })
  expect(await deliver(db)).toEqual(['tom: Lucia Ferrer says yes to a quote'])
})

test('not after they have closed it', async () => {
  const { db, lucia } = openAsked()
  done(db, closeToAsk, { as: lucia.person, input: { type: 'testimonial' } })
  expect(await deliver(db)).toEqual([])
})

test('nobody is invited to a profile who has taken everything back', async () => {
  const { db, account, lucia, bruno } = { ...openAsked(), bruno: { user: { id: 'somebody' } } }
  const facts = { account: account.name, sender: 'Tom Lindqvist' }
  const invite = (userId: string) =>
    enqueue(db, {
      ...{ kind: 'advocacy-profile-invitation', facts: { ...facts, userId } },
      ...{ to: 'lucia@ofelia.example', accountId: account.id },
    })
  invite(bruno.user.id)
  invite(lucia.user.id)
  makeAdvocateProfile(db, { userId: lucia.user.id, optedOutAt: may4.now })
  expect(await deliver(db)).toHaveLength(2)
})
