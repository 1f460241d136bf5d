import { expect, test } from 'vitest'
import { addTeamMember } from '#app/features/accounts/add-team-member.server.ts'
import { removeTeamMember } from '#app/features/accounts/remove-team-member.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff, makeTeamMember, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { eventsOf, personOf } from './story.ts'

test('a team changes: who leaves is out at once and departs from the plan, who returns is back, one stays', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { actor, user } = makeTeamMember(db, account)
  const colleague = makeStaff(db, 'csm')
  const add = (userId: string) => write(db, (tx) => addTeamMember(tx, actor, { userId }, momentAt()))
  const remove = (userId: string) => write(db, (tx) => removeTeamMember(tx, actor, { userId }, momentAt()))
  const stands = () =>
    db
      .select()
      .from(stakeholders)
      .all()
      .map(({ userId, departedAt }) => [userId, departedAt !== null])

  expect(add(makeUser(db).id).ok).toBe(false)
  expect(remove(user.id).ok).toBe(false)
  expect(add(colleague.id).ok).toBe(true)
  expect(add(colleague.id).ok).toBe(false)
  expect(remove(colleague.id)).toEqual({ ok: true, value: { isSelf: false } })
  expect(findPlace(db, account.slug, personOf(colleague), null)).toBeNull()
  expect(stands()).toEqual([
    [user.id, false],
    [colleague.id, true],
  ])
  expect(remove(colleague.id).ok).toBe(false)
  expect(add(colleague.id).ok).toBe(true)
  expect(stands()).toEqual([
    [user.id, false],
    [colleague.id, false],
  ])
  expect(remove(user.id)).toEqual({ ok: true, value: { isSelf: true } })
  expect(findPlace(db, account.slug, personOf(user), null)).toBeNull()
  expect(eventsOf(db, account.id)).toEqual(['team-joined', 'team-left', 'team-joined', 'team-left'])
})
