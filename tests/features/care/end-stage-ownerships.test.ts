import { expect, test } from 'vitest'
import { removeStaff } from '#app/features/accounts/remove-staff.server.ts'
import { removeTeamMember } from '#app/features/accounts/remove-team-member.server.ts'
import { answeringFor } from '#app/features/care/answering-queries.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { done, may4 } from '../plan/plan-story.ts'
import { nameOwners, openHandoffBetween, openTeamStory, ownersIn, readHandoff } from './team-story.ts'

test('who leaves the team answers for nothing on this account, and others stay', () => {
  const { db, account, priya, tom } = openTeamStory()
  nameOwners(db, account, { capture: tom, align: priya, elevate: tom })
  done(db, removeTeamMember, { as: priya.actor, input: { userId: tom.user.id } })
  expect(ownersIn(db, account)).toEqual({ align: priya.user.id })
  expect(answeringFor(db, account.id)).toBe(null)
})

test('who leaves the company answers for nothing anywhere', () => {
  const { db, account, elsewhere, priya, away } = openTeamStory()
  nameOwners(db, account, { capture: priya })
  nameOwners(db, elsewhere, { capture: away })
  const { id: userId, name, email } = makeStaff(db, 'admin', { name: 'Ada Admin' })
  const ada = { userId, name, email, kind: 'staff' as const, staffRole: 'admin' as const }
  done(db, removeStaff, { as: ada, input: { userId: priya.user.id } })
  expect([ownersIn(db, account), ownersIn(db, elsewhere)]).toEqual([{}, { capture: away.user.id }])
})

test('what was being handed to whoever leaves is not; what they were handing over waits, and the receiver answers', () => {
  const { db, account, elsewhere, priya, tom, nina, away } = openTeamStory()
  nameOwners(db, account, { capture: tom })
  const toTom = openHandoffBetween(db, account, { from: priya, to: tom })
  const there = openHandoffBetween(db, elsewhere, { from: away, to: tom })
  done(db, removeTeamMember, { as: nina.actor, input: { userId: tom.user.id } })
  expect(readHandoff(db, account, toTom).cancelledAt).toEqual(may4.now)
  expect(readHandoff(db, elsewhere, there).cancelledAt).toBe(null)
  nameOwners(db, account, { capture: nina })
  const toNina = openHandoffBetween(db, account, { from: priya, to: nina })
  done(db, removeTeamMember, { as: nina.actor, input: { userId: priya.user.id } })
  expect(readHandoff(db, account, toNina).cancelledAt).toBe(null)
  expect(answeringFor(db, account.id)).toBe(nina.user.id)
})
