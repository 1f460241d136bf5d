import { expect, test } from 'vitest'
import { addTeamMember } from '#app/features/accounts/add-team-member.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStaff, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf } from './story.ts'

test('a colleague joins the team and the plan, once; customers, unknown people and former staff do not', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor } = makeTeamMember(db, account)
  const { actor: approver, user: customer } = makeMember(db, account, 'approver')
  const colleague = makeStaff(db, 'lead', { name: 'Greta Sandberg', title: 'Lead' })
  const former = makeStaff(db, 'csm', { deactivatedAt: momentAt().now })
  const add = (who: typeof actor | typeof approver, userId: string) =>
    write(db, (tx) => addTeamMember(tx, who, { userId }, momentAt()))

  expect(add(actor, colleague.id)).toEqual({ ok: true, value: { userId: colleague.id } })
  for (const wrong of [colleague.id, customer.id, former.id, momentAt().newId()]) {
    const refused = add(actor, wrong)
    expect(!refused.ok && Object.keys(refused.refusal.fields ?? {})).toEqual(['userId'])
  }
  const refused = add(approver, former.id)
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
  const places = db
    .select()
    .from(stakeholders)
    .all()
    .filter(({ userId }) => userId === colleague.id)
  expect(places).toMatchObject([{ name: 'Greta Sandberg', title: 'Lead', side: 'vendor' }])
  expect(eventsOf(db, account.id)).toEqual(['team-joined'])
})
