import type { MemberRole } from '../accounts/member.ts'
import type { CalendarDate } from '../calendar-date.ts'

/** Where a deputy's time stands. `void`: the approver or the deputy has not got the role any more. */
export const deputyStates = ['coming', 'acting', 'over', 'revoked', 'void'] as const
export type DeputyState = (typeof deputyStates)[number]

export type DeputyFacts = {
  startsOn: CalendarDate
  endsOn: CalendarDate
  revokedAt: Date | null
  /** Their roles on the account now; null when they are no members any more. */
  approverRole: MemberRole | null
  deputyRole: MemberRole | null
}

/** The state of a deputy's time on `today` (the account's day). Both ends of it count. */
export function deputyStateOf(facts: DeputyFacts, today: CalendarDate): DeputyState {
  if (facts.revokedAt) return 'revoked'
  if (facts.endsOn < today) return 'over'
  if (facts.approverRole !== 'approver' || !mayBeDeputy(facts.deputyRole)) return 'void'
  return facts.startsOn > today ? 'coming' : 'acting'
}

/** Who can be named deputy: a member who does more than read. */
export function mayBeDeputy(role: MemberRole | null): boolean {
  return role === 'contributor' || role === 'approver'
}

/** What is wrong with the days, by field; empty when nothing is. A time that is over already helps nobody. */
export function deputyDaysProblems(
  { startsOn, endsOn }: { startsOn: CalendarDate; endsOn: CalendarDate },
  today: CalendarDate,
): { endsOn?: string } {
  if (endsOn < startsOn) return { endsOn: 'Choose a last day that is not before the first' }
  return endsOn < today ? { endsOn: 'Choose today or a later day' } : {}
}
