export type CalendarPerson = { stakeholderId: string; name: string; email: string }

export type CalendarFacts = {
  /** Who takes part now and can be reached. */
  attending: readonly CalendarPerson[]
  /** Who was told of it so far. */
  told: readonly (CalendarPerson & { cancelledAt: Date | null })[]
  /** Title, day, hour, length or place have changed. */
  isMoved: boolean
  isCancelled: boolean
  /** It lies in the past: nobody is invited any more. */
  isOver: boolean
}

export type CalendarNews = {
  invited: CalendarPerson[]
  updated: CalendarPerson[]
  cancelled: CalendarPerson[]
  /** Whether calendars need a higher SEQUENCE to believe it (RFC 5546). */
  isNewer: boolean
}

/**
 * Who has to hear what of a review's date. Told people keep the address they were told at, so that their calendar finds
 * the entry. A number is only used up where somebody holds an older entry: by a change, a cancellation, or the return of
 * somebody who was cancelled.
 */
export function calendarNews({ attending, told, isMoved, isCancelled, isOver }: CalendarFacts): CalendarNews {
  const holding = told.filter(({ cancelledAt }) => cancelledAt === null)
  const stays = ({ stakeholderId }: CalendarPerson) =>
    !isCancelled && attending.some((person) => person.stakeholderId === stakeholderId)
  const holds = ({ stakeholderId }: CalendarPerson) =>
    holding.some((person) => person.stakeholderId === stakeholderId)
  const invited = isCancelled || isOver ? [] : attending.filter((person) => !holds(person))
  const updated = isMoved ? holding.filter(stays) : []
  const cancelled = holding.filter((person) => !stays(person))
  const returns = invited.some(({ stakeholderId }) =>
    told.some((person) => person.stakeholderId === stakeholderId),
  )
  const isNewer = updated.length > 0 || cancelled.length > 0 || returns
  return { invited, updated: updated.map(bare), cancelled: cancelled.map(bare), isNewer }
}

function bare({ stakeholderId, name, email }: CalendarPerson): CalendarPerson {
  return { stakeholderId, name, email }
}
