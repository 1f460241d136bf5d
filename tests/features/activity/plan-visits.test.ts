import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { lastLook, looksMeanwhile, noteLook } from '#app/features/activity/plan-visits.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { savePlanVisits } from '#app/jobs/save-plan-visits.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const on = (clock: string) => new Date(`2026-05-04T${clock}:00Z`)

test('a look is noted in memory and written down by the job; the next visit knows the one before', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const maria = { userId: makeMember(db, account).user.id, accountId: account.id }
  const otto = { userId: makeMember(db, account).user.id, accountId: account.id }
  const happen = (clock: string) => {
    const event = {
      kind: 'account-changed' as const,
      accountId: account.id,
      actorId: null,
      texts: { fields: 'Name' },
    }
    write(db, (tx) => ok(recordEvent(tx, event, momentAt(on(clock).toISOString()))))
  }
  happen('08:00')
  noteLook(maria, on('09:00'))
  // what happens before it is written down was not seen
  happen('09:01')
  savePlanVisits({ db })
  expect(looksMeanwhile()).toEqual([])
  expect(lastLook(db, maria, on('09:02'))).toBeNull()
  happen('09:30')

  noteLook(maria, on('11:00'))
  expect(lastLook(db, maria, on('11:00'))).toEqual({ number: 1, at: on('09:00') })
  savePlanVisits({ db })
  expect(lastLook(db, maria, on('11:10'))).toEqual({ number: 1, at: on('09:00') })
  expect(lastLook(db, maria, on('12:00'))).toEqual({ number: 3, at: on('11:00') })
  expect(lastLook(db, otto, on('12:00'))).toBeNull()
})
