import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { returnStakeholder } from '#app/features/plan/return-stakeholder.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const codeOf = (answer: Result<unknown>) => !answer.ok && answer.refusal.code

const eventKinds = (db: Db) =>
  db.$client.prepare('select kind, visibility from events order by id').raw().all()

test('somebody noted as gone comes back, once, by who may say so', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor } = makeMember(db, account, 'contributor')
  const left = makeStakeholder(db, account, { departedAt: momentAt().now })
  const vendor = makeStakeholder(db, account, { side: 'vendor', departedAt: momentAt().now })
  const foreign = makeStakeholder(db, makeAccount(db), { departedAt: momentAt().now })
  const comeBack = (who: PlanActor, stakeholderId: string) => {
    const answer = write(db, (tx) => returnStakeholder(tx, who, { stakeholderId }, momentAt()))
    return answer.ok || codeOf(answer)
  }
  expect(comeBack(makeMember(db, account, 'viewer').actor, left.id)).toBe('not-allowed')
  expect(comeBack(actor, vendor.id)).toBe('not-allowed')
  expect(comeBack(actor, foreign.id)).toBe('not-found')
  expect(comeBack(actor, left.id)).toBe(true)
  expect(comeBack(actor, left.id)).toBe('already-done')
  expect(eventKinds(db)).toEqual([['stakeholder-returned', 'shared']])
})
