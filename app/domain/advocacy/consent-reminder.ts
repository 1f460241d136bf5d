import { addDays, type CalendarDate } from '../calendar-date.ts'

/** Days before its last day on which a giver is told that a consent ends (DOMAIN.md §5), once each. */
export const reminderDays = [30, 7] as const
export type ReminderDays = (typeof reminderDays)[number]

type Reminded = {
  /** Its last day. */
  expiresOn: CalendarDate
  grantedOn: CalendarDate
  isReminded30: boolean
  isReminded7: boolean
}

/**
 * The reminder that is due on `today`, or null. A late one is made up for, a shorter one takes the place of a longer
 * one, and whoever gave a consent after a reminder's day is spared it.
 */
export function dueReminder(consent: Reminded, today: CalendarDate): ReminderDays | null {
  const { expiresOn, grantedOn, isReminded30, isReminded7 } = consent
  if (expiresOn < today) return null
  const isDue = (days: number) => {
    const on = addDays(expiresOn, -days)
    return on <= today && grantedOn < on
  }
  if (isDue(7)) return isReminded7 ? null : 7
  return isDue(30) && !isReminded30 ? 30 : null
}
