import { eq } from 'drizzle-orm'
import type { MemberRole } from '#app/domain/accounts/member.ts'
import { deriveToken } from '#app/domain/auth/derive.ts'
import { addDays } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { DecisionRole, Influence, Sentiment } from '#app/domain/plan/stakeholder.ts'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteMember } from '#app/features/accounts/invite-member.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { acceptInvitation } from '#app/features/auth/accept-invitation.server.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholderNotes, stakeholderRoles, stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, personIdOf, type Tale, type Who, whoIs } from './people.ts'

/** Derives the links of a story's invitations, all of which are used within it: it opens nothing. */
const storySecret = 'the secret of a story, which opens nothing'

type Flag = 'influences renewal' | 'uncovers uses' | 'controls budget'

type Notes = {
  influence: Influence
  sentiment: Sentiment
  isBlocker?: boolean
  lastContact?: number
  note?: string
}

export type PersonPlan = {
  day: number
  by: Key
  name: string
  title: string
  reportsTo?: Key
  flags?: Flag[]
  roles?: DecisionRole[]
  /** What the vendor keeps to itself about them. */
  privately?: Notes
  /** They are invited by mail the same day and come in `after` days later (1). Without it they have no login. */
  joins?: { email: string; role: MemberRole; after?: number }
  /** The day they left the company. */
  left?: { day: number; by: Key }
}

type Naming = { tale: Tale; plan: PersonPlan; who: Who }

/** Somebody of the customer is named on the plan; they may be invited, and may leave again. */
export function tellPerson(tale: Tale, key: Key, plan: PersonPlan): void {
  const { name, title, joins, left } = plan
  const ids = { userId: '', stakeholderId: '', staffRole: null }
  const who: Who = { name, title, email: joins?.email ?? '', memberRole: joins?.role ?? null, ...ids }
  tale.people[key] = who
  on(tale.book, plan.day, ['09:10', (tx, at) => namePerson(tx, { tale, plan, who }, at)])
  if (joins) tellJoining({ tale, plan, who }, joins)
  if (left) on(tale.book, left.day, ['13:00', (tx, at) => depart(tx, { tale, who, by: left.by }, at)])
}

function tellJoining(
  { tale, plan, who }: Naming,
  { email, role, after = 1 }: NonNullable<PersonPlan['joins']>,
) {
  let invitationId = ''
  on(tale.book, plan.day, [
    '09:20',
    (tx, at) => {
      const input = { email, name: who.name, role, stakeholderId: who.stakeholderId }
      const actor = actorOf(tale, plan.by)
      invitationId = must(
        inviteMember(tx, actor, { ...invitationKey(storySecret, at), ...input }, at),
      ).invitationId
    },
  ])
  on(tale.book, plan.day + after, ['07:45', (tx, at) => letIn(tx, { who, invitationId }, at)])
}

function namePerson(tx: Tx, { tale, plan, who }: Naming, at: Moment): void {
  const { accountId } = tale
  const { name, title, flags = [], roles = [], reportsTo } = plan
  const by = whoIs(tale, plan.by).userId
  const id = at.newId()
  who.stakeholderId = id
  const shared = { id, accountId, name, title, reportsToId: personIdOf(tx, tale, reportsTo) || null }
  tx.insert(stakeholders)
    .values({
      ...shared,
      side: 'customer',
      doesInfluenceRenewal: flags.includes('influences renewal'),
      doesUncoverUseCases: flags.includes('uncovers uses'),
      doesControlBudget: flags.includes('controls budget'),
      createdAt: at.now,
      editedAt: at.now,
      editedBy: by,
    })
    .run()
  for (const role of roles) tx.insert(stakeholderRoles).values({ stakeholderId: id, role }).run()
  const about = { accountId, actorId: by, stakeholderId: id, texts: { person: name } }
  recordEvent(tx, { kind: 'stakeholder-added', ...about }, at)
  if (plan.privately) noteOn(tx, { tale, who, by, notes: plan.privately }, at)
}

type Noting = { tale: Tale; who: Who; by: string; notes: Notes }

function noteOn(tx: Tx, { tale, who, by, notes }: Noting, at: Moment): void {
  const { lastContact, note = '', ...rest } = notes
  const { stakeholderId } = who
  const lastContactOn = lastContact === undefined ? null : addDays(tale.book.today, lastContact)
  tx.insert(stakeholderNotes)
    .values({ stakeholderId, ...rest, lastContactOn, note, editedAt: at.now, editedBy: by })
    .run()
  const fields = note ? 'influence, sentiment, note' : 'influence, sentiment'
  const happened = {
    kind: 'stakeholder-note-changed' as const,
    visibility: 'internal' as const,
    stakeholderId,
  }
  const texts = { person: who.name, fields }
  recordEvent(tx, { ...happened, accountId: tale.accountId, actorId: by, texts }, at)
}

function depart(tx: Tx, { tale, who, by }: { tale: Tale; who: Who; by: Key }, at: Moment): void {
  const { stakeholderId, name } = who
  const actorId = whoIs(tale, by).userId
  tx.update(stakeholders)
    .set({ departedAt: at.now, departedBy: actorId })
    .where(eq(stakeholders.id, stakeholderId))
    .run()
  const about = { accountId: tale.accountId, actorId, stakeholderId, texts: { person: name } }
  recordEvent(tx, { kind: 'stakeholder-departed', ...about }, at)
}

/** They press the button of their invitation. What only a demo says of them is written beside it. */
function letIn(tx: Tx, { who, invitationId }: { who: Who; invitationId: string }, at: Moment): void {
  const token = deriveToken(storySecret, 'invitation', invitationId)
  who.userId = must(acceptInvitation(tx, { token }, at)).user.id
  tx.update(users).set({ isDemo: true, title: who.title }).where(eq(users.id, who.userId)).run()
}
