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
import { must, on, type Tale } from './book.ts'
import { actorOf, stakeholderIdOf, type Who } from './people.ts'

/** Derives the links of a story's invitations, all of which are used within it: it opens nothing. */
const storySecret = 'the secret of a story, which opens nothing'

type Naming = {
  day: number
  by: Who
  name: string
  title: string
  reportsTo?: Who
  influencesRenewal?: boolean
  uncoversUses?: boolean
  controlsBudget?: boolean
  roles?: DecisionRole[]
  /** What the vendor keeps to itself about them. */
  privately?: {
    influence: Influence
    sentiment: Sentiment
    isBlocker?: boolean
    lastContact?: number
    note?: string
  }
}

type Inviting = Naming & { email: string; role: MemberRole; joinsAfter?: number }

/** Somebody of the customer is named on the plan, without a login. */
export function tellPerson(tale: Tale, naming: Naming): Who {
  const { name, title } = naming
  const ids = { userId: '', stakeholderId: '' }
  const who: Who = { name, title, email: '', side: 'customer', staffRole: null, memberRole: null, ...ids }
  on(tale.book, naming.day, ['09:10', (tx, at) => namePerson(tx, { tale, naming, who }, at)])
  return who
}

/** Somebody of the customer is named, invited by mail the same day, and comes in `joinsAfter` days later (1). */
export function tellMember(tale: Tale, inviting: Inviting): Who {
  const who = tellPerson(tale, inviting)
  const { day, by, email, role, joinsAfter = 1 } = inviting
  Object.assign(who, { email, memberRole: role })
  let invitationId = ''
  on(tale.book, day, [
    '09:20',
    (tx, at) => {
      const key = invitationKey(storySecret, at)
      const input = { ...key, email, name: who.name, role, stakeholderId: who.stakeholderId }
      invitationId = must(inviteMember(tx, actorOf(tale, by), input, at)).invitationId
    },
  ])
  on(tale.book, day + joinsAfter, ['07:45', (tx, at) => letIn(tx, { who, invitationId }, at)])
  return who
}

/** Somebody leaves the customer's company. */
export function tellDeparture(tale: Tale, { day, by, who }: { day: number; by: Who; who: Who }): void {
  on(tale.book, day, [
    '13:00',
    (tx, at) => {
      const { stakeholderId } = who
      tx.update(stakeholders)
        .set({ departedAt: at.now, departedBy: by.userId })
        .where(eq(stakeholders.id, stakeholderId))
        .run()
      const about = {
        accountId: tale.accountId,
        actorId: by.userId,
        stakeholderId,
        texts: { person: who.name },
      }
      recordEvent(tx, { kind: 'stakeholder-departed', ...about }, at.now)
    },
  ])
}

function namePerson(
  tx: Tx,
  { tale, naming, who }: { tale: Tale; naming: Naming; who: Who },
  at: Moment,
): void {
  const { accountId } = tale
  who.stakeholderId = at.newId()
  tx.insert(stakeholders)
    .values({
      id: who.stakeholderId,
      accountId,
      name: who.name,
      title: who.title,
      side: 'customer',
      reportsToId: naming.reportsTo ? stakeholderIdOf(tx, tale, naming.reportsTo) : null,
      doesInfluenceRenewal: naming.influencesRenewal ?? false,
      doesUncoverUseCases: naming.uncoversUses ?? false,
      doesControlBudget: naming.controlsBudget ?? false,
      createdAt: at.now,
      editedAt: at.now,
      editedBy: naming.by.userId,
    })
    .run()
  for (const role of naming.roles ?? [])
    tx.insert(stakeholderRoles).values({ stakeholderId: who.stakeholderId, role }).run()
  const about = { accountId, actorId: naming.by.userId, stakeholderId: who.stakeholderId }
  recordEvent(tx, { kind: 'stakeholder-added', ...about, texts: { person: who.name } }, at.now)
  if (naming.privately) noteOn(tx, { tale, naming, who }, at)
}

function noteOn(tx: Tx, { tale, naming, who }: { tale: Tale; naming: Naming; who: Who }, at: Moment): void {
  const {
    influence,
    sentiment,
    isBlocker = false,
    lastContact,
    note = '',
  } = naming.privately ?? {
    influence: 'medium',
    sentiment: 'unknown',
  }
  const { stakeholderId } = who
  const lastContactOn = lastContact === undefined ? null : addDays(tale.book.today, lastContact)
  const edited = { editedAt: at.now, editedBy: naming.by.userId }
  tx.insert(stakeholderNotes)
    .values({ stakeholderId, influence, sentiment, isBlocker, lastContactOn, note, ...edited })
    .run()
  const fields = note ? 'influence, sentiment, note' : 'influence, sentiment'
  const happened = {
    kind: 'stakeholder-note-changed' as const,
    visibility: 'internal' as const,
    stakeholderId,
  }
  const by = { accountId: tale.accountId, actorId: naming.by.userId }
  recordEvent(tx, { ...happened, ...by, texts: { person: who.name, fields } }, at.now)
}

/** They press the button of their invitation. What only a demo says of them is written beside it. */
function letIn(tx: Tx, { who, invitationId }: { who: Who; invitationId: string }, at: Moment): void {
  const token = deriveToken(storySecret, 'invitation', invitationId)
  who.userId = must(acceptInvitation(tx, { token }, at)).user.id
  tx.update(users).set({ isDemo: true, title: who.title }).where(eq(users.id, who.userId)).run()
}
