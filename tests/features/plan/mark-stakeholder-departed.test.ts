import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import { markStakeholderDeparted } from '#app/features/plan/mark-stakeholder-departed.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const codeOf = (answer: Result<unknown>) => !answer.ok && answer.refusal.code

test('each side notes who of its people has left, once; somebody on the team leaves by the team', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, stakeholder } = makeMember(db, account, 'contributor')
  const { actor: csm, stakeholder: onTeam } = makeTeamMember(db, account)
  const vendor = makeStakeholder(db, account, { side: 'vendor' })
  const foreign = makeStakeholder(db, makeAccount(db))
  const depart = (who: PlanActor, stakeholderId: string) => {
    const answer = write(db, (tx) => markStakeholderDeparted(tx, who, { stakeholderId }, momentAt()))
    return answer.ok || codeOf(answer)
  }
  expect(depart(makeMember(db, account, 'viewer').actor, stakeholder.id)).toBe('not-allowed')
  expect(depart(actor, vendor.id)).toBe('not-allowed')
  expect(depart(actor, foreign.id)).toBe('not-found')
  expect(depart(csm, onTeam.id)).toBe('invalid')
  expect(depart(csm, vendor.id)).toBe(true)
  expect(depart(actor, stakeholder.id)).toBe(true)
  expect(depart(actor, stakeholder.id)).toBe('already-done')
})
