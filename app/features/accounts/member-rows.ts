import { memberRoleFacts } from '#app/domain/accounts/member.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { membersOf, openInvitationsOf } from './member-queries.server.ts'
import type { MemberRow } from './members-table.tsx'
import type { InvitationRow } from './open-invitations.tsx'

type Given = { account: { timeZone: string }; readerId: string; now: Date }

/** A member as the table prints them; days are those of the account's zone. */
export function memberRow(member: ReturnType<typeof membersOf>[number], given: Given): MemberRow {
  const { since, refusedSince, ...shown } = member
  return {
    ...shown,
    since: readDay(since, given),
    isSelf: member.userId === given.readerId,
    refusedSince: refusedSince && readDay(refusedSince, given),
  }
}

/** An open invitation as the list prints it. */
export function invitationRow(
  invitation: ReturnType<typeof openInvitationsOf>[number],
  given: Given,
): InvitationRow {
  const { invitationId, name, email, role, inviter, expiresAt, refusedSince } = invitation
  const title = role ? memberRoleFacts[role].title : ''
  return {
    invitationId,
    name,
    email,
    about: inviter ? `${title}, invited by ${inviter}` : title,
    openUntil: expiresAt > given.now ? `open until ${readDay(expiresAt, given)}` : null,
    refusedSince: refusedSince && readDay(refusedSince, given),
  }
}

function readDay(instant: Date, { account: { timeZone }, now }: Given): string {
  return readDate(todayIn(timeZone, instant), { today: todayIn(timeZone, now) })
}
