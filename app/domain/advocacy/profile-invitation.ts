import { addDays, todayIn } from '../calendar-date.ts'
import { stages } from '../care/stages.ts'
import { readDate } from '../reading.ts'
import type { AskEvidence } from './ask-evidence.ts'

/** Days between two invitations to one person. */
export const invitationRestDays = 180

/**
 * Why somebody may not be invited to say what they are open to, in words for the vendor's side, or null when they may
 * (DOMAIN.md §5: not an ask; from Reinforce on, once per 180 days, to active people). Who took everything back, wants
 * quiet or has opened something already is left alone.
 */
export function inviteProblem({ account, person, now, timeZone }: AskEvidence): string | null {
  const today = todayIn(timeZone, now)
  const { name, quietUntil, invitedAt } = person
  if (account.isEnded) return `${account.name} has ended`
  if (stages.indexOf(account.stage) < stages.indexOf('reinforce')) return 'Only from Reinforce on'
  if (account.rest) return 'The account rests'
  if (person.hasDeparted) return `${name} has left`
  if (person.hasOptedOut) return `${name} does not want to be asked for anything`
  if (person.openings.length > 0) return `${name} has said what they are open to`
  if (quietUntil !== null && quietUntil >= today)
    return `${name} wants quiet until ${readDate(quietUntil, { today })}`
  const restsUntil = invitedAt && addDays(todayIn(timeZone, invitedAt), invitationRestDays)
  if (restsUntil && restsUntil > today)
    return `Invited lately; once more from ${readDate(restsUntil, { today })} on`
  return null
}
