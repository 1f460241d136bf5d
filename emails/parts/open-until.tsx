import { todayIn } from '../../app/domain/calendar-date.ts'
import { readFullDate } from '../../app/domain/reading.ts'
import type { MailSetting } from '../template.ts'

/** Goes on with ", until 18 May 2026" where the door behind the mail closes on a day. */
export function OpenUntil({ setting: { opensUntil, reader } }: { setting: MailSetting }) {
  return opensUntil && `, until ${readFullDate(todayIn(reader.timeZone, opensUntil), reader.locale)}`
}
