import { calendarEntry } from './calendar-entry.server.ts'
import type { MailCalendar } from './message.ts'
import type { TalkDate, TalkDateKind } from './speaking-catalogue.ts'
import type { MailSetting } from './template.ts'

const answerOf = {
  invited: 'none',
  tentative: 'tentative',
  accepted: 'accepted',
  confirmed: 'accepted',
} as const

/** The calendar entry that goes with a mail about a talk's date. It is hatched until the speaker has confirmed. */
export function talkCalendar(
  { kind, facts }: { kind: TalkDateKind; facts: TalkDate },
  setting: MailSetting,
): MailCalendar {
  const { inviteId, accountSlug, event, state, organizer, ...date } = facts
  const { sequence, stampedAt, startsAt, minutes, timeZone, place, attendee } = date
  return calendarEntry(
    {
      ...{ sequence, stampedAt, startsAt, minutes, timeZone, place, organizer },
      ...{ product: 'Talks', id: inviteId, title: `${event}: ${facts.talk}` },
      attendee: { ...attendee, answer: answerOf[state] },
      isCancelled: kind === 'advocacy-talk-cancelled',
      isTentative: state !== 'confirmed',
      url: setting.links.talk(accountSlug, inviteId),
    },
    setting,
  )
}
