import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { endRest } from '#app/features/care/end-rest.server.ts'
import { findMovesToRemindOf, remindOfMove } from '#app/features/care/remind-of-move.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { transitions } from '#db/schema/care.ts'
import { write } from '#db/transaction.server.ts'
import { makeMember } from '#tests/factories/people.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, openReadyStory, signing, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const may11 = on('2026-05-11')

/** What the job does for every account it finds. */
function remind(db: Db, at = may11): string[] {
  for (const accountId of findMovesToRemindOf(db, at.now))
    write(db, (tx) => ok(remindOfMove(tx, accountId, at)))
  return takeMails(db)
}

/** Asked on 4 May at nine. */
function openAsked() {
  const story = openReadyStory()
  takeMails(story.db)
  return story
}

test('a week after the first mail those who may sign are reminded, once', () => {
  const { db, account } = openAsked()
  expect(remind(db, on('2026-05-11', '06:59'))).toEqual([])
  expect(remind(db)).toEqual(['care-move-reminder maria', 'care-move-reminder otto'])
  expect(db.select().from(transitions).get()).toMatchObject({ accountId: account.id, remindedAt: may11.now })
  expect(remind(db, on('2026-06-11'))).toEqual([])
})

test('nobody is reminded while the account rests; after it, they are', () => {
  const { db, maria } = openAsked()
  done(db, startRest, { as: maria.actor, input: { reason: 'Year end.' }, at: may5 })
  takeMails(db)
  expect(remind(db)).toEqual([])
  done(db, endRest, { as: maria.actor, input: {}, at: may11 })
  takeMails(db)
  expect(remind(db)).toEqual(['care-move-reminder maria', 'care-move-reminder otto'])
})

test('not when the customer has signed, when nothing can be signed, or when the account has ended', () => {
  const signed = openAsked()
  const { actor } = signed.maria
  done(signed.db, signMove, { as: actor, input: signing(signed.db, actor, may5), at: may5 })
  expect(remind(signed.db)).toEqual([])
  const lapsed = openAsked()
  lapsed.db.$client.prepare('update context_versions set confirmed_at = null').run()
  expect(remind(lapsed.db)).toEqual([])
  const ended = openAsked()
  ended.db.update(accounts).set({ endedAt: may5.now }).where(eq(accounts.id, ended.account.id)).run()
  expect(remind(ended.db)).toEqual([])
})

test('a first approver who comes later is asked then, and reminded a week after that', () => {
  const { db, account, maria } = openCareStory()
  db.$client.prepare("update memberships set role = 'contributor' where role = 'approver'").run()
  done(db, confirmContext, { as: { ...maria.actor, role: 'contributor' }, input: { number: '1' }, at: may5 })
  takeMails(db)
  expect(remind(db)).toEqual([])
  makeMember(db, account, 'approver', { name: 'Ida Holm', email: 'ida@northwind.example' })
  expect(remind(db)).toEqual(['care-move-proposed ida'])
  expect(remind(db, on('2026-05-18'))).toEqual(['care-move-reminder ida'])
})
