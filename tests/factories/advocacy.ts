import type { Person } from '#app/domain/access/actor.ts'
import { askWeights } from '#app/domain/advocacy/budget.ts'
import type { Db } from '#db/client.server.ts'
import { advocateProfiles, asks } from '#db/schema/advocacy.ts'
import { makeOpening } from './care.ts'
import { momentAt } from './moment.ts'
import { makeAccount, makeMember, makeTeamMember } from './people.ts'

const at = momentAt('2026-01-05T09:00:00Z')

/** An account in Elevate with somebody who is open to a case study and a quote, and who asks. */
export function makeAdvocates(db: Db) {
  const account = makeAccount(db, { name: 'Ofelia Bank', stage: 'elevate', stageEnteredOn: '2026-02-01' })
  const lucia = makeMember(db, account, 'viewer', { name: 'Lucia Ferrer', email: 'lucia@ofelia.example' })
  const bruno = makeMember(db, account, 'contributor', { name: 'Bruno Reis', email: 'bruno@ofelia.example' })
  const tom = makeTeamMember(db, account, 'csm', { name: 'Tom Lindqvist', email: 'tom@lumen.example' })
  for (const type of ['testimonial', 'case_study'] as const) makeOpening(db, lucia.user.id, { type })
  return { account, lucia: { ...lucia, person: personOf(lucia.user) }, bruno, tom }
}

type User = { id: string; name: string; email: string }

/** The signed-in person behind a customer's user. */
export function personOf({ id: userId, name, email }: User): Person {
  return { userId, name, email, kind: 'customer', staffRole: null }
}

type Given = Partial<typeof asks.$inferInsert> & { userId: string; createdBy: string }

/** A sent ask on the account; a quote unless said. */
export function makeAsk(db: Db, account: { id: string }, given: Given) {
  const type = given.type ?? 'testimonial'
  return db
    .insert(asks)
    .values({
      ...{ id: at.newId(), accountId: account.id, type, weight: askWeights[type] },
      ...{ subject: 'A question', message: 'Would you?', createdAt: at.now, sentAt: at.now },
      sentBy: given.createdBy,
      ...given,
    })
    .returning()
    .get()
}

export function makeAdvocateProfile(db: Db, given: typeof advocateProfiles.$inferInsert) {
  return db.insert(advocateProfiles).values(given).returning().get()
}
