import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { MemberRole } from '#app/domain/accounts/member.ts'
import { currentCode } from '#app/features/auth/totp.server.ts'
import type { Db } from '#db/client.server.ts'
import { files, invitations, memberships } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { vendor } from '#db/schema/auth.ts'
import { comments, stakeholderNotes } from '#db/schema/plan.ts'
import { momentAt } from '#tests/factories/moment.ts'
import {
  makeAccount,
  makeMember,
  makeStaff,
  makeStakeholder,
  makeTeamMember,
} from '#tests/factories/people.ts'
import { makeContext, makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import type { Portal } from '#tests/setup/portal.ts'

/** Everybody who may come to an address. `owner` is a contributor who answers for one of the goals. */
export const everybody = [
  'nobody',
  'viewer',
  'contributor',
  'owner',
  'approver',
  'stranger',
  'csm',
  'otherCsm',
  'lead',
  'admin',
  'preview',
] as const
export type Who = (typeof everybody)[number]

/** A word that stands in everything internal; no answer to a customer may hold it. */
export const internalWord = 'Violetwood'

/** The second factor of everybody on the vendor's side. */
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const secondFactor = { totpSecret, totpConfirmedAt: new Date('2026-01-05T09:00:00Z') }

const at = momentAt('2026-05-01T09:00:00Z')

/** One account with a record of each kind, so that the same form can be filled in for `here` and for `there`. */
export type Place = ReturnType<typeof makePlace>

export type Story = Awaited<ReturnType<typeof tellStory>>

/** Two accounts alike, and everybody with their browser's cookie. */
export async function tellStory(portal: Portal) {
  const { db } = portal
  db.insert(vendor)
    .values({ name: 'Fathom Systems', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  layFiles(portal.world.env.dataFolder)
  const here = makePlace(db, 'Northwind')
  const there = makePlace(db, 'Alpenglow')
  const lead = makeStaff(db, 'lead', { name: 'Lena Lead', ...secondFactor })
  const admin = makeStaff(db, 'admin', { name: 'Ada Admin', ...secondFactor })
  const known = { ...here.users, stranger: there.users.approver, otherCsm: there.users.csm, lead, admin }
  const cookies = new Map<Who, string>()
  for (const who of everybody) {
    if (who === 'nobody') continue
    const user = who === 'preview' ? known.csm : known[who]
    const cookie = await portal.signIn(user)
    cookies.set(who, who === 'preview' ? `${cookie}; cairn_preview=${here.accountId}` : cookie)
  }
  return {
    here,
    there,
    admin,
    cookies,
    ...makeOffice(db),
    code: currentCode(totpSecret, new Date(portal.clock.now)),
  }
}

function makePlace(db: Db, name: string) {
  const account = makeAccount(db, { name })
  const people = makePeople(db, account)
  const { csm, owner, approver, viewer } = people
  const { agreed, ...goals } = makeGoals(db, account, people)
  const outcome = makeOutcome(db, agreed)
  const authors = { csm: csm.user.id, owner: owner.user.id, approver: approver.user.id }
  return {
    slug: account.slug,
    accountId: account.id,
    users: usersOf(people),
    stakeholderId: people.known.id,
    departedId: people.departed.id,
    vendorPersonId: makeStakeholder(db, account, { name: 'Sven Solutions', side: 'vendor' }).id,
    ownerStakeholderId: owner.stakeholder.id,
    contributorStakeholderId: people.contributor.stakeholder.id,
    csmStakeholderId: csm.stakeholder.id,
    viewerMembershipId: membershipOf(db, account, viewer.user.id),
    mateId: makeTeamMember(db, account, 'csm', { name: `Mona Mate of ${name}` }).user.id,
    goalId: agreed.id,
    ...goals,
    outcomeId: outcome.id,
    contextId: makeContext(db, account, { writtenBy: csm.user.id }).id,
    ...makeFigures(db, outcome, authors),
    ...makeSteps(db, account, { goalId: agreed.id, by: csm.user.id }),
    ...makeInternal(db, account, { goalId: agreed.id, authorId: csm.user.id }),
    ...makeDoors(db, account, csm.user.id),
  }
}

/** A goal in each of its states; the one that the vendor proposed waits for the customer, and the other way round. */
function makeGoals(db: Db, account: Account, { csm, owner, contributor }: ReturnType<typeof makePeople>) {
  const open = { agreedAt: null, agreedBy: null }
  const byVendor = { ...open, proposedBy: csm.user.id, proposedSide: 'vendor' as const }
  const byCustomer = { ...open, proposedBy: contributor.user.id, proposedSide: 'customer' as const }
  const customerOwnerId = owner.stakeholder.id
  const closed = { closedAt: at.now, closedBy: csm.user.id, closure: 'missed' as const }
  return {
    agreed: makeGoal(db, account, { customerOwnerId, vendorOwnerId: csm.stakeholder.id }),
    offeredGoalId: makeGoal(db, account, { ...byVendor, customerOwnerId, title: 'Offered by the vendor' }).id,
    wishedGoalId: makeGoal(db, account, { ...byCustomer, title: 'Wished by the customer' }).id,
    draftGoalId: makeGoal(db, account, {
      ...open,
      proposedAt: null,
      proposedSide: null,
      title: 'Still a draft',
    }).id,
    closedGoalId: makeGoal(db, account, { ...closed, title: 'Closed again' }).id,
  }
}

function makeSteps(db: Db, account: Account, { goalId, by }: { goalId: string; by: string }) {
  const done = { title: 'Done already', completedAt: at.now, completedBy: by }
  return {
    milestoneId: makeMilestone(db, account, { goalId, dueOn: '2026-06-01' }).id,
    doneMilestoneId: makeMilestone(db, account, done).id,
  }
}

type Account = ReturnType<typeof makeAccount>

function membershipOf(db: Db, account: Account, userId: string): string {
  const here = and(eq(memberships.accountId, account.id), eq(memberships.userId, userId))
  return db.select({ id: memberships.id }).from(memberships).where(here).get()?.id ?? ''
}

function makePeople(db: Db, account: Account) {
  const member = (role: MemberRole, name: string) =>
    makeMember(db, account, role, { name: `${name} of ${account.name}` })
  return {
    viewer: member('viewer', 'Vera Viewer'),
    contributor: member('contributor', 'Carl Contributor'),
    owner: member('contributor', 'Olga Owner'),
    approver: member('approver', 'Anna Approver'),
    csm: makeTeamMember(db, account, 'csm', { name: `Cem Csm of ${account.name}`, ...secondFactor }),
    known: makeStakeholder(db, account, { name: 'Karl Known' }),
    departed: makeStakeholder(db, account, { name: 'Dora Departed', departedAt: at.now }),
  }
}

function usersOf({ viewer, contributor, owner, approver, csm }: ReturnType<typeof makePeople>) {
  return {
    viewer: viewer.user,
    contributor: contributor.user,
    owner: owner.user,
    approver: approver.user,
    csm: csm.user,
  }
}

/** Figures by the vendor, by the goal's owner and by an approver; one of them disputed by the approver. */
function makeFigures(
  db: Db,
  outcome: { id: string; accountId: string },
  by: { csm: string; owner: string; approver: string },
) {
  const vendors = makeMeasurement(db, outcome, { authorId: by.csm, measuredOn: '2026-02-28' })
  const owners = makeMeasurement(db, outcome, { authorId: by.owner, measuredOn: '2026-03-31', value: '6' })
  const disputed = makeMeasurement(db, outcome, {
    authorId: by.csm,
    measuredOn: '2026-04-30',
    value: '5',
    disputedAt: at.now,
    disputedBy: by.approver,
    disputeReason: 'The close took six days',
  })
  return { vendorFigureId: vendors.id, ownerFigureId: owners.id, disputedFigureId: disputed.id }
}

/** What only the vendor sees, on the same records that the customer reads. */
function makeInternal(db: Db, account: Account, given: { goalId: string; authorId: string }) {
  const stakeholder = makeStakeholder(db, account, { name: 'Nora Noted' })
  db.insert(stakeholderNotes)
    .values({ stakeholderId: stakeholder.id, note: `${internalWord} doubts the budget`, isBlocker: true })
    .run()
  const milestone = makeMilestone(db, account, {
    title: `${internalWord} renewal call`,
    visibility: 'internal',
    goalId: given.goalId,
  })
  const comment = { id: at.newId(), accountId: account.id, subject: 'goal' as const, subjectId: given.goalId }
  db.insert(comments)
    .values({
      ...comment,
      visibility: 'internal',
      text: `${internalWord} says it is late`,
      authorId: given.authorId,
      writtenAt: at.now,
    })
    .run()
  return { notedStakeholderId: stakeholder.id, internalMilestoneId: milestone.id }
}

/** An open invitation, and two files: one for both sides, one for the vendor's. */
function makeDoors(db: Db, account: Account, invitedBy: string) {
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
  const file = (visibility: keyof typeof contents) => {
    const id = at.newId()
    const named = {
      name: `${visibility === 'internal' ? internalWord : 'figures'}.csv`,
      type: 'text/csv',
      size: 10,
    }
    const row = {
      id,
      accountId: account.id,
      sha256: contents[visibility],
      visibility,
      uploadedBy: invitedBy,
      uploadedAt: at.now,
    }
    db.insert(files)
      .values({ ...row, ...named })
      .run()
    return id
  }
  return { invitationId, fileId: file('shared'), internalFileId: file('internal') }
}

/** What the vendor's own pages are about: a colleague, an invited one, and a mail that was given up. */
function makeOffice(db: Db) {
  const leaver = makeStaff(db, 'csm', { name: 'Leo Leaver' })
  const staffInvitationId = at.newId()
  const deadMailId = at.newId()
  db.insert(invitations)
    .values({
      id: staffInvitationId,
      email: 'invited.colleague@example.com',
      name: 'Ingo Invited',
      staffRole: 'csm',
      tokenHash: 'hash of a colleague',
      invitedAt: at.now,
      expiresAt: new Date(at.now.getTime() + 14 * 86_400_000),
    })
    .run()
  const facts = { invitationId: staffInvitationId, inviter: 'Ada Admin' }
  const mail = {
    id: deadMailId,
    kind: 'accounts-staff-invitation',
    to: 'invited.colleague@example.com',
    facts,
  }
  db.insert(outbox)
    .values({ ...mail, createdAt: at.now, dueAt: at.now, attempts: 9, deadAt: at.now })
    .run()
  return { leaverId: leaver.id, staffInvitationId, deadMailId }
}

/** Where the files' contents lie: a name that is no real digest, which reading does not mind. */
const contents = { shared: '5'.repeat(64), internal: '1'.repeat(64) }

function layFiles(dataFolder: string): void {
  mkdirSync(join(dataFolder, 'files'), { recursive: true })
  writeFileSync(join(dataFolder, 'files', contents.shared), 'day,hours\n')
  writeFileSync(join(dataFolder, 'files', contents.internal), internalWord)
}
