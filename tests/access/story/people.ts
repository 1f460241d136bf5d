import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { MemberRole } from '#app/domain/accounts/member.ts'
import type { Db } from '#db/client.server.ts'
import { files, invitations, memberships } from '#db/schema/accounts.ts'
import { deputies } from '#db/schema/care.ts'
import { makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { internalWord } from '../who.ts'
import { type Account, at } from './told.ts'

export type People = ReturnType<typeof makePeople>

/** Everybody of one account, on both sides; `secondFactor` is that of the vendor's. */
export function makePeople(
  db: Db,
  account: Account,
  secondFactor: { totpSecret: string; totpConfirmedAt: Date },
) {
  const member = (role: MemberRole, name: string) =>
    makeMember(db, account, role, { name: `${name} of ${account.name}` })
  return {
    viewer: member('viewer', 'Vera Viewer'),
    contributor: member('contributor', 'Carl Contributor'),
    owner: member('contributor', 'Olga Owner'),
    approver: member('approver', 'Anna Approver'),
    csm: makeTeamMember(db, account, 'csm', { name: `Cem Csm of ${account.name}`, ...secondFactor }),
    mate: makeTeamMember(db, account, 'csm', { name: `Mona Mate of ${account.name}` }),
    receiver: makeTeamMember(db, account, 'csm', { name: `Rita Receiver of ${account.name}` }),
    known: makeStakeholder(db, account, { name: 'Karl Known' }),
    departed: makeStakeholder(db, account, { name: 'Dora Departed', departedAt: at.now }),
    vendorPerson: makeStakeholder(db, account, { name: 'Sven Solutions', side: 'vendor' }),
  }
}

/** The ids by which rows name them. */
export function idsOf(db: Db, account: Account, people: People) {
  const { viewer, contributor, owner, approver, csm } = people
  return {
    users: {
      viewer: viewer.user,
      contributor: contributor.user,
      owner: owner.user,
      approver: approver.user,
      csm: csm.user,
    },
    stakeholderId: people.known.id,
    departedId: people.departed.id,
    vendorPersonId: people.vendorPerson.id,
    ownerStakeholderId: owner.stakeholder.id,
    contributorStakeholderId: contributor.stakeholder.id,
    csmStakeholderId: csm.stakeholder.id,
    viewerMembershipId: membershipOf(db, account, viewer.user.id),
    mateId: people.mate.user.id,
    deputyRowId: nameDeputy(db, account, { approver: approver.user.id, deputy: owner.user.id }),
  }
}

function membershipOf(db: Db, account: Account, userId: string): string {
  const here = and(eq(memberships.accountId, account.id), eq(memberships.userId, userId))
  return db.select({ id: memberships.id }).from(memberships).where(here).get()?.id ?? ''
}

/** Somebody who stands in for the approver, far from now: nobody here signs in another's place. */
function nameDeputy(db: Db, account: Account, who: { approver: string; deputy: string }): string {
  const id = at.newId()
  const days = { startsOn: '2099-01-01', endsOn: '2099-01-14', namedAt: at.now }
  db.insert(deputies)
    .values({ id, accountId: account.id, approverId: who.approver, deputyId: who.deputy, ...days })
    .run()
  return id
}

/** An open invitation, and two files: one for both sides, one for the vendor's. */
export function makeDoors(db: Db, account: Account, invitedBy: string) {
  const invitationId = at.newId()
  db.insert(invitations)
    .values({
      id: invitationId,
      accountId: account.id,
      email: `invited.${account.slug}@example.com`,
      name: 'Ina Invited',
      role: 'viewer',
      tokenHash: `hash of ${account.slug}`,
      invitedBy,
      invitedAt: at.now,
      expiresAt: new Date(at.now.getTime() + 14 * 86_400_000),
    })
    .run()
  const file = (visibility: keyof typeof contents) => makeFile(db, account, { visibility, by: invitedBy })
  return { invitationId, fileId: file('shared'), internalFileId: file('internal') }
}

/** Where the files' contents lie: a name that is no real digest, which reading does not mind. */
const contents = { shared: '5'.repeat(64), internal: '1'.repeat(64) }

function makeFile(
  db: Db,
  account: Account,
  { visibility, by }: { visibility: keyof typeof contents; by: string },
): string {
  const id = at.newId()
  const name = `${visibility === 'internal' ? internalWord : 'figures'}.csv`
  const kept = { name, type: 'text/csv', size: 10, sha256: contents[visibility], visibility }
  db.insert(files)
    .values({ id, accountId: account.id, ...kept, uploadedBy: by, uploadedAt: at.now })
    .run()
  return id
}

export function layFiles(dataFolder: string): void {
  mkdirSync(join(dataFolder, 'files'), { recursive: true })
  writeFileSync(join(dataFolder, 'files', contents.shared), 'day,hours\n')
  writeFileSync(join(dataFolder, 'files', contents.internal), internalWord)
}
