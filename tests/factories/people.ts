import type { CustomerActor, VendorActor } from '#app/domain/access/actor.ts'
import type { MemberRole, StaffRole } from '#app/domain/accounts/member.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stageSpells } from '#db/schema/care.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { momentAt } from './moment.ts'

type User = typeof users.$inferSelect
type Account = typeof accounts.$inferSelect
const at = momentAt('2026-01-05T09:00:00Z')

/** A user of either side; everything can be set, names and addresses differ by themselves. */
export function makeUser(db: Db, given: Partial<User> = {}): User {
  const id = at.newId()
  const name = given.name ?? `Person ${id.slice(-5)}`
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${id.slice(-5).toLowerCase()}@example.com`
  return db
    .insert(users)
    .values({ id, kind: 'customer', name, email, createdAt: at.now, ...given })
    .returning()
    .get()
}

export function makeStaff(db: Db, staffRole: StaffRole = 'csm', given: Partial<User> = {}): User {
  return makeUser(db, { kind: 'staff', staffRole, ...given })
}

/** An account in the stage given (Capture), as if it had been opened there. */
export function makeAccount(db: Db, given: Partial<Account> = {}): Account {
  const id = at.newId()
  const name = given.name ?? `Company ${id.slice(-5)}`
  const slug = given.slug ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const account = db
    .insert(accounts)
    .values({
      id,
      name,
      slug,
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      investment: 'standard',
      stage: 'capture',
      stageEnteredOn: '2026-04-20',
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
  const { stage, stageEnteredOn: enteredOn } = account
  const cause = stage === 'capture' ? ('opened' as const) : ('placed' as const)
  db.insert(stageSpells)
    .values({ id: at.newId(), accountId: account.id, stage, enteredOn, enteredAt: at.now, cause })
    .run()
  return account
}

/** A customer with a role on the account, known to the plan as a person; with the actor they are there. */
export function makeMember(
  db: Db,
  account: Account,
  role: MemberRole = 'contributor',
  given: Partial<User> = {},
) {
  const user = makeUser(db, given)
  db.insert(memberships)
    .values({ id: at.newId(), accountId: account.id, userId: user.id, role, createdAt: at.now })
    .run()
  const stakeholder = makeStakeholder(db, account, { name: user.name, userId: user.id })
  const actor: CustomerActor = {
    side: 'customer',
    accountId: account.id,
    userId: user.id,
    name: user.name,
    role,
    isPreview: false,
  }
  return { user, actor, stakeholder }
}

/** A staff member on the account's team, known to the plan as a person; with the actor they are there. */
export function makeTeamMember(
  db: Db,
  account: Account,
  staffRole: StaffRole = 'csm',
  given: Partial<User> = {},
) {
  const user = makeStaff(db, staffRole, given)
  db.insert(teamMembers).values({ accountId: account.id, userId: user.id, addedAt: at.now }).run()
  const stakeholder = makeStakeholder(db, account, { name: user.name, userId: user.id, side: 'vendor' })
  const actor: VendorActor = {
    side: 'vendor',
    accountId: account.id,
    userId: user.id,
    name: user.name,
    staffRole,
    isOnTeam: true,
  }
  return { user, actor, stakeholder }
}

export function makeStakeholder(
  db: Db,
  account: Account,
  given: Partial<typeof stakeholders.$inferInsert> = {},
) {
  const id = at.newId()
  return db
    .insert(stakeholders)
    .values({
      id,
      accountId: account.id,
      name: `Person ${id.slice(-5)}`,
      side: 'customer',
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
}
